import { Button, Group, List, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconScale, IconUsers } from '@tabler/icons-react';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { casesApi } from '../../api/casesApi';
import { type CaseType, type DealView, limits, type Programme } from '../../api/contracts';
import { text } from '../../text';
import { day, list } from '../../text/format';
import type { Me } from '../../api/wire';
import { useNow } from '../../time/useNow';
import classes from '../Case.module.css';
import { blankStatement, StatementFields, statementFields, statementOf, type StatementEntries } from '../record/StatementFields';
import { placed } from '../../state/placed';
import { useKept } from '../state/kept';
import { useSending } from '../state/useSending';
import { Refused } from '../ui/Refused';
import { ActivityChoice } from './ActivityChoice';
import { askedIn, causesFor, isCause } from './asked';
import { preselected } from './preselected';
import { windowsOf } from './windows';

const words = text.cases.opening;
const types = Object.keys(text.cases.type) as readonly CaseType[];
const onScreen = ['cause', 'about', 'question', 'activities', 'interimOwner', ...statementFields];

interface Entries extends StatementEntries {
  readonly cause: string;
  readonly type: CaseType | '';
  readonly question: string;
  /** Null until somebody changed what was chosen for them. */
  readonly activities: readonly string[] | null;
  readonly interimOwner: string;
}

const blank: Entries = { ...blankStatement, cause: 'person', type: '', question: '', activities: null, interimOwner: '' };

/** Opening takes a minute. What happens then and by when is said before anything is pressed. */
export function OpenForm({ deal, policy, me }: { readonly deal: DealView; readonly policy: Programme; readonly me: Pick<Me, 'person' | 'roles'> }) {
  const asked = askedIn(useSearch());
  const kept = useKept(me.person, asked.cause === 'person' ? `dispute.${deal.id}` : `dispute.${deal.id}.${asked.cause}`, { ...blank, ...asked });
  const causes = causesFor(me.roles);
  const entries = kept.value;
  const [tried, setTried] = useState(false);
  const [, go] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const { busy, error, send } = useSending(useCallback(() => undefined, []));
  const chosen = entries.activities ?? preselected(deal, policy);
  const rules = placed(error, [...onScreen, ...chosen.map((_, i) => `activities[${i}]`)]);
  const activityError = [rules.at('activities'), ...chosen.map((_, i) => rules.at(`activities[${i}]`))].filter(Boolean).join(' ') || undefined;
  const missing = { type: entries.type === '', question: entries.question.trim() === '', activities: chosen.length === 0 };
  const required = { 'statement.facts': entries.facts, 'statement.impact': entries.impact, 'statement.need': entries.need };
  const fieldError = (field: string) => rules.at(field) ?? (tried && required[field as keyof typeof required]?.trim() === '' ? words.fill : undefined);
  useEffect(() => {
    if (tried || error !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"],[data-rule]')?.focus();
  }, [tried, error]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const about = types.find((type) => type === entries.type);
    if (!about || missing.question || missing.activities || Object.values(required).some((value) => value.trim() === '')) return;
    const command = {
      deal: deal.id,
      about,
      cause: causes.find((one) => one === entries.cause) ?? 'person',
      question: entries.question.trim(),
      activities: chosen,
      interimOwner: entries.interimOwner || undefined,
      statement: statementOf(entries),
    };
    let opened = '';
    const sent = await send(command, async (key) => {
      opened = (await casesApi.open(command, key)).id;
    });
    if (!sent) return;
    kept.forget();
    notifications.show({ title: words.done, message: words.doneNext });
    go(`/cases/${opened}`, { replace: true });
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} className={classes.columns}>
      <div className={classes.stack}>
        <section className={classes.card}>
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {words.minute}
            </Text>
            {kept.found && (
              <Group gap="xs" role="status">
                <Text size="sm">{words.kept}</Text>
                <Button size="compact-xs" variant="default" onClick={kept.forget}>
                  {words.afresh}
                </Button>
              </Group>
            )}
            {causes.length > 1 && (
              <NativeSelect
                label={words.cause}
                description={words.causeHint}
                value={entries.cause}
                error={rules.at('cause')}
                onChange={(event) => isCause(event.currentTarget.value) && kept.change({ cause: event.currentTarget.value })}
                data={causes.map((cause) => ({ value: cause, label: words.causeName[cause] }))}
              />
            )}
            <NativeSelect
              required
              label={words.about}
              value={entries.type}
              error={rules.at('about') ?? (tried && missing.type ? words.fillType : undefined)}
              onChange={(event) => kept.change({ type: types.find((type) => type === event.currentTarget.value) ?? '' })}
              data={[{ value: '', label: '', disabled: true }, ...types.map((type) => ({ value: type, label: text.cases.typeSentence[type] }))]}
            />
            <Textarea
              required
              autosize
              minRows={1}
              maxRows={4}
              maxLength={limits.note}
              label={words.question}
              description={words.questionHint}
              value={entries.question}
              error={rules.at('question') ?? (tried && missing.question ? words.fill : undefined)}
              onChange={(event) => kept.change({ question: event.currentTarget.value })}
            />
            <ActivityChoice deal={deal} policy={policy} chosen={chosen} change={(activities) => kept.change({ activities })} error={activityError ?? (tried && missing.activities ? words.fillActivities : undefined)} />
            <NativeSelect
              label={words.interim}
              description={words.interimHint}
              value={entries.interimOwner}
              error={rules.at('interimOwner')}
              onChange={(event) => kept.change({ interimOwner: event.currentTarget.value })}
              data={[{ value: '', label: words.interimAuto }, ...deal.parties.map((party) => ({ value: party.id, label: party.name }))]}
            />
          </Stack>
        </section>
        <section className={classes.card} aria-labelledby="open-view">
          <Title order={2} id="open-view" mb="sm">
            {words.view}
          </Title>
          <Stack gap="sm">
            <StatementFields entries={entries} change={kept.change} errorAt={fieldError} />
          </Stack>
        </section>
      </div>
      <section className={classes.card} aria-labelledby="open-next">
        <Title order={2} id="open-next">
          {words.next}
        </Title>
        <NextSteps policy={policy} />
        <Refused error={error} rules={rules} />
        <Text size="xs" c="dimmed" my="sm">
          <IconUsers size={14} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 5 }} />
          {words.who(list(deal.parties.map((party) => party.name)))}
        </Text>
        <Button type="submit" size="md" fullWidth loading={busy} leftSection={<IconScale size={18} aria-hidden />}>
          {words.go}
        </Button>
      </section>
    </form>
  );
}

function NextSteps({ policy }: { readonly policy: Programme }) {
  const windows = windowsOf(policy, useNow(60_000));
  return (
    <List type="ordered" size="sm" spacing={6} mt="xs">
      <List.Item>{words.steps.informal(day(windows.informal))}</List.Item>
      <List.Item>{words.steps.mediation(day(windows.mediation))}</List.Item>
      <List.Item>{words.steps.decision(day(windows.decision))}</List.Item>
      <List.Item>{words.steps.appeal(policy.stages.appealFiled)}</List.Item>
      <List.Item>
        {words.steps.evidence} {words.steps.silence}
      </List.Item>
    </List>
  );
}
