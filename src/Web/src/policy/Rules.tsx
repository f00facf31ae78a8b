import { Button, Paper, Skeleton, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { api } from '../api/api';
import type { RulesNext, RulesPage, SummarySection } from '../api/contracts';
import { useMe } from '../session/me';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { dateTime } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import classes from './Policy.module.css';

const words = text.policy;

/** The rules in plain words, as the server says them: nothing here is worked out in the browser. */
export function Rules({ version, current }: { readonly version: number; readonly current: number }) {
  const { tenant } = useMe();
  const rules = useResource(`rules ${tenant} ${version}`, () => api.rules(version));
  if (!rules.value) {
    return <Page title={words.title}>{rules.error === undefined ? <Skeleton height={320} aria-busy="true" /> : <Trouble error={rules.error} onRetry={rules.reload} />}</Page>;
  }
  const { recalled } = rules.value;
  const lead = recalled !== undefined ? words.recalled : version === current ? words.lead : version > current ? words.ahead : words.old;
  return (
    <Page
      title={words.title}
      lead={lead(rules.value.name, version, dateTime(recalled ?? rules.value.from, rules.value.zone))}
      actions={
        <Button className={classes.screen} variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      {rules.value.next && <Next next={rules.value.next} page={rules.value} />}
      <div className={classes.rules}>
        {rules.value.sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {words.open}
      </Text>
    </Page>
  );
}

function Section({ section }: { readonly section: SummarySection }) {
  return (
    <section className={classes.rule} aria-labelledby={`rule-${section.id}`}>
      <Title order={2} size="h3" id={`rule-${section.id}`}>
        {section.title}
      </Title>
      <ul>
        {section.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Next({ next, page }: { readonly next: RulesNext; readonly page: RulesPage }) {
  return (
    <Paper component="section" className={classes.next} aria-labelledby="next">
      <Title order={2} size="h3" id="next">
        {words.next.title(dateTime(next.from, page.zone))}
      </Title>
      {next.changes.map((change) => (
        <div key={change.section} className={classes.sides}>
          <Title order={3} size="h5">
            {change.title}
          </Title>
          <Lines label={words.next.before} none={words.next.added} lines={change.before} />
          <Lines label={words.next.after} none={words.next.gone} lines={change.after} />
        </div>
      ))}
    </Paper>
  );
}

function Lines({ label, none, lines }: { readonly label: string; readonly none: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <Text size="xs" c="dimmed" fw={600}>
        {label}
      </Text>
      {lines.length === 0 ? <Text size="sm">{none}</Text> : lines.map((line) => <Text size="sm" key={line}>{line}</Text>)}
    </div>
  );
}
