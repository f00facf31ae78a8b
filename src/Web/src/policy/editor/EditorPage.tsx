import { Alert, Button, Group, NativeSelect, NavLink, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../api/api';
import { ApiError } from '../../api/apiError';
import type { PolicyShelf } from '../../api/contracts';
import { requestId } from '../../api/requestId';
import { text } from '../../text';
import { Page } from '../../ui/Page';
import { Trouble } from '../../ui/Trouble';
import { ChangeTable } from '../ChangeTable';
import classes from '../Policy.module.css';
import { JsonView } from './JsonView';
import { SchemaField } from './SchemaField';
import { missing, references, type SectionName, sections, titleAt } from './schema';
import { type Start, useCheck, useStart, useWriting, type Writing } from './useEditing';

const words = text.policy.editor;
const names = [...(Object.keys(sections) as SectionName[]), 'json'] as const;
type Shown = (typeof names)[number];

/** Writes an amendment: part by part or as JSON, with the server's faults beside the fields. */
export function EditorPage({ id, shelf }: { readonly id: string | undefined; readonly shelf: PolicyShelf }) {
  const start = useStart(id, shelf);
  const title = id === undefined ? words.title : words.again;
  if (!start.value) {
    return <Page title={title}>{start.error === undefined ? <Skeleton height={360} aria-busy="true" /> : <Trouble error={start.error} onRetry={start.reload} />}</Page>;
  }
  return <Editor key={start.value.stored.replaces ?? ''} id={id} start={start.value} title={title} />;
}

function Editor({ id, start, title }: { readonly id: string | undefined; readonly start: Start; readonly title: string }) {
  const { writing, change, forget } = useWriting(id, start.stored);
  const [shown, setShown] = useState<Shown>('clocks');
  const { check, checking } = useCheck(writing.document);
  const absent = useMemo(() => missing(start.schema, writing.document, '').map((field) => ({ code: 'required', field, text: words.required(titleAt(start.schema, field)) })), [start.schema, writing.document]);
  // The server says what is missing once for each group; here each field says so itself.
  const rules = useMemo(() => [...absent, ...(check?.broken ?? []).filter(({ code }) => absent.length === 0 || code !== 'missing')], [absent, check]);
  const faults = useMemo(() => byPlace(rules), [rules]);
  const broken = rules.length;
  const changes = check?.changes ?? [];
  return (
    <Page title={title} lead={words.lead(writing.basedOn)}>
      {writing.basedOn !== start.latest && (
        <Alert color="yellow" variant="light">
          <Text size="sm" mb="xs">
            {start.recalled.includes(writing.basedOn) ? words.rebasedRecalled(writing.basedOn, start.latest) : words.rebased(start.latest)}
          </Text>
          <Button size="xs" onClick={() => change({ basedOn: start.latest })}>
            {words.rebase(start.latest)}
          </Button>
        </Alert>
      )}
      <About writing={writing} change={change} />
      <div className={classes.editor}>
        <nav className={classes.sections} aria-label={words.section}>
          {names.map((name) => (
            <NavLink key={name} component="button" type="button" variant="filled" label={words.sections[name]} active={shown === name} aria-current={shown === name || undefined} onClick={() => setShown(name)} />
          ))}
        </nav>
        <NativeSelect
          className={classes.sectionSelect}
          label={words.section}
          data={names.map((name) => ({ value: name, label: words.sections[name] }))}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value as Shown)}
        />
        <Stack gap="xl" style={{ minWidth: 0 }}>
          {shown === 'json' ? (
            <JsonView document={writing.document} onChange={(document) => change({ document })} />
          ) : (
            sections[shown].map((name) => (
              <SchemaField
                key={name}
                schema={start.schema.properties?.[name] ?? {}}
                value={writing.document[name]}
                path={name}
                required={start.schema.required?.includes(name) ?? false}
                faults={faults}
                references={references(writing.document)}
                onChange={(value) => change({ document: { ...writing.document, [name]: value } })}
              />
            ))
          )}
        </Stack>
      </div>
      <section aria-label={text.policy.amendment.changes}>
        <Text role="status" fw={600}>
          {checking && absent.length === 0 ? words.checking : [broken === 0 ? words.fine : words.faults(broken), absent.length === 0 && words.changed(changes.length)].filter(Boolean).join(' ')}
        </Text>
        {broken > 0 && (
          <ul>
            {rules.map((rule) => (
              <li key={`${rule.field} ${rule.code}`}>
                {rule.text}{' '}
                <Text span size="xs" c="dimmed">
                  {rule.field}
                </Text>
              </li>
            ))}
          </ul>
        )}
        {changes.length > 0 && absent.length === 0 && <ChangeTable changes={changes} before={text.policy.next.before} after={text.policy.next.after} />}
      </section>
      <Send id={id} writing={writing} absent={absent.length > 0} onSent={forget} onDiscard={() => forget()} />
    </Page>
  );
}

function About({ writing, change }: { readonly writing: Writing; readonly change: (part: Partial<Writing>) => void }) {
  return (
    <div className={classes.fields}>
      <TextInput label={words.name} required maxLength={200} value={writing.title} onChange={(event) => change({ title: event.currentTarget.value })} />
      <TextInput label={words.effective} inputWrapperOrder={['label', 'input', 'description', 'error']} description={words.effectiveHint} type="date" value={writing.effective} onChange={(event) => change({ effective: event.currentTarget.value })} />
      <Textarea data-wide label={words.why} description={words.whyHint} required autosize minRows={2} maxLength={1000} value={writing.why} onChange={(event) => change({ why: event.currentTarget.value })} />
    </div>
  );
}

interface SendProps {
  readonly id: string | undefined;
  readonly writing: Writing;
  /** Something that has to be there is not. */
  readonly absent: boolean;
  readonly onSent: () => void;
  readonly onDiscard: () => void;
}

function Send({ id, writing, absent, onSent, onDiscard }: SendProps) {
  const unready = absent ? words.saveAbsent : writing.title.trim() === '' || writing.why.trim() === '' ? words.saveUnnamed : undefined;
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const key = useRef(requestId());
  const send = async () => {
    setBusy(true);
    try {
      const { title, why, basedOn, document, effective, replaces } = writing;
      const view = await api.saveAmendment(id, { title, why, basedOn, document, effective: effective || undefined, replaces }, key.current);
      onSent();
      go(`/policy/changes/${view.amendment.id}`);
    } catch (failure) {
      // What was refused did not happen; after a lost answer the same id asks what became of it.
      if (failure instanceof ApiError && failure.refusal) key.current = requestId();
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Stack gap="sm">
      {error !== undefined && <Trouble error={error} />}
      <Group gap="sm">
        <Button onClick={() => void send()} loading={busy} disabled={unready !== undefined} aria-describedby={unready === undefined ? undefined : 'save-unready'}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {words.discard}
        </Button>
        <Text size="sm" c="dimmed">
          {words.kept}
        </Text>
      </Group>
      {unready !== undefined && (
        <Text size="sm" id="save-unready">
          {unready}
        </Text>
      )}
    </Stack>
  );
}

function byPlace(rules: readonly { readonly field: string; readonly text: string }[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { field, text: said } of rules) places.set(field, places.has(field) ? `${places.get(field)} ${said}` : said);
  return places;
}
