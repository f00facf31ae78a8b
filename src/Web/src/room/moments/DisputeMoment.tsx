import { Anchor, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { Link } from 'wouter';
import { casesApi } from '../../api/casesApi';
import { useResource } from '../../state/useResource';
import { text } from '../../text';
import { list } from '../../text/format';
import { useDesk } from '../state/RoomContext';
import { Note } from './Note';

const words = text.cases.besideDeal;

/** What is disputed on this deal, who does it meanwhile, and the way to the case. */
export function DisputeMoment() {
  const { view } = useDesk();
  return view.frozen && view.frozen.length > 0 ? <Disputes /> : null;
}

function Disputes() {
  const { view, names } = useDesk();
  const frozen = view.frozen ?? [];
  const causes = [...new Set(frozen.map((line) => line.cause))];
  // An overlap freezes lines too; only the reader's own cases are listed.
  const { value } = useResource(`cases ${view.id} ${causes.join()}`, (signal) => casesApi.ofDeal(view.id, signal));
  const open = value?.cases.filter((one) => one.stage !== 'closed') ?? [];
  return open.map((one) => {
    const lines = frozen.filter((line) => line.cause === one.id);
    const owners = [...new Set(lines.map((line) => line.owner))];
    return (
      <Note key={one.id} icon={<IconGavel size={18} aria-hidden />} title={words.title(list(lines.map((line) => names.activity(line.activity))) || one.question)}>
        <Text size="sm">{owners.map((owner) => words.meanwhile(names.party(owner))).join(' ')}</Text>
        <Anchor component={Link} href={`/cases/${one.id}`} size="sm" style={{ alignSelf: 'flex-start' }}>
          {words.open}
        </Anchor>
      </Note>
    );
  });
}
