import { Button, Textarea } from '@mantine/core';
import { IconArrowDown, IconX } from '@tabler/icons-react';
import { limits, type StatementText } from '../../api/contracts';
import { text } from '../../text';

const words = text.cases.opening;
const most = 7;

/** A statement as it stands on screen. */
export interface StatementEntries {
  readonly facts: string;
  readonly impact: string;
  readonly need: string;
  readonly whys: readonly string[];
}

export const blankStatement: StatementEntries = { facts: '', impact: '', need: '', whys: [] };

export const statementOf = ({ facts, impact, need, whys }: StatementEntries): StatementText => ({
  facts: facts.trim(),
  impact: impact.trim(),
  need: need.trim(),
  whys: whys.map((why) => why.trim()).filter((why) => why !== ''),
});

export const statementFields: readonly string[] = ['statement.facts', 'statement.impact', 'statement.need', 'statement.whys', ...Array.from({ length: most }, (_, i) => `statement.whys[${i}]`)];

/** What we see, what it costs us, what we need; and, for who wants it, why it came to this. */
export function StatementFields({ entries, change, errorAt }: {
  readonly entries: StatementEntries;
  readonly change: (changes: Partial<StatementEntries>) => void;
  readonly errorAt: (field: string) => string | undefined;
}) {
  const { whys } = entries;
  const setWhy = (place: number, why: string) => change({ whys: whys.map((one, i) => (i === place ? why : one)) });
  const area = { autosize: true, minRows: 2, maxRows: 9, maxLength: limits.text };
  return (
    <>
      <Textarea {...area} required label={words.facts} description={words.factsHint} value={entries.facts} error={errorAt('statement.facts')} onChange={(event) => change({ facts: event.currentTarget.value })} />
      <Textarea {...area} required label={words.impact} description={words.impactHint} value={entries.impact} error={errorAt('statement.impact')} onChange={(event) => change({ impact: event.currentTarget.value })} />
      <Textarea {...area} required label={words.need} description={words.needHint} value={entries.need} error={errorAt('statement.need')} onChange={(event) => change({ need: event.currentTarget.value })} />
      {whys.map((why, place) => (
        <Textarea
          key={place}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={limits.note}
          label={words.whyNumber(place + 1)}
          {...(place === 0 ? { description: words.whyHint } : {})}
          value={why}
          error={errorAt(`statement.whys[${place}]`)}
          onChange={(event) => setWhy(place, event.currentTarget.value)}
          rightSection={
            <Button variant="subtle" color="gray" size="compact-xs" px={4} aria-label={words.whyRemove(place + 1)} onClick={() => change({ whys: whys.filter((_, i) => i !== place) })}>
              <IconX size={14} aria-hidden />
            </Button>
          }
        />
      ))}
      {whys.length < most && (
        <Button variant="default" size="xs" leftSection={<IconArrowDown size={14} aria-hidden />} style={{ alignSelf: 'flex-start' }} onClick={() => change({ whys: [...whys, ''] })}>
          {whys.length === 0 ? words.why : words.whyAdd}
        </Button>
      )}
    </>
  );
}
