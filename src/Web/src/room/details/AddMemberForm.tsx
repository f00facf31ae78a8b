import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Role } from '../../api/contracts';
import { limits } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import classes from './Details.module.css';

const words = text.room.details;
const empty = { person: '', name: '' };

/** Lets a colleague speak for the reader's own side. */
export function AddMemberForm({ party }: { readonly party: string }) {
  const { view, me, acting, online } = useDesk();
  const [open, setOpen] = useState(false);
  const [member, setMember] = useState(empty);
  const [zone, setZone] = useState(me.zone);
  const kind = view.parties.find((one) => one.id === party)?.kind;
  const role: Role = kind === 'partner' ? 'partnerRep' : 'directRep';
  if (!open) {
    return (
      <Button size="compact-sm" variant="subtle" mt={6} ml={-8} onClick={() => setOpen(true)}>
        {words.add}
      </Button>
    );
  }
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await acting.act({ type: 'addMember', party, person: member.person.trim(), name: member.name.trim(), role, zone }))) return;
    setMember(empty);
    setOpen(false);
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <div className={classes.fields}>
        <TextInput required label={words.addPerson} maxLength={limits.name} value={member.person} onChange={(event) => setMember({ ...member, person: event.currentTarget.value })} />
        <TextInput required label={words.addName} maxLength={limits.name} value={member.name} onChange={(event) => setMember({ ...member, name: event.currentTarget.value })} />
        <NativeSelect label={words.addZone} value={zone} onChange={(event) => setZone(event.currentTarget.value)} data={[...new Set([me.zone, ...Intl.supportedValuesOf('timeZone')])]} />
      </div>
      <Button type="submit" size="xs" mt="sm" loading={acting.busy.has('addMember')} disabled={!online}>
        {words.addGo}
      </Button>
    </form>
  );
}
