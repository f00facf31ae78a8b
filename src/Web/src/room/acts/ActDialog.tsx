import { Group, NativeSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { ActButtons } from './ActButtons';
import { ProtectionFields, ReviewerField } from './ClaimFields';
import { type Filled, openRef, specOf } from './specs';
import { Dialog } from '../../ui/Dialog';

const words = text.room.acts;

/** One act with its words: what it means, what to fill in, who sees it. */
export function ActDialog({ act, close }: { readonly act: string; readonly close: () => void }) {
  const { view, policy, acting, online } = useDesk();
  const spec = specOf(act);
  const [filled, setFilled] = useState<Filled>({ text: '', days: 1, clock: 'response', reason: Object.keys(spec?.codes ?? {})[0] ?? '', person: '', evidence: '' });
  const [tried, setTried] = useState(false);
  // What is answered is what was on screen when the dialog opened; the server refuses it when it is no longer open.
  const [offer] = useState(() => openRef(view.standing));
  if (!spec) return null;
  const fill = (change: Partial<Filled>) => setFilled((before) => ({ ...before, ...change }));
  const missing = spec.text === 'required' && filled.text.trim() === '';
  const go = async () => {
    setTried(true);
    const command = spec.command({ ...filled, text: filled.text.trim() }, offer);
    if (missing || !command) return;
    if (await acting.act(command)) close();
  };
  const clocks = view.standing.clocks.filter((clock) => clock.kind === 'response' || clock.kind === 'negotiation');
  return (
    <Dialog close={close} title={spec.words.name}>
      <Stack gap="sm">
        <Text size="sm">{spec.words.body}</Text>
        {spec.asks === 'reviewer' && <ReviewerField filled={filled} fill={fill} tried={tried} />}
        {spec.codes && (
          <NativeSelect
            label={words.reason}
            value={filled.reason}
            onChange={(event) => fill({ reason: event.currentTarget.value })}
            data={Object.entries(spec.codes).map(([value, label]) => ({ value, label }))}
          />
        )}
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
