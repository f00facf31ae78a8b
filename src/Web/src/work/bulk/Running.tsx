import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Command } from '../../api/contracts';
import type { DealRow } from '../../api/wire';
import { text } from '../../text';
import { number } from '../../text/format';
import { Trouble } from '../../ui/Trouble';
import { Outcomes } from './Outcomes';
import { useBulkRun } from './useBulkRun';

const words = text.work.bulk;

const titled = (outcome: keyof typeof words.outcome) => (count: number) => `${number(count)} ${words.outcome[outcome]}`;

/** How far it has come, what came of each deal, and another try for those it did not come to. */
export function Running({ command, ids, deals, close }: {
  readonly command: Command;
  readonly ids: readonly string[];
  readonly deals: readonly DealRow[];
  readonly close: () => void;
}) {
  const run = useBulkRun(command);
  const [started, setStarted] = useState(false);
  useEffect(() => {
    if (started) return;
    setStarted(true);
    void run.go(ids);
  }, [started, run, ids]);
  const results = [...run.results.values()];
  const done = results.filter(({ outcome }) => outcome === 'done' || outcome === 'unchanged').length;
  const failed = results.filter(({ outcome }) => outcome === 'refused' || outcome === 'noAnswer').map(({ deal }) => deal);
  const left = run.error === undefined ? failed : ids.filter((id) => !run.results.has(id) || failed.includes(id));
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {run.busy ? words.progress(number(results.length), number(ids.length)) : words.result(number(done), number(ids.length))}
      </Text>
      {run.busy && <Progress value={(results.length / ids.length) * 100} aria-label={words.progress(number(results.length), number(ids.length))} />}
      {run.error !== undefined && <Trouble error={run.error} />}
      {!run.busy && <Outcomes results={results} deals={deals} titles={{ done: titled('done'), unchanged: titled('unchanged'), refused: titled('refused'), noAnswer: titled('noAnswer') }} />}
      {!run.busy && (
        <Group justify="flex-end" gap="xs">
          {left.length > 0 && (
            <Button variant="default" onClick={() => void run.go(left)}>
              {words.again(left.length)}
            </Button>
          )}
          <Button onClick={close}>{words.close}</Button>
        </Group>
      )}
    </Stack>
  );
}
