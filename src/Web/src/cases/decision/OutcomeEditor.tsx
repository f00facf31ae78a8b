import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Programme, CaseSide, CaseSubject } from '../../api/contracts';
import { PercentField } from '../../room/words/PercentField';
import { text } from '../../text';
import papers from '../ui/Paper.module.css';
import type { CaseNames } from '../words/names';
import { blankRemedy, type LineEntries, lineErrors, type OutcomeEntries, type RemedyEntries, shared } from './entries';
import { RemedyFields } from './RemedyFields';

const words = text.cases.outcome;
const mostRemedies = 20;

interface Props {
  readonly entries: OutcomeEntries;
  readonly change: (entries: OutcomeEntries) => void;
  readonly sides: readonly CaseSide[];
  readonly subject: CaseSubject;
  readonly policy: Programme | undefined;
  readonly names: CaseNames;
  readonly at: (field: string) => string | undefined;
  /** Where each line that was sent stands on screen. */
  readonly places: readonly number[];
}

/** Owners of the disputed activities and what has to be done: of a paper, an override or a settlement. */
export function OutcomeEditor({ entries, change, sides, subject, policy, names, at, places }: Props) {
  const setLine = (place: number, changes: Partial<LineEntries>) => change({ ...entries, lines: entries.lines.map((line, i) => (i === place ? { ...line, ...changes } : line)) });
  const setRemedy = (place: number, changes: Partial<RemedyEntries>) =>
    change({ ...entries, remedies: entries.remedies.map((remedy, i) => (i === place ? { ...remedy, ...changes } : remedy)) });
  const may = (activity: string, side: CaseSide) => policy?.activities.find((one) => one.id === activity)?.eligible.includes(side.kind) ?? true;
  return (
    <Stack gap="sm">
      <Text fw={650}>{words.lines}</Text>
      {entries.lines.map((line, place) => {
        const error = lineErrors(at, places, place);
        return (
          <div key={line.activity} className={papers.point}>
            <Group align="end" gap="xs">
              <NativeSelect
                label={names.activity(line.activity)}
                value={line.owner}
                style={{ flex: '1 1 180px' }}
                onChange={(event) => setLine(place, { owner: event.currentTarget.value })}
                data={[
                  { value: '', label: words.unchanged },
                  ...sides.map((side) => ({ value: side.id, label: side.name, disabled: !may(line.activity, side) })),
                  { value: shared, label: words.shared },
                ]}
              />
              <TextInput aria-label={words.lineNote(names.activity(line.activity))} placeholder={words.notePlaceholder} maxLength={500} value={line.note} style={{ flex: '2 1 220px' }} onChange={(event) => setLine(place, { note: event.currentTarget.value })} />
            </Group>
            {line.owner === shared && (
              <Group gap="xs" mt={6}>
                {sides.map((side) => (
                  <PercentField
                    key={side.id}
                    label={words.share(side.name, names.activity(line.activity))}
                    value={line.shares[side.id] ?? 0}
                    change={(percent) => setLine(place, { shares: { ...line.shares, [side.id]: percent } })}
                  />
                ))}
              </Group>
            )}
            {error !== undefined && (
              <Text size="sm" role="alert" c="var(--mantine-color-error)">
                {error}
              </Text>
            )}
          </div>
        );
      })}
      <div>
        <Text fw={650}>{words.remedies}</Text>
        <Text size="sm" c="dimmed">
          {words.remediesHint}
        </Text>
      </div>
      {entries.remedies.map((remedy, place) => (
        <fieldset key={place} className={papers.seal} style={{ margin: 0 }}>
          <legend>{words.remedy(place + 1)}</legend>
          <RemedyFields remedy={remedy} set={(changes) => setRemedy(place, changes)} sides={sides} subject={subject} policy={policy} names={names} at={(part) => at(`terms.remedies[${place}]${part}`)} />
          <Button variant="subtle" color="gray" size="compact-sm" mt="xs" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => change({ ...entries, remedies: entries.remedies.filter((_, i) => i !== place) })}>
            {words.remove(place + 1)}
          </Button>
        </fieldset>
      ))}
      {entries.remedies.length < mostRemedies && (
        <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={14} aria-hidden />} onClick={() => change({ ...entries, remedies: [...entries.remedies, { ...blankRemedy, owner: sides[0]?.id ?? '' }] })}>
          {words.add}
        </Button>
      )}
    </Stack>
  );
}
