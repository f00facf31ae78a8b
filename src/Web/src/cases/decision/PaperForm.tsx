import { Button, Group, MultiSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { limits, type DecisionDraft } from '../../api/contracts';
import { text } from '../../text';
import papers from '../ui/Paper.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { useKept } from '../state/kept';
import { Refused } from '../ui/Refused';
import { blankOutcome, entriesOf, type OutcomeEntries } from './entries';
import { OutcomeEditor } from './OutcomeEditor';
import { useOutcome } from './useOutcome';

const words = text.cases.panel;

interface PointEntries {
  readonly question: string;
  readonly facts: readonly string[];
  readonly rule: string;
  readonly rationale: string;
}

interface Paper {
  readonly outcome: OutcomeEntries;
  readonly points: readonly PointEntries[];
}

const blankPoint: PointEntries = { question: '', facts: [], rule: '', rationale: '' };
const parts = ['', '.question', '.facts', '.rule', '.rationale'];

/** A paper for the panel: what follows, and every question answered on entries of the record. */
export function PaperForm({ from, close }: { readonly from: DecisionDraft | undefined; readonly close: () => void }) {
  const { view, names, policy, me, acting } = useCaseDesk();
  const start: Paper = from
    ? { outcome: entriesOf(from.terms, view.subject), points: from.points.map((point) => ({ ...point, facts: point.facts.map(String) })) }
    : { outcome: blankOutcome(view.subject), points: [{ ...blankPoint, question: view.question }] };
  const { value, change, forget } = useKept(me.person, `case.${view.id}.paper.${view.round?.number ?? 0}.${from?.number ?? 0}`, start);
  const error = acting.errorOf('draftDecision');
  const { terms, places, rules, ready } = useOutcome(value.outcome, error, ['points', ...value.points.flatMap((_, i) => [...parts.map((part) => `points[${i}]${part}`), ...view.items.map((_item, f) => `points[${i}].facts[${f}]`)])]);
  const setPoint = (place: number, changes: Partial<PointEntries>) => change({ points: value.points.map((point, i) => (i === place ? { ...point, ...changes } : point)) });
  const factErrors = (place: number) => [rules.at(`points[${place}].facts`), ...view.items.map((_, f) => rules.at(`points[${place}].facts[${f}]`))].filter(Boolean).join(' ') || undefined;
  const send = async () => {
    if (!ready()) return;
    const points = value.points.map((point) => ({ question: point.question.trim(), facts: point.facts.map(Number).sort((a, b) => a - b), rule: point.rule.trim(), rationale: point.rationale.trim() }));
    if (!(await acting.act({ type: 'draftDecision', terms, points }))) return;
    forget();
    close();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.formLead} {words.kept}
        </Text>
        <OutcomeEditor entries={value.outcome} change={(outcome) => change({ outcome })} sides={view.sides} subject={view.subject} policy={policy} names={names} at={rules.at} places={places} />
        <div>
          <Text fw={650}>{words.points}</Text>
          {rules.at('points') !== undefined && (
            <Text size="sm" role="alert" c="var(--mantine-color-error)">
              {rules.at('points')}
            </Text>
          )}
        </div>
        {value.points.map((point, place) => (
          <fieldset key={place} className={papers.seal} style={{ margin: 0 }}>
            <legend>{text.cases.decision.point(place + 1)}</legend>
            <Stack gap="xs">
              <TextInput required maxLength={limits.note} label={words.question} value={point.question} error={rules.at(`points[${place}].question`)} onChange={(event) => setPoint(place, { question: event.currentTarget.value })} />
              <MultiSelect
                required
                searchable
                label={words.facts}
                description={words.factsHint}
                value={[...point.facts]}
                error={factErrors(place)}
                data={view.items.map((item) => ({ value: String(item.number), label: `${text.cases.record.numberOf(item.number)} ${text.cases.evidence[item.kind]}, ${item.name}` }))}
                onChange={(facts) => setPoint(place, { facts })}
              />
              <TextInput required maxLength={limits.text} label={words.rule} description={words.ruleHint} value={point.rule} error={rules.at(`points[${place}].rule`)} onChange={(event) => setPoint(place, { rule: event.currentTarget.value })} />
              <Textarea required autosize minRows={3} maxRows={12} maxLength={limits.text} label={words.rationale} value={point.rationale} error={rules.at(`points[${place}].rationale`)} onChange={(event) => setPoint(place, { rationale: event.currentTarget.value })} />
            </Stack>
            {value.points.length > 1 && (
              <Button variant="subtle" color="gray" size="compact-sm" mt="xs" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => change({ points: value.points.filter((_, i) => i !== place) })}>
                {words.pointRemove(place + 1)}
              </Button>
            )}
          </fieldset>
        ))}
        <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={14} aria-hidden />} onClick={() => change({ points: [...value.points, blankPoint] })}>
          {words.pointAdd}
        </Button>
        <Refused error={error} rules={rules} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={acting.busy}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
