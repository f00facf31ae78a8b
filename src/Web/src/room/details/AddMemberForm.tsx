import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Role } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import classes from './Details.module.css';
import { memberOf, nobody } from './person';
import { PersonFields } from './PersonFields';

const words = text.room.details;

/** Lets somebody speak for a side: the reader's own, or for the channel manager any. */
export function AddMemberForm({ party }: { readonly party: string }) {
  const { view, side, me, acting, online } = useDesk();
  const [open, setOpen] = useState(false);
  const [member, setMember] = useState(nobody(me.zone));
  const { kind, name } = view.parties.find((one) => one.id === party) ?? { kind: 'partner', name: party };
  const role: Role = kind === 'partner' ? 'partnerRep' : 'directRep';
  if (!open) {
    return (
      <Button size="compact-sm" variant="subtle" mt={6} ml={-8} onClick={() => setOpen(true)}>
        {party === side ? words.add : words.addTo(name)}
      </Button>
    );
  }
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await acting.act({ type: 'addMember', party, ...memberOf(member, role) }))) return;
    setMember(nobody(me.zone));
    setOpen(false);
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <div className={classes.fields}>
        <PersonFields value={member} onChange={setMember} />
      </div>
      <Button type="submit" size="xs" mt="sm" loading={acting.busy.has('addMember')} disabled={!online}>
        {party === side ? words.addGo : words.addTo(name)}
      </Button>
    </form>
  );
}
