import { Anchor, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { Link } from 'wouter';
import { rowSentence } from '../../cases/words/next';
import { text } from '../../text';
import { list } from '../../text/format';
import { TimeLeft } from '../../ui/When';
import { useDesk } from '../state/RoomContext';
import { Note } from './Note';
import { useOpenCases } from './useOpenCases';

const words = text.cases.besideDeal;

/** What is disputed on this deal, who does it meanwhile, what happens next by when, and the way to the case. */
export function DisputeMoment() {
  const { view, names } = useDesk();
  const frozen = view.frozen ?? [];
  // An overlap freezes lines too; only the reader's own cases are listed.
  return useOpenCases().map((one) => {
    const lines = frozen.filter((line) => line.cause === one.id);
    const owners = [...new Set(lines.map((line) => line.owner))];
    return (
      <Note key={one.id} icon={<IconGavel size={18} aria-hidden />} title={words.title(list(lines.map((line) => names.activity(line.activity))) || one.question)}>
        {owners.length > 0 && <Text size="sm">{owners.map((owner) => words.meanwhile(names.party(owner))).join(' ')}</Text>}
        <Text size="sm" fw={600}>
          {rowSentence(one)}
        </Text>
        {one.due !== undefined && (
          <Text size="sm">
            <TimeLeft until={one.due} />
          </Text>
        )}
        <Anchor component={Link} href={`/cases/${one.id}`} size="sm" style={{ alignSelf: 'flex-start' }}>
          {words.open}
        </Anchor>
      </Note>
    );
  });
}
