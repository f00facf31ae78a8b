import { Group, NativeSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../../api/contracts';
import { text } from '../../text';
import { Dialog } from '../../ui/Dialog';
import { useFirstFault } from '../../ui/useFirstFault';
import { useDesk } from '../state/RoomContext';
import { ActButtons } from './ActButtons';
import { ProtectionFields, ReviewerField } from './ClaimFields';
import { ReasonField } from './ReasonField';
import { type Filled, openRef, specOf } from './specs';

const words = text.room.acts;

/** One act with its words: what it means, what to fill in, who sees it. */
export function ActDialog({ act, close }: { readonly act: string; readonly close: () => void }) {
  const { view, policy, acting, online } = useDesk();
  const spec = specOf(act);
  const [filled, setFilled] = useState<Filled>({ text: '', days: 1, clock: 'response', reason: '', person: '', evidence: '' });
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const fields = useFirstFault<HTMLDivElement>(tries);
  // What is answered is what was on screen when the dialog opened; the server refuses it when it is no longer open.
  const [offer] = useState(() => openRef(view.standing));
  if (!spec) return null;
  const fill = (change: Partial<Filled>) => setFilled((before) => ({ ...before, ...change }));
  const missing = spec.text === 'required' && filled.text.trim() === '';
  const unexplained = spec.codes !== undefined && filled.reason === '';
  const go = async () => {
    setTries((before) => before + 1);
    const command = spec.command({ ...filled, text: filled.text.trim() }, offer);
    if (missing || unexplained || !command) return;
    if (await acting.act(command)) close();
  };
  const clocks = view.standing.clocks.filter((clock) => clock.kind === 'response' || clock.kind === 'negotiation');
  return (
    <Dialog close={close} title={spec.words.name}>
      <Stack gap="sm" ref={fields}>
        <Text size="sm">{spec.words.body}</Text>
        {spec.asks === 'reviewer' && <ReviewerField filled={filled} fill={fill} tried={tried} />}
        {spec.codes && <ReasonField codes={spec.codes} value={filled.reason} tried={tried} onChange={(reason) => fill({ reason })} />}
        {spec.asks === 'protection' && <ProtectionFields filled={filled} fill={fill} tried={tried} />}
        {spec.asks === 'extension' && (
          <Group grow align="start">
            <NativeSelect
              label={words.clock}
              value={filled.clock}
              onChange={(event) => fill({ clock: event.currentTarget.value === 'negotiation' ? 'negotiation' : 'response' })}
              data={clocks.map((clock) => ({ value: clock.kind, label: text.words.clock[clock.kind] }))}
            />
            <NumberInput label={words.days} min={1} max={policy?.clocks.maxExtensionDays ?? 5} allowDecimal={false} value={filled.days} onChange={(days) => fill({ days: Number(days) || 1 })} />
          </Group>
        )}
        {spec.text !== 'none' && (
          <Textarea
            data-autofocus
            label={spec.text === 'optional' ? `${spec.words.label ?? ''} (${text.room.act.optional})` : spec.words.label}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={limits.text}
            value={filled.text}
            error={tried && missing ? text.room.act.fill : undefined}
            onChange={(event) => fill({ text: event.currentTarget.value })}
          />
        )}
        <ActButtons go={go} label={spec.words.go} close={close} busy={acting.busy.size > 0} disabled={!online} ends={spec.ends ?? false} />
      </Stack>
    </Dialog>
  );
}
