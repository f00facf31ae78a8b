import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/api';
import { type HandoverDeal, type HandoverJob, type HandoverReason, limits, type Member, type Party } from '../../api/contracts';
import { requestId } from '../../api/requestId';
import { useResource } from '../../state/useResource';
import { text } from '../../text';
import { Trouble } from '../../ui/Trouble';
import { useDesk } from '../state/RoomContext';
import { memberOf, nobody } from './person';
import { PersonFields } from './PersonFields';

const words = text.room.claims.handing;
const { silence: _, ...reasons } = text.room.claims.handover;
const pause = 400;

/** A colleague takes somebody's place, on this deal or on all of them. */
export function HandoverForm({ party, member, close }: { readonly party: Party; readonly member: Member; readonly close: () => void }) {
  const { acting, online, view } = useDesk();
  const [to, setTo] = useState(() => nobody(member.zone));
  const [reason, setReason] = useState<HandoverReason>('absence');
  const [said, setSaid] = useState('');
  const [all, setAll] = useState(false);
  const [key] = useState(requestId);
  const [job, setJob] = useState<HandoverJob>();
  const [error, setError] = useState<unknown>();
  const preview = useResource(`handover ${member.person}`, (signal) => api.handoverPreview(member.person, signal)).value;
  const go = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    const place = memberOf(to, member.role);
    if (!all) {
      if (await acting.act({ type: 'handOver', party: party.id, from: member.person, to: place, reason, text: said.trim() })) close();
      return;
    }
    try {
      let now = await api.handover(member.person, { to: { person: place.person, name: place.name, zone: place.zone }, reason, text: said.trim() }, key);
      for (setJob(now); !now.done; setJob(now)) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        now = await api.handoverJob(now.id);
      }
    } catch (failure) {
      setError(failure);
    }
  };
  if (job) return <Progress job={job} deals={preview?.deals ?? []} close={close} />;
  return (
    <form onSubmit={(event) => void go(event)} aria-label={words.title(member.name)}>
      <Stack gap="xs">
        <Title order={4}>{words.title(member.name)}</Title>
        <Text size="sm">{words.body}</Text>
        <PersonFields value={to} onChange={setTo} />
        <NativeSelect
          label={words.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as HandoverReason)}
          data={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
        />
        <Textarea required label={words.text} autosize maxLength={limits.text} value={said} onChange={(event) => setSaid(event.currentTarget.value)} />
        <Radio.Group label={words.scope} value={all ? 'all' : 'one'} onChange={(value) => setAll(value === 'all')}>
          <Stack gap={4} mt={4}>
            <Radio value="one" label={words.one} />
            {preview && preview.total + preview.closed > 1 && <Radio value="all" label={words.all(preview.total, preview.closed)} />}
          </Stack>
        </Radio.Group>
        {error !== undefined && <Trouble error={error} />}
        <Group gap="xs">
          <Button type="submit" size="xs" disabled={!online || view.me === undefined} loading={acting.busy.has('handOver')}>
            {words.go}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {text.room.act.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Progress({ job, deals, close }: { readonly job: HandoverJob; readonly deals: readonly HandoverDeal[]; readonly close: () => void }) {
  const named = new Map(deals.map(({ id, customer, title }) => [id, `${customer || text.deals.unnamed}: ${title || text.deals.untitled}`]));
  const odd = job.results.filter(({ outcome }) => outcome !== 'handedOver');
  return (
    <Stack gap="xs" role="status">
      <Text size="sm">{words.done(job.results.length, job.deals)}</Text>
      {odd.map(({ deal, outcome, text: why }) => (
        <Text key={deal} size="sm">
          {named.has(deal) ? words.named(named.get(deal) ?? '', deal) : deal}: {text.room.claims.outcome[outcome]}
          {why ? `. ${why}` : ''}
        </Text>
      ))}
      {job.done && (
        <Button size="xs" variant="default" onClick={close}>
          {words.close}
        </Button>
      )}
    </Stack>
  );
}
