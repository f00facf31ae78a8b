import { Alert, Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { limits } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import classes from './Details.module.css';
import { memberOf, nobody } from './person';
import { PersonFields } from './PersonFields';

const words = text.room.details;
const unnamed = { id: '', name: '', required: true };

/** Lets the channel manager bring another partner to the table. */
export function AddPartyForm() {
  const { view, me, acting, online } = useDesk();
  const [open, setOpen] = useState(false);
  const [party, setParty] = useState(unnamed);
  const [member, setMember] = useState(nobody(me.zone));
  if (!open) {
    return (
      <Button size="compact-sm" variant="subtle" ml={-8} onClick={() => setOpen(true)}>
        {words.addParty}
      </Button>
    );
  }
  const known = view.parties.some((one) => one.id === party.id.trim());
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const members = [memberOf(member, 'partnerRep')];
    if (!(await acting.act({ type: 'addParty', party: party.id.trim(), kind: 'partner', name: party.name.trim(), required: party.required, members }))) return;
    setParty(unnamed);
    setMember(nobody(me.zone));
    setOpen(false);
  };
  return (
    <form aria-label={words.addParty} onSubmit={(event) => void add(event)}>
      <div className={classes.fields}>
        <TextInput
          required
          label={words.partyId}
          description={words.partyIdHint}
          maxLength={64}
          error={known && words.partyKnown}
          value={party.id}
          onChange={(event) => setParty({ ...party, id: event.currentTarget.value })}
        />
        <TextInput required label={words.partyName} description={words.partyNameHint} maxLength={limits.name} value={party.name} onChange={(event) => setParty({ ...party, name: event.currentTarget.value })} />
        <PersonFields value={member} onChange={setMember} />
      </div>
      <Checkbox mt="sm" label={words.partyRequired} checked={party.required} onChange={(event) => setParty({ ...party, required: event.currentTarget.checked })} />
      {party.required && view.standing.negotiation === 'agreed' && (
        <Alert mt="sm" color="yellow">
          {words.partyVoids}
        </Alert>
      )}
      <Group mt="sm" gap="xs">
        <Button type="submit" size="xs" loading={acting.busy.has('addParty')} disabled={!online || known}>
          {words.partyGo}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          {text.room.act.cancel}
        </Button>
      </Group>
    </form>
  );
}
