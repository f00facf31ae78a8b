import { Button, Group, NativeSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { limits } from '../../api/contracts';
import { ReasonField } from '../../room/acts/ReasonField';
import { text } from '../../text';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { useKept } from '../state/kept';
import type { CaseAct } from '../state/possible';
import { Refused } from '../ui/Refused';
import { Dialog } from '../../ui/Dialog';
import { useFirstFault } from '../../ui/useFirstFault';
import { type Spec, specs } from './specs';

const words = text.cases.actWords;

/** One act with its words: what it means, what to fill in, who reads it. */
export function CaseActDialog({ act, close }: { readonly act: CaseAct; readonly close: () => void }) {
  const spec = specs[act];
  return spec ? <Asked act={act} spec={spec} close={close} /> : null;
}

function Asked({ act, spec, close }: { readonly act: CaseAct; readonly spec: Spec; readonly close: () => void }) {
  const { view, me, acting } = useCaseDesk();
  const says = text.cases.acts[act as keyof typeof text.cases.acts];
  const { value, change, forget } = useKept(me.person, `case.${view.id}.${act}`, { text: '' });
  const seated = view.seats.filter((seat) => seat.status === 'seated' || seat.status === 'invited' || seat.status === 'waitsForWaivers');
  const [days, setDays] = useState(3);
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState(seated[0]?.person ?? '');
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const fields = useFirstFault<HTMLDivElement>(tries);
  const missing = spec.field !== undefined && value.text.trim() === '';
  const rules = placed(acting.errorOf(act), ['days', ...(spec.field ? [spec.field] : [])]);
  const go = async () => {
    setTries(tries + 1);
    if (missing || (spec.codes && reason === '') || !(await acting.act(spec.command({ text: value.text.trim(), days, person, reason })))) return;
    forget();
    close();
  };
  return (
    <Dialog title={says.name} close={close}>
      <Stack gap="sm" ref={fields}>
        <Text size="sm">{says.body}</Text>
        {spec.codes && <ReasonField codes={spec.codes} value={reason} tried={tried} onChange={setReason} />}
        {spec.asks === 'days' && <NumberInput label={words.days} min={1} max={60} allowDecimal={false} value={days} error={rules.at('days')} onChange={(next) => setDays(Number(next) || 1)} />}
        {spec.asks === 'person' && (
          <NativeSelect label={words.person} value={person} onChange={(event) => setPerson(event.currentTarget.value)} data={seated.map((seat) => ({ value: seat.person, label: `${seat.name} · ${text.cases.seat[seat.kind]}` }))} />
        )}
        {spec.field !== undefined && (
          <Textarea
            data-autofocus
            required
            autosize
            minRows={3}
            maxRows={10}
            maxLength={spec.long ? limits.text : limits.note}
            label={'label' in says ? says.label : undefined}
            value={value.text}
            error={tried && missing ? words.fill : rules.at(spec.field)}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        )}
        <Refused error={acting.errorOf(act)} rules={rules} />
        <Text size="xs" c="dimmed">
          <IconUsers size={14} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 5 }} />
          {words.readers}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button onClick={() => void go()} loading={acting.busy} {...(spec.ends ? { color: 'red' } : {})}>
            {says.go}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
