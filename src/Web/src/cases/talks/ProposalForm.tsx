import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text';
import { Dialog } from '../../ui/Dialog';
import { blankOutcome, entriesOf, type OutcomeEntries } from '../decision/entries';
import { OutcomeEditor } from '../decision/OutcomeEditor';
import { useOutcome } from '../decision/useOutcome';
import { useKept } from '../state/kept';
import { Refused } from '../ui/Refused';
import { useTalksDesk } from './TalksContext';

const words = text.cases.talks.offer;

/** A complete settlement: who owns what, and what has to be done. */
export function ProposalForm({ close }: { readonly close: () => void }) {
  const { view, names, policy, me, acting } = useTalksDesk();
  const [answers] = useState(view.open);
  const start: { readonly outcome: OutcomeEntries; readonly note: string } = { outcome: answers ? entriesOf(answers.terms, view.subject) : blankOutcome(view.subject), note: '' };
  const { value, change, forget } = useKept(me.person, `talks.${view.case}.proposal.${answers?.number ?? 0}`, start);
  const error = acting.errorOf('proposeSettlement');
  const { terms, places, rules, ready } = useOutcome(value.outcome, error, ['terms', 'note', 'terms.lines', 'terms.remedies']);
  const send = async () => {
    if (!ready()) return;
    const sent = await acting.act({
      type: 'proposeSettlement',
      terms,
      answers: answers && { number: answers.number, hash: answers.hash },
      note: value.note.trim() || undefined,
    });
    if (!sent) return;
    forget();
    close();
  };
  const whole = ['terms', 'terms.lines', 'terms.remedies'].map(rules.at).filter(Boolean).join(' ');
  return (
    <Dialog title={answers ? words.counterTitle(answers.number) : words.propose} close={close} size="xl">
      <Stack gap="sm">
        <OutcomeEditor entries={value.outcome} change={(outcome) => change({ outcome })} sides={view.sides} subject={view.subject} policy={policy} names={names} at={rules.at} places={places} />
        {whole !== '' && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {whole}
          </Text>
        )}
        <Textarea autosize minRows={2} maxRows={6} maxLength={2000} label={`${words.note} (${text.cases.outcome.optional})`} value={value.note} error={rules.at('note')} onChange={(event) => change({ note: event.currentTarget.value })} />
        <Refused error={error} rules={rules} />
        <Text size="xs" c="dimmed">
          {words.seenBy}
        </Text>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={close}>
            {text.cases.actWords.cancel}
          </Button>
          <Button loading={acting.busy} onClick={() => void send()}>
            {words.go}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
