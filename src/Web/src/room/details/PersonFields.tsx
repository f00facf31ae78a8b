import { NativeSelect, TextInput } from '@mantine/core';
import { limits } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import type { PersonFilled } from './person';

const words = text.room.details;

/** Who somebody is: the name they sign in with, their name, and where they are. */
export function PersonFields({ value, onChange }: { readonly value: PersonFilled; readonly onChange: (value: PersonFilled) => void }) {
  const { me } = useDesk();
  return (
    <>
      <TextInput required label={words.addPerson} maxLength={limits.name} value={value.person} onChange={(event) => onChange({ ...value, person: event.currentTarget.value })} />
      <TextInput required label={words.addName} maxLength={limits.name} value={value.name} onChange={(event) => onChange({ ...value, name: event.currentTarget.value })} />
      <NativeSelect label={words.addZone} value={value.zone} onChange={(event) => onChange({ ...value, zone: event.currentTarget.value })} data={[...new Set([me.zone, ...Intl.supportedValuesOf('timeZone')])]} />
    </>
  );
}
