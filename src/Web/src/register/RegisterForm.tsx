import { Alert, Button, Group, List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconHistory, IconSend } from '@tabler/icons-react';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError } from '../api/apiError';
import type { Programme } from '../api/contracts';
import { useStore } from '../state/store';
import { ruleText, text } from '../text';
import { day, list, number, shortDateTime } from '../text/format';
import { serverNow } from '../time/serverTime';
import { useNow } from '../time/useNow';
import { Trouble } from '../ui/Trouble';
import { Checklist } from './Checklist';
import { CustomerFields } from './CustomerFields';
import type { Draft } from './draft';
import { type Errors, errorCount, noErrors, placeErrors, progress, type Section as Name, sections, standing, toForm } from './form';
import { NextSteps } from './NextSteps';
import { OpportunityFields } from './OpportunityFields';
import { ProvenanceFields } from './ProvenanceFields';
import classes from './Register.module.css';
import { reviewDate } from './reviewDate';
import { Progress, Section } from './Section';
import { useRegistrationOutlook } from './useRegistrationOutlook';

const words = text.register;
const firstError = ['input', 'textarea', 'select'].map((tag) => `${tag}[aria-invalid="true"]`).join() + ',[data-rule]';
const names = Object.keys(sections) as readonly Name[];

export function RegisterForm({ draft, policy }: { readonly draft: Draft; readonly policy: Programme }) {
  const { entries, foundFrom, id: saved } = useStore(draft.state);
  const outlook = useRegistrationOutlook(saved, entries.customerCountry, useNow(60_000));
  const [errors, setErrors] = useState<Errors>(noErrors);
  const [failure, setFailure] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [, go] = useLocation();
  const [refused, setRefused] = useState(0);
  const change = useCallback<Draft['change']>(
    (changes) => {
      const before = draft.state.get().entries;
      setErrors((held) => (held === noErrors ? held : standing(held, changes, before)));
      draft.change(changes);
    },
    [draft],
  );

  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>(firstError)?.focus();
  }, [refused]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    setErrors(noErrors);
    setFailure(undefined);
    const sent = toForm(entries);
    try {
      const id = await draft.submit(sent);
      notifications.show({
        title: words.done(entries.title.trim()),
        message: outlook
          ? words.doneNext(list(outlook.reviewers.map((one) => one.name)), shortDateTime(outlook.due))
          : words.doneNext(list(policy.reviewers.map((one) => one.name)), day(reviewDate(policy.calendar, policy.clocks.review, serverNow()))),
      });
      go(`/deals/${id}`, { replace: true });
    } catch (error) {
      setSending(false);
      if (!(error instanceof ApiError) || error.rules.length === 0) return setFailure(error);
      setErrors(placeErrors(error.rules, sent));
      setRefused((times) => times + 1);
    }
  };

  const part = { entries, errors, change };
  const leads = { ...words.sections, checklist: { ...words.sections.checklist, lead: words.sections.checklist.lead(policy.directSales.name) } };
  const head = (name: Name) => ({ id: `section-${name}`, title: leads[name].title, lead: leads[name].lead, ...progress(entries, name) });
  const count = errorCount(errors);
  return (
    <div className={classes.columns}>
      <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        {foundFrom !== undefined && <Found draft={draft} from={foundFrom} />}
        <Section {...head('customer')}>
          <CustomerFields {...part} />
        </Section>
        <Section {...head('opportunity')}>
          <OpportunityFields {...part} />
        </Section>
        <Section {...head('provenance')}>
          <ProvenanceFields {...part} />
        </Section>
        <Section {...head('checklist')}>
          <Checklist {...part} activities={policy.activities} />
        </Section>
        <Section id="section-next" title={words.sections.next.title}>
          <NextSteps policy={policy} outlook={outlook} />
          {failure !== undefined && <Trouble error={failure} />}
          {count > 0 && (
            <Alert role="alert" color="red" variant="light" mt="md" icon={<IconAlertTriangle aria-hidden />} title={words.errors(count, number(count))}>
              {text.refusals.invalid.next}
              {errors.rest.length > 0 && (
                <List size="sm" mt="xs">
                  {errors.rest.map((rule) => (
                    <List.Item key={`${rule.field} ${rule.code}`}>{ruleText(rule)}</List.Item>
                  ))}
                </List>
              )}
            </Alert>
          )}
          <Group mt="md">
            <Button type="submit" size="md" aria-disabled={sending} leftSection={<IconSend size={18} aria-hidden />}>
              {sending ? words.submitting : words.submit}
            </Button>
          </Group>
        </Section>
      </form>
      <nav className={classes.contents} aria-label={words.title}>
        {names.map((name) => (
          <a key={name} href={`#section-${name}`}>
            {words.sections[name].title}
            <Progress {...progress(entries, name)} />
          </a>
        ))}
        <a href="#section-next">{words.sections.next.title}</a>
      </nav>
    </div>
  );
}

/** Entries from an earlier visit are there again; whoever meant to begin anew can, and can take that back. */
function Found({ draft, from }: { readonly draft: Draft; readonly from: string }) {
  const afresh = () => {
    const undo = draft.startAfresh();
    const id = notifications.show({
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{words.found.discarded}</Text>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              undo();
              notifications.hide(id);
            }}
          >
            {words.found.undo}
          </Button>
        </Group>
      ),
      autoClose: 15_000,
    });
  };
  return (
    <Alert variant="light" color="teal" icon={<IconHistory aria-hidden />} title={words.found.title}>
      <Group justify="space-between">
        <Text size="sm">{words.found.body(shortDateTime(from))}</Text>
        <Button size="compact-sm" variant="default" onClick={afresh}>
          {words.found.fresh}
        </Button>
      </Group>
    </Alert>
  );
}
