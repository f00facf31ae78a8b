import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { OverlapSheet } from '../../api/contracts';
import { text } from '../../text';
import { number } from '../../text/format';
import { OutcomeGroup } from '../../work/bulk/OutcomeGroup';
import { pairOf } from '../naming';
import { wentWrong } from './fates';
import type { Dismissals } from './useDismissals';

const words = text.overlaps.many;
const kinds = ['noAnswer', 'unsent', 'refused', 'done'] as const;

/** How far it has come, what came of each, and another try for those it did not come to. */
export function Results({ run, again, look, close }: {
  readonly run: Dismissals;
  readonly again: (sheets: readonly OverlapSheet[]) => void;
  /** For what was refused: as it was seen, it does not stand any more. */
  readonly look: (sheets: readonly OverlapSheet[]) => void;
  readonly close: () => void;
}) {
  const all = [...run.sheets.values()];
  const kindOf = ({ id }: OverlapSheet) => run.outcomes.get(id)?.kind ?? 'unsent';
  const of = (kind: (typeof kinds)[number]) => all.filter((sheet) => kindOf(sheet) === kind);
  if (run.busy) {
    return (
      <Stack gap="sm">
        <Text size="sm" role="status">
          {words.sending}
        </Text>
        <Progress value={(run.outcomes.size / all.length) * 100} aria-label={words.sending} />
        <Group justify="space-between">
          <Text size="sm">{words.progress(number(run.outcomes.size), number(all.length))}</Text>
          <Button variant="default" onClick={run.stop}>
            {words.stop}
          </Button>
        </Group>
      </Stack>
    );
  }
  const line = (sheet: OverlapSheet) => {
    const outcome = run.outcomes.get(sheet.id);
    return outcome && outcome.kind !== 'done' ? `${pairOf(sheet)}. ${wentWrong(outcome.error)}` : pairOf(sheet);
  };
  const open = all.filter((sheet) => kindOf(sheet) === 'noAnswer' || kindOf(sheet) === 'unsent');
  const refused = of('refused');
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {words.result(number(of('done').length), number(all.length))}
      </Text>
      {kinds
        .filter((kind) => of(kind).length > 0)
        .map((kind) => (
          <OutcomeGroup key={kind} title={words[kind](of(kind).length)}>
            {of(kind).map((sheet) => (
              <li key={sheet.id}>{line(sheet)}</li>
            ))}
          </OutcomeGroup>
        ))}
      <Group justify="flex-end" gap="xs">
        {open.length > 0 && (
          <Button variant="default" onClick={() => again(open)}>
            {words.again(open.length)}
          </Button>
        )}
        {refused.length > 0 && (
          <Button variant="default" onClick={() => look(refused)}>
            {words.look(refused.length)}
          </Button>
        )}
        <Button onClick={close}>{words.close}</Button>
      </Group>
    </Stack>
  );
}
