import { Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import type { CaseSide, CaseSubject, Programme } from '../../api/contracts';
import { text } from '../../text';
import { serverNow } from '../../time/serverTime';
import type { CaseNames } from '../words/names';
import type { RemedyEntries } from './entries';
import { longestCure, prescribed, startsWhenMissed } from './prescribed';

const words = text.cases.outcome;

/** One thing to be done: from the programme's remedies, which fill in what they say, or in the writer's own words. */
export function RemedyFields({ remedy, set, sides, subject, policy, names, at }: {
  readonly remedy: RemedyEntries;
  readonly set: (changes: Partial<RemedyEntries>) => void;
  readonly sides: readonly CaseSide[];
  readonly subject: CaseSubject;
  readonly policy: Programme | undefined;
  readonly names: CaseNames;
  readonly at: (part: string) => string | undefined;
}) {
  const rules = policy?.remedies ?? [];
  const pick = (id: string) => {
    const rule = rules.find((one) => one.id === id);
    set(rule && policy ? prescribed(rule, remedy, policy, serverNow()) : { rule: '' });
  };
  const date = (name: 'due' | 'sunset' | 'review', required: boolean) => (
    <TextInput
      type="date"
      required={required}
      label={required ? words[name] : `${words[name]} (${words.optional})`}
      value={remedy[name]}
      error={at(`.${name}`)}
      style={{ flex: '1 1 150px' }}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="xs">
      {rules.length > 0 && (
        <NativeSelect
          label={words.rule}
          description={words.ruleHint}
          value={remedy.rule ?? ''}
          error={at('.rule')}
          onChange={(event) => pick(event.currentTarget.value)}
          data={[{ value: '', label: words.ruleNone }, ...rules.map((rule) => ({ value: rule.id, label: rule.text }))]}
        />
      )}
      <Textarea required autosize minRows={2} maxRows={8} maxLength={2000} label={words.text} value={remedy.text} error={at('.text') ?? at('')} onChange={(event) => set({ text: event.currentTarget.value })} />
      <Group align="start" gap="xs">
        <NativeSelect
          label={words.who}
          value={remedy.owner}
          error={at('.owner')}
          style={{ flex: '1 1 150px' }}
          onChange={(event) => set({ owner: event.currentTarget.value })}
          data={sides.map((side) => ({ value: side.id, label: side.name }))}
        />
        {date('due', true)}
        {date('sunset', true)}
      </Group>
      <Group align="start" gap="xs">
        <NumberInput label={words.cure} min={0} max={longestCure} allowDecimal={false} value={remedy.cure} error={at('.cure')} style={{ flex: '1 1 150px' }} onChange={(cure) => set({ cure: Number(cure) || 0 })} />
        {date('review', false)}
        <NativeSelect
          label={words.about}
          value={remedy.activity}
          error={at('.activity')}
          style={{ flex: '1 1 150px' }}
          onChange={(event) => set({ activity: event.currentTarget.value })}
          data={[{ value: '', label: words.aboutNone }, ...subject.activities.map((activity) => ({ value: activity, label: names.activity(activity) }))]}
        />
      </Group>
      {rules.length > 0 && policy && (
        <NativeSelect
          label={words.ifMissed}
          description={words.ifMissedHint(startsWhenMissed(policy))}
          value={remedy.ifMissed ?? ''}
          error={at('.ifMissed')}
          onChange={(event) => set({ ifMissed: event.currentTarget.value })}
          data={[{ value: '', label: words.ifMissedNone }, ...rules.map((rule) => ({ value: rule.id, label: rule.text }))]}
        />
      )}
    </Stack>
  );
}
