import { Button, Group, Text } from '@mantine/core';
import { IconBan, IconCheck, IconHourglass } from '@tabler/icons-react';
import { casesApi } from '../../api/casesApi';
import type { Candidate } from '../../api/wireCases';
import { useResource } from '../../state/useResource';
import { text } from '../../text';
import { Chip } from '../../ui/Chip';
import classes from '../Case.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { possible } from '../state/possible';
import { Card } from '../ui/Card';
import { Refused } from '../ui/Refused';

const words = text.cases.candidates;

/** For the programme's admin: who could take the open seat, with everything that stands against each. */
export function Candidates() {
  const { view } = useCaseDesk();
  const invite = possible(view, 'inviteNeutral');
  return invite.now ? <Open /> : null;
}

function Open() {
  const { view, acting } = useCaseDesk();
  const { value } = useResource(`candidates ${view.id} ${view.version}`, (signal) => casesApi.candidates(view.id, signal));
  const error = acting.errorOf('inviteNeutral');
  if (!value) return null;
  return (
    <Card title={words.title} lead={words.lead}>
      <Text size="sm" mt={4}>
        {words.kind}: <b>{text.cases.seat[value.kind]}</b>
      </Text>
      {value.candidates.length === 0 && <Text size="sm">{words.none}</Text>}
      <ul className={classes.seats}>
        {value.candidates.map((one) => (
          <li key={one.neutral.person}>
            <Group justify="space-between" gap="xs" wrap="nowrap" align="start">
              <div style={{ minWidth: 0 }}>
                <Text fw={600}>{one.neutral.name}</Text>
                <Standing one={one} />
              </div>
              {isEligible(one) && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={words.inviteAria(one.neutral.name)}
                  loading={acting.busy}
                  onClick={() => void acting.act({ type: 'inviteNeutral', kind: value.kind, person: one.neutral.person })}
                >
                  {words.invite}
                </Button>
              )}
            </Group>
            {one.conflicts.map((conflict) => (
              <Text key={conflict.kind + conflict.text} size="sm" c="dimmed">
                {conflict.text}
              </Text>
            ))}
          </li>
        ))}
      </ul>
      <Refused error={error} rules={placed(error, [])} />
    </Card>
  );
}

const isEligible = (one: Candidate) => one.conflicts.every((conflict) => conflict.waivable);

function Standing({ one }: { readonly one: Candidate }) {
  if (one.conflicts.length === 0) return <Chip icon={IconCheck} tone="good" label={words.free} />;
  return isEligible(one) ? <Chip icon={IconHourglass} tone="warn" label={words.waivable} /> : <Chip icon={IconBan} tone="bad" label={words.barred} />;
}
