import { Button, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../../text';
import { placed } from '../../state/placed';
import { Refused } from '../ui/Refused';
import { roomName } from './roomWords';
import { useTalksDesk } from './TalksContext';

const words = text.cases.talks.meet;
const most = 10;

/** A few times in the reader's own zone; each reader sees them in theirs. */
export function SlotForm({ close }: { readonly close: () => void }) {
  const { view, names, acting } = useTalksDesk();
  const rooms = view.rooms.filter((room) => room.open && room.kind !== 'side');
  const [room, setRoom] = useState(rooms.find((one) => one.kind === 'plenary')?.id ?? rooms[0]?.id ?? '');
  const [place, setPlace] = useState('');
  const [slots, setSlots] = useState<readonly { readonly start: string; readonly minutes: number }[]>([{ start: '', minutes: 60 }]);
  const [tried, setTried] = useState(false);
  const error = acting.errorOf('proposeSlots');
  const rules = placed(error, ['room', 'place', 'slots', ...slots.flatMap((_, i) => [`slots[${i}]`, `slots[${i}].start`, `slots[${i}].minutes`])]);
  const set = (at: number, changes: Partial<(typeof slots)[number]>) => setSlots(slots.map((slot, i) => (i === at ? { ...slot, ...changes } : slot)));
  const go = async () => {
    setTried(true);
    if (slots.some((slot) => slot.start === '')) return;
    const sent = await acting.act({ type: 'proposeSlots', room, place: place.trim(), slots: slots.map((slot) => ({ start: new Date(slot.start).toISOString(), minutes: slot.minutes })) });
    if (sent) close();
  };
  return (
    <Stack gap="sm">
      <NativeSelect label={words.room} value={room} error={rules.at('room')} onChange={(event) => setRoom(event.currentTarget.value)} data={rooms.map((one) => ({ value: one.id, label: roomName(one, view, names) }))} />
      {slots.map((slot, i) => (
        <Group key={i} gap="xs" align="start" wrap="nowrap">
          <TextInput
            type="datetime-local"
            required
            label={words.start}
            value={slot.start}
            error={rules.at(`slots[${i}].start`) ?? rules.at(`slots[${i}]`) ?? (tried && slot.start === '' ? text.cases.opening.fill : undefined)}
            style={{ flex: 1, minWidth: 0 }}
            onChange={(event) => set(i, { start: event.currentTarget.value })}
          />
          <NumberInput label={words.minutes} min={15} max={480} step={15} allowDecimal={false} value={slot.minutes} error={rules.at(`slots[${i}].minutes`)} w={92} onChange={(minutes) => set(i, { minutes: Number(minutes) || 60 })} />
          {slots.length > 1 && (
            <Button variant="subtle" color="gray" px={6} mt={26} aria-label={words.remove(i + 1)} onClick={() => setSlots(slots.filter((_, other) => other !== i))}>
              <IconX size={16} aria-hidden />
            </Button>
          )}
        </Group>
      ))}
      {slots.length < most && (
        <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => setSlots([...slots, { start: '', minutes: slots.at(-1)?.minutes ?? 60 }])}>
          {words.add}
        </Button>
      )}
      <TextInput required label={words.place} maxLength={500} value={place} error={rules.at('place')} onChange={(event) => setPlace(event.currentTarget.value)} />
      <Refused error={error} rules={rules} />
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={close}>
          {text.cases.actWords.cancel}
        </Button>
        <Button loading={acting.busy} onClick={() => void go()}>
          {words.go}
        </Button>
      </Group>
    </Stack>
  );
}
