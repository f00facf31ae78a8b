import { Alert, Button, NativeSelect, NavLink, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PolicyShelf } from '../../api/contracts';
import { text } from '../../text';
import { Page } from '../../ui/Page';
import { Trouble } from '../../ui/Trouble';
import { ChangeTable } from '../ChangeTable';
import classes from '../Policy.module.css';
import { type Aim, AimContext, useAimedFocus } from './aim';
import { FaultList } from './FaultList';
import { byPlace, sectionOf } from './faults';
import { JsonView } from './JsonView';
import { Mend } from './Mend';
import { SchemaField } from './SchemaField';
import { Send } from './Send';
import { missing, references, type SectionName, sections, titleAt } from './schema';
import { latestOf, recalledOf, type Start, useCheck, useStart, useWriting, type Writing } from './useEditing';

const words = text.policy.editor;
const names = [...(Object.keys(sections) as SectionName[]), 'json'] as const;
type Shown = (typeof names)[number];

/** Writes an amendment: part by part or as JSON, with the server's faults beside the fields. */
export function EditorPage({ id, shelf, onStale }: { readonly id: string | undefined; readonly shelf: PolicyShelf; readonly onStale: () => void }) {
  const latest = latestOf(shelf);
  // Another version may be approved while somebody writes: their draft stays, and begins from the later one only when it is begun anew.
  const [from, setFrom] = useState(latest);
  const start = useStart(id, from);
  const title = id === undefined ? words.title : words.again;
  if (!start.value) {
    return <Page title={title}>{start.error === undefined ? <Skeleton height={360} aria-busy="true" /> : <Trouble error={start.error} onRetry={start.reload} />}</Page>;
  }
  return <Editor key={`${start.value.stored.replaces ?? ''} ${from}`} id={id} start={start.value} title={title} latest={latest} recalled={recalledOf(shelf)} onStale={onStale} onDiscard={() => setFrom(latest)} />;
}

interface EditorProps {
  readonly id: string | undefined;
  readonly start: Start;
  readonly title: string;
  /** The last version that was approved and not recalled, as far as is known by now. */
  readonly latest: number;
  /** Versions that were recalled: a draft that began from one of them is based on another anew. */
  readonly recalled: readonly number[];
  readonly onStale: () => void;
  readonly onDiscard: () => void;
}

function Editor({ id, start, title, latest, recalled, onStale, onDiscard }: EditorProps) {
  const { writing, change, forget } = useWriting(id, start.stored);
  const [shown, setShown] = useState<Shown>('clocks');
  const [aim, setAim] = useState<Aim>();
  useAimedFocus(aim);
  // What is compared with is always the latest version, which may be a later one than this page began with.
  const { check, checking } = useCheck(writing.document, onStale);
  const absent = useMemo(() => missing(start.schema, writing.document, '').map((field) => ({ code: 'required', field, text: words.required(titleAt(start.schema, field)) })), [start.schema, writing.document]);
  // The server says what is missing once for each group; here each field says so itself.
  const rules = useMemo(() => [...absent, ...(check?.broken ?? []).filter(({ code }) => absent.length === 0 || code !== 'missing')], [absent, check]);
  const faults = useMemo(() => byPlace(rules), [rules]);
  const broken = rules.length;
  const changes = check?.changes ?? [];
  const toMend = useMemo(() => new Map(names.map((name) => [name, rules.filter(({ field }) => sectionOf(field) === name).length])), [rules]);
  const go = (place: string) => {
    setShown(sectionOf(place));
    setAim({ place });
  };
  return (
    <Page title={title} lead={words.lead(writing.basedOn)}>
      {writing.basedOn !== latest && (
        <Alert color="yellow" variant="light" role="status">
          <Text size="sm" mb="xs">
            {recalled.includes(writing.basedOn) ? words.rebasedRecalled(writing.basedOn, latest) : words.rebased(latest)}
          </Text>
          <Button size="xs" onClick={() => change({ basedOn: latest })}>
            {words.rebase(latest)}
          </Button>
        </Alert>
      )}
      <About writing={writing} change={change} />
      <div className={classes.editor}>
        <nav className={classes.sections} aria-label={words.section}>
          {names.map((name) => (
            <NavLink
              key={name}
              component="button"
              type="button"
              variant="filled"
              label={words.sections[name]}
              rightSection={<Mend count={toMend.get(name) ?? 0} />}
              active={shown === name}
              aria-current={shown === name || undefined}
              onClick={() => setShown(name)}
            />
          ))}
        </nav>
        <NativeSelect
          className={classes.sectionSelect}
          label={words.section}
          data={names.map((name) => ({ value: name, label: toMend.get(name) ? words.sectionToMend(words.sections[name], toMend.get(name) ?? 0) : words.sections[name] }))}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value as Shown)}
        />
        <AimContext value={aim}>
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
                  rules={rules}
                  references={references(writing.document)}
                  onChange={(value) => change({ document: { ...writing.document, [name]: value } })}
                />
              ))
            )}
          </Stack>
        </AimContext>
      </div>
      <section aria-label={text.policy.amendment.changes}>
        <Text role="status" fw={600}>
          {checking && absent.length === 0 ? words.checking : [broken === 0 ? words.fine : words.faults(broken), absent.length === 0 && words.changed(changes.length)].filter(Boolean).join(' ')}
        </Text>
        <FaultList rules={rules} schema={start.schema} document={writing.document} go={go} />
        {changes.length > 0 && absent.length === 0 && <ChangeTable changes={changes} before={text.policy.next.before} after={text.policy.next.after} />}
      </section>
      <Send
        id={id}
        writing={writing}
        absent={absent.length > 0}
        onSent={forget}
        onDiscard={() => {
          forget();
          onDiscard();
        }}
      />
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
