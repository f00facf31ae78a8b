import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../../api/contracts';
import { text } from '../../text';
import { Dialog } from '../../ui/Dialog';
import { useCaseDesk } from '../state/CaseContext';
import { possible } from '../state/possible';
import { Card } from '../ui/Card';
import { Refused } from '../ui/Refused';
import { blankOutcome, entriesOf } from './entries';
import { OutcomeEditor } from './OutcomeEditor';
import { useOutcome } from './useOutcome';

const words = text.cases.acts.proposeOverride;

/** For those the programme names: another outcome in place of the decision, when a second of them confirms it. */
export function ReplaceDecision() {
  const { view } = useCaseDesk();
  const [open, setOpen] = useState(false);
  if (!possible(view, 'proposeOverride').now) return null;
  return (
    <Card title={words.name} lead={words.body}>
      <Button variant="default" mt="xs" onClick={() => setOpen(true)}>
        {words.go}
      </Button>
      {open && <Form close={() => setOpen(false)} />}
    </Card>
  );
}

function Form({ close }: { readonly close: () => void }) {
  const { view, names, policy, acting } = useCaseDesk();
  const decided = view.decisions.at(-1);
  const [outcome, setOutcome] = useState(() => (decided ? entriesOf(decided.terms, view.subject) : blankOutcome(view.subject)));
  const [reason, setReason] = useState('');
  const error = acting.errorOf('proposeOverride');
  const { terms, places, rules, ready } = useOutcome(outcome, error, ['reason']);
  const send = async () => {
    if (ready() && (await acting.act({ type: 'proposeOverride', terms, reason: reason.trim() }))) close();
  };
  return (
    <Dialog title={words.name} close={close} size="xl">
      <Stack gap="sm">
        <Text size="sm">{words.body}</Text>
        <OutcomeEditor entries={outcome} change={setOutcome} sides={view.sides} subject={view.subject} policy={policy} names={names} at={rules.at} places={places} />
        <Textarea required autosize minRows={2} maxLength={limits.text} label={words.label} value={reason} error={rules.at('reason')} onChange={(event) => setReason(event.currentTarget.value)} />
        <Refused error={error} rules={rules} />
        <Group justify="flex-end" gap="xs">
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
