import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Member, Party } from '../../api/contracts';
import { text } from '../../text';
import { useNow } from '../../time/useNow';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { clockTime, hereText } from '../words/format';
import { Side } from '../words/Side';
import { AddMemberForm } from './AddMemberForm';
import { AddPartyForm } from './AddPartyForm';
import classes from './Details.module.css';
import { HandoverForm } from './HandoverForm';
import { RemoveForm } from './RemoveForm';

const words = text.room.details;

/** Everyone who takes part, side by side, with role, presence and the time where they are. */
export function People() {
  const { view, side, reader } = useDesk();
  const canAdd = possible(view.standing, 'addMember').now;
  // The channel manager may name people for every side.
  const ours = (party: Party) => party.id === side || reader === 'manager';
  return (
    <section>
      <Title order={2} mb="xs">
        {words.people}
      </Title>
      {view.parties.map((party) => (
        <div key={party.id} style={{ marginBlockEnd: 16 }}>
          <Group gap="xs">
            <Side party={party.id} fw={600} />
            <Text size="sm" c="dimmed">
              {party.required ? words.required : words.notRequired}
            </Text>
          </Group>
          <ul className={classes.people}>
            {party.members.map((member) => (
              <Person key={member.person} party={party} member={member} ours={ours(party)} />
            ))}
          </ul>
          {ours(party) && canAdd && <AddMemberForm party={party.id} />}
        </div>
      ))}
      {possible(view.standing, 'addParty').now && <AddPartyForm />}
    </section>
  );
}

function Person({ party, member, ours }: { readonly party: Party; readonly member: Member; readonly ours: boolean }) {
  const { view, present, me, online } = useDesk();
  const [sure, setSure] = useState(false);
  const [handing, setHanding] = useState(false);
  const now = useNow(60_000);
  const here = present.some((person) => person.person === member.person);
  const canRemove = ours && possible(view.standing, 'removeMember').now;
  const canHand = ours && possible(view.standing, 'handOver').now;
  return (
    <li className={classes.person}>
      <div>
        <Text size="sm" fw={550}>
          {member.name} {member.person === me.person && `(${words.you})`}
        </Text>
        <Text size="xs" c="dimmed">
          {text.words.role[member.role]} · {text.room.head.localTime(clockTime(now, member.zone), member.zone)} · {hereText(here, online)}
        </Text>
      </div>
      {canHand && !handing && !sure && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setHanding(true)}>
          {text.room.claims.handing.open}
        </Button>
      )}
      {handing && <HandoverForm party={party} member={member} close={() => setHanding(false)} />}
      {canRemove && !sure && !handing && (
        <Button size="compact-xs" variant="subtle" color="gray" aria-label={words.remove(member.name)} onClick={() => setSure(true)}>
          {words.removeShort}
        </Button>
      )}
      {canRemove && sure && <RemoveForm party={party} member={member} close={() => setSure(false)} />}
    </li>
  );
}
