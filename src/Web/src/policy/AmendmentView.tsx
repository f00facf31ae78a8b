import { Alert, Anchor, Button, Group, Modal, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import type { AmendmentPage } from '../api/contracts';
import { requestId } from '../api/requestId';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { dateTime, day } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { Stage } from './Changes';
import { ChangeTable } from './ChangeTable';

const words = text.policy.amendment;
const acts = ['approveAmendment', 'proposeAmendment', 'rejectAmendment', 'withdrawAmendment'] as const;
type Act = (typeof acts)[number];
const paths = { approveAmendment: 'approve', proposeAmendment: 'propose', rejectAmendment: 'reject', withdrawAmendment: 'withdraw' } as const;
const ends: readonly Act[] = ['rejectAmendment', 'withdrawAmendment'];

/** One amendment: why, what it changes, and what the reader can do with it. */
export function AmendmentView({ id, onChange }: { readonly id: string; readonly onChange: () => void }) {
  const page = useResource(`amendment ${id}`, () => api.amendment(id));
  const [act, setAct] = useState<Act | null>(null);
  if (!page.value) {
    return <Page title={text.policy.amendments.heading}>{page.error === undefined ? <Skeleton height={240} aria-busy="true" /> : <Trouble error={page.error} onRetry={page.reload} />}</Page>;
  }
  const { view, changes, broken, outdated, start, zone } = page.value;
  const { amendment } = view;
  const can = acts.filter((one) => view.acts.includes(one));
  return (
    <Page title={amendment.title} lead={`${words.basedOn(amendment.basedOn)}, ${text.policy.amendments.by(amendment.byName)}. ${amendment.effective === undefined ? words.atOnce : words.effective(day(amendment.effective))}.`} actions={<Stage view={view} />}>
      <section aria-labelledby="why">
        <Title order={2} size="h3" id="why">
          {words.why}
        </Title>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{amendment.why}</Text>
        {amendment.reason !== undefined && (
          <Text mt="xs">
            <strong>{words.reason}:</strong> {amendment.reason}
          </Text>
        )}
      </section>
      {start?.togetherWith !== undefined && <Alert color="yellow" variant="light">{words.together(dateTime(start.from, zone), start.togetherWith)}</Alert>}
      {outdated && <Alert color="yellow" variant="light">{words.outdated}</Alert>}
      {broken.length > 0 && (
        <Alert color="red" variant="light" title={words.broken}>
          <ul>
            {broken.map((rule) => (
              <li key={`${rule.field} ${rule.code}`}>{rule.text} <Text span size="xs" c="dimmed">{rule.field}</Text></li>
            ))}
          </ul>
        </Alert>
      )}
      <section aria-labelledby="changes">
        <Title order={2} size="h3" id="changes" mb="xs">
          {words.changes}
        </Title>
        {changes.length === 0 ? <Text c="dimmed">{words.noChanges}</Text> : <ChangeTable changes={changes} before={text.policy.next.before} after={text.policy.next.after} />}
      </section>
      <Group gap="sm">
        {can.map((one) => (
          <Button key={one} variant={ends.includes(one) ? 'default' : 'filled'} disabled={(outdated || broken.length > 0) && !ends.includes(one)} onClick={() => setAct(one)}>
            {words.acts[one]}
          </Button>
        ))}
        {view.acts.includes('saveAmendment') && (
          <Button component={Link} href={`/policy/edit/${id}`} variant="default">
            {words.acts.saveAmendment}
          </Button>
        )}
        <Anchor component={Link} href="/policy/changes" size="sm">
          {words.back}
        </Anchor>
      </Group>
      {act && (
        <Confirm
          act={act}
          page={page.value}
          onClose={() => setAct(null)}
          onDone={() => {
            setAct(null);
            page.reload();
            onChange();
          }}
        />
      )}
    </Page>
  );
}

function Confirm({ act, page, onClose, onDone }: { readonly act: Act; readonly page: AmendmentPage; readonly onClose: () => void; readonly onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  // One id for the act, however often it is tried.
  const key = useRef(requestId());
  const { view: { amendment }, start, zone } = page;
  const needsReason = ends.includes(act);
  const send = async () => {
    setBusy(true);
    try {
      await api.amend(amendment.id, paths[act], amendment.document, key.current, needsReason ? reason.trim() : undefined);
      onDone();
    } catch (failure) {
      // What was refused did not happen; after a lost answer the same id asks what became of it.
      if (failure instanceof ApiError && failure.refusal) key.current = requestId();
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.acts[act]} centered>
      <Stack gap="md">
        <Text size="sm">{words.confirm[act]}</Text>
        {act === 'approveAmendment' && start?.togetherWith !== undefined && <Text size="sm">{words.together(dateTime(start.from, zone), start.togetherWith)}</Text>}
        {needsReason && <Textarea label={words.reasonLabel} required autosize minRows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />}
        {error !== undefined && <Trouble error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button onClick={() => void send()} loading={busy} disabled={needsReason && reason.trim() === ''} {...(needsReason ? { color: 'red' } : {})}>
            {words.acts[act]}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
