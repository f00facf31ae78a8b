import { Button, Group, Stack, Text } from '@mantine/core';
import type { OverlapSheet } from '../../api/contracts';
import { useHeldFocus } from '../../state/useHeldFocus';
import { text } from '../../text';
import { number } from '../../text/format';
import { OutcomeGroup } from '../../work/bulk/OutcomeGroup';
import { pairOf } from '../naming';
import { leftBecause, mayDismiss, wentWrong } from './fates';
import { useReadAnew } from './useReadAnew';

const words = text.overlaps.many;

/** What would happen to each as it stands now, which is not always how it stood when it was chosen. */
export function Preview({ overlaps, go, back }: {
  readonly overlaps: readonly OverlapSheet[];
  readonly go: (sheets: readonly OverlapSheet[]) => void;
  readonly back: () => void;
}) {
  const { reads, busy, again } = useReadAnew(overlaps);
  const body = useHeldFocus<HTMLDivElement>();
  if (busy) {
    return (
      <Text ref={body} tabIndex={-1} size="sm" role="status">
        {words.looking}
      </Text>
    );
  }
  const sheets = overlaps.flatMap(({ id }) => {
    const read = reads.get(id);
    return read && 'sheet' in read ? [read.sheet] : [];
  });
  const unread = overlaps.flatMap((overlap) => {
    const read = reads.get(overlap.id);
    return read && 'error' in read ? [{ overlap, error: read.error }] : [];
  });
  const will = sheets.filter(mayDismiss);
  const left = sheets.filter((sheet) => !mayDismiss(sheet));
  const told = will.filter(({ alerts }) => alerts).length;
  const still = will.filter(({ standstill }) => standstill !== undefined).length;
  const before = new Map(overlaps.map(({ id, version }) => [id, version]));
  const notes = (sheet: OverlapSheet) =>
    [sheet.alerts && words.known, sheet.standstill && words.stands, sheet.version !== before.get(sheet.id) && words.changed].filter(Boolean).map((note) => ` ${note}`).join('');
  const line = (sheet: OverlapSheet) => (notes(sheet) === '' ? pairOf(sheet) : `${pairOf(sheet)}.${notes(sheet)}`);
  return (
    <Stack ref={body} tabIndex={-1} gap="sm">
      {will.length > 0 && (
        <OutcomeGroup title={words.will(will.length)}>
          {will.map((sheet) => (
            <li key={sheet.id}>{line(sheet)}</li>
          ))}
        </OutcomeGroup>
      )}
      {told > 0 && <Text size="sm">{words.told(told)}</Text>}
      {still > 0 && <Text size="sm">{words.still(number(still))}</Text>}
      {left.length > 0 && (
        <OutcomeGroup title={words.left(left.length)}>
          {left.map((sheet) => (
            <li key={sheet.id}>{`${pairOf(sheet)}. ${leftBecause(sheet)}`}</li>
          ))}
        </OutcomeGroup>
      )}
      {unread.length > 0 && (
        <OutcomeGroup title={words.unread(unread.length)}>
          {unread.map(({ overlap, error }) => (
            <li key={overlap.id}>{`${pairOf(overlap)}. ${wentWrong(error)}`}</li>
          ))}
        </OutcomeGroup>
      )}
      {will.length === 0 && (
        <Text size="sm" role="status">
          {words.nothing}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={back}>
          {words.back}
        </Button>
        {unread.length > 0 && (
          <Button variant="default" onClick={again}>
            {words.readAgain}
          </Button>
        )}
        {will.length > 0 && <Button onClick={() => go(will)}>{words.go(will.length)}</Button>}
      </Group>
    </Stack>
  );
}
