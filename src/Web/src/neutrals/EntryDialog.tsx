import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { api } from '../api/api';
import { limits, type NeutralView, type SeatKind } from '../api/contracts';
import { text } from '../text';
import { Dialog } from '../ui/Dialog';
import { Failed } from './Failed';

const words = text.neutrals.entry;
const seatKinds: readonly SeatKind[] = ['mediator', 'decider', 'appealDecider'];

/** Who somebody neutral is and what they can be asked for. Without a person: somebody new. */
export function EntryDialog({ of, close, onSaved }: { readonly of?: NeutralView | undefined; readonly close: () => void; readonly onSaved: () => void }) {
  const [typed, setTyped] = useState({
    person: of?.person ?? '',
    name: of?.name ?? '',
    organisation: of?.organisation ?? '',
    zone: of?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    reportsTo: of?.reportsTo.join(', ') ?? '',
  });
  const [seats, setSeats] = useState<readonly SeatKind[]>(of?.seats ?? []);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const run = async (act: () => Promise<unknown>, said: string) => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      notifications.show({ message: said });
      onSaved();
      close();
    } catch (failure) {
      setBusy(false);
      setError(failure);
    }
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { person, name, organisation, zone, reportsTo } = typed;
    const line = reportsTo.split(',').map((one) => one.trim()).filter((one) => one !== '');
    void run(() => api.putNeutral(person.trim(), { name, organisation: organisation.trim(), zone: zone.trim(), seats, reportsTo: line }), words.saved);
  };
  const field = (name: keyof typeof typed, most: number, more: { readonly required?: boolean; readonly disabled?: boolean; readonly description?: string } = {}) => (
    <TextInput {...more} label={words[name]} maxLength={most} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })} />
  );
  return (
    <Dialog close={close} title={of ? words.edit(of.name) : words.add}>
      <form onSubmit={save}>
        <Stack gap="sm">
          {field('person', 64, { required: true, disabled: of !== undefined })}
          {field('name', limits.name, { required: true })}
          {field('organisation', 64, { required: true })}
          {field('zone', 64, { required: true, description: words.zoneHint })}
          <Checkbox.Group label={words.seats} value={[...seats]} onChange={(next) => setSeats(seatKinds.filter((kind) => next.includes(kind)))}>
            <Stack gap={6} mt={6}>
              {seatKinds.map((kind) => (
                <Checkbox key={kind} value={kind} label={text.neutrals.seat[kind]} />
              ))}
            </Stack>
          </Checkbox.Group>
          {field('reportsTo', 1000, { description: words.reportsToHint })}
          <Failed error={error} />
          <Group gap="xs">
            <Button type="submit" loading={busy}>
              {words.save}
            </Button>
            {of && of.seats.length > 0 && (
              <Button variant="default" disabled={busy} onClick={() => void run(() => api.removeNeutral(of.person), words.removed)}>
                {words.remove}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
