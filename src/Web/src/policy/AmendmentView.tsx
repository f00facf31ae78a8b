import { Alert, Anchor, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/api';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { dateTime, day } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { Stage } from './Changes';
import { ChangeTable } from './ChangeTable';
import { type Act, acts, Confirm, ends } from './Confirm';

const words = text.policy.amendment;

/** One amendment: why, what it changes, and what the reader can do with it. */
export function AmendmentView({ id, onChange }: { readonly id: string; readonly onChange: () => void }) {
  const page = useResource(`amendment ${id}`, () => api.amendment(id));
  const [act, setAct] = useState<Act | null>(null);
  if (!page.value) {
    return <Page title={text.policy.amendments.heading}>{page.error === undefined ? <Skeleton height={240} aria-busy="true" /> : <Trouble error={page.error} onRetry={page.reload} />}</Page>;
  }
  const { view, changes, broken, outdated, start, zone, instead, unrecallable } = page.value;
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
        {amendment.recall && <Text mt="xs">{words.recalledBy(amendment.recall.byName, dateTime(amendment.recall.at, zone))}</Text>}
      </section>
      {start?.togetherWith !== undefined && <Alert color="yellow" variant="light">{words.together(dateTime(start.from, zone), start.togetherWith)}</Alert>}
      {outdated && <Alert color="yellow" variant="light">{instead === undefined ? words.outdated : words.baseRecalled(amendment.basedOn, instead)}</Alert>}
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
      {unrecallable?.map((rule) => <Text key={rule.code} size="sm">{rule.text}</Text>)}
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
          amendment={amendment}
          start={start}
          zone={zone}
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
