import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/api';
import type { Command } from '../../api/contracts';
import type { DealRow } from '../../api/wire';
import { Dialog } from '../../ui/Dialog';
import { useResource } from '../../state/useResource';
import { text } from '../../text';
import { Trouble } from '../../ui/Trouble';
import { asksFirst, type BulkAct, type BulkFields, commandOf, isFinal } from './bulkActs';
import { BulkForm } from './BulkForm';
import { Outcomes } from './Outcomes';
import { Running } from './Running';

const words = text.work.bulk;

/** What to do, then what would happen to each deal, then what did. */
export function BulkDialog({ act, deals, close }: { readonly act: BulkAct; readonly deals: readonly DealRow[]; readonly close: (changed: boolean) => void }) {
  // The list behind may move on; what was chosen when the dialog opened is what it is about.
  const [chosen] = useState(deals);
  const [fields, setFields] = useState<BulkFields>(() => ({ text: '', reason: '', person: '', stage: 'qualified' }));
  const [command, setCommand] = useState<Command | undefined>(() => (asksFirst(act) ? undefined : commandOf(act, fields)));
  const [sent, setSent] = useState<readonly string[]>();
  return (
    <Dialog title={words.acts[act].name} close={() => close(sent !== undefined)} size="lg">
      {command === undefined ? (
        <BulkForm act={act} first={chosen[0]?.id} fields={fields} change={setFields} go={setCommand} close={() => close(false)} />
      ) : sent === undefined ? (
        <Preview act={act} command={command} deals={chosen} go={setSent} back={asksFirst(act) ? () => setCommand(undefined) : undefined} close={() => close(false)} />
      ) : (
        <Running command={command} ids={sent} deals={chosen} close={() => close(true)} />
      )}
    </Dialog>
  );
}

function Preview({ act, command, deals, go, back, close }: {
  readonly act: BulkAct;
  readonly command: Command;
  readonly deals: readonly DealRow[];
  readonly go: (ids: readonly string[]) => void;
  readonly back: (() => void) | undefined;
  readonly close: () => void;
}) {
  const { value, error, reload } = useResource('preview', (signal) => api.bulkPreview({ command, deals: deals.map(({ id }) => id) }, signal));
  if (error !== undefined) return <Trouble error={error} onRetry={reload} />;
  if (!value) {
    return (
      <Text size="sm" role="status">
        {words.looking}
      </Text>
    );
  }
  const sendable = value.results.filter(({ outcome }) => outcome === 'done' || outcome === 'noAnswer').map(({ deal }) => deal);
  const overlapping = value.results.filter(({ overlap }) => overlap !== undefined).length;
  return (
    <Stack gap="sm">
      <Outcomes results={value.results} deals={deals} titles={{ done: words.will, unchanged: words.unchanged, refused: words.refused, noAnswer: words.noAnswer }} />
      {overlapping > 0 && (
        <Alert variant="light" color="orange" role="status">
          {words.overlaps(overlapping)}
        </Alert>
      )}
      {sendable.length === 0 && <Text size="sm">{words.nothing}</Text>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={back ?? close}>
          {back ? words.back : words.cancel}
        </Button>
        {sendable.length > 0 && (
          <Button data-autofocus {...(isFinal(act, command) && { color: 'red' })} onClick={() => go(sendable)}>
            {words.acts[act].go(sendable.length)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
