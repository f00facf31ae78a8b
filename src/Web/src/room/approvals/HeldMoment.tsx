import { Button, Group, Text } from '@mantine/core';
import { IconHourglassHigh, IconLock, IconUserCheck } from '@tabler/icons-react';
import type { Approval, Held } from '../../api/contracts';
import { text } from '../../text';
import { differences } from '../compare/compare';
import { Differences } from '../compare/Differences';
import { noTerms } from '../draft/draft';
import { Note } from '../moments/Note';
import { useDesk } from '../state/RoomContext';
import { approverNames, approversOf, asksMe, thingOf } from './approvers';
import { HeldExceeds } from './Exceeds';

const words = text.room.approvals;

/** What the reader's own side has waiting: for whom, why, and what can be done about it. */
export function HeldMoment({ held }: { readonly held: Held }) {
  const { me, names, view } = useDesk();
  const asked = asksMe(held, me.person);
  return (
    <Note icon={<IconHourglassHigh size={18} aria-hidden />} title={titleOf(held, me.person, asked)} body={bodyOf(held, asked)}>
      <HeldExceeds held={held} mine={held.person === me.person} />
      {held.offer && (
        <details>
          <Text component="summary" size="sm" style={{ display: 'list-item', cursor: 'pointer' }}>
            {words.proposes}
          </Text>
          <Differences found={differences(view.open?.terms ?? noTerms, held.offer.terms)} onlyChanged before={words.before} after={words.after} />
        </details>
      )}
      <Text size="xs" c="dimmed">
        <IconLock size={12} aria-hidden /> {words.ownSide(names.party(held.party))}
      </Text>
      {asked ? <Answer /> : <Own held={held} />}
    </Note>
  );
}

/** Who of the own side let an offer or acceptance through; it stands beside it for as long as it is on the table. */
export function ApprovedNote({ approval }: { readonly approval: Approval }) {
  const { names, view } = useDesk();
  const members = view.parties.find((party) => party.id === approval.party)?.members;
  const person = members?.find((member) => member.person === approval.person)?.name ?? names.party(approval.party);
  return (
    <Note icon={<IconUserCheck size={18} aria-hidden />} title={words.approved(approval.approverName, person)} body={approval.note}>
      <Text size="xs" c="dimmed">
        <IconLock size={12} aria-hidden /> {words.ownSide(names.party(approval.party))}
      </Text>
    </Note>
  );
}

function titleOf(held: Held, reader: string, asked: boolean): string {
  const thing = thingOf(held, reader);
  if (held.status === 'declined') return words.declined(thing, held.answeredBy ?? approverNames(held.approvers));
  if (held.status === 'stale') return words.stale(thing);
  return asked ? words.asks(held.name) : words.waits(thing, approversOf(held));
}

function bodyOf(held: Held, asked: boolean): string | undefined {
  if (held.status === 'declined') return held.reason === undefined ? held.answer : `${words.declineReason[held.reason]}. ${held.answer ?? ''}`;
  if (held.status === 'stale') return held.answer;
  if (asked) return words.asksBody[held.act];
  return held.approvers.length === 0 ? `${words.addApprover} ${words.unseen[held.act]}` : words.unseen[held.act];
}

function Answer() {
  const { ui, online } = useDesk();
  return (
    <Group gap="xs">
      <Button size="xs" disabled={!online} onClick={() => ui.open({ kind: 'approveHeld' })}>
        {words.approve}
      </Button>
      <Button size="xs" variant="default" disabled={!online} onClick={() => ui.open({ kind: 'declineHeld' })}>
        {words.decline}
      </Button>
    </Group>
  );
}

function Own({ held }: { readonly held: Held }) {
  const { acting, desk, me, online, side } = useDesk();
  const { offer } = held;
  if (side !== held.party) return null;
  const busy = acting.busy.has('withdrawHeld');
  const free = held.status === 'waiting' && held.exceeds.length === 0 && held.person === me.person;
  const takeBack = () => acting.act({ type: 'withdrawHeld', hash: held.hash });
  const rework = async () => {
    if (offer && (await takeBack())) desk.edit((draft) => ({ ...draft, terms: offer.terms, note: offer.note ?? '' }));
  };
  return (
    <Group gap="xs">
      {free && (
        <Button size="xs" disabled={!online} loading={acting.busy.has('approveHeld')} onClick={() => void acting.act({ type: 'approveHeld', hash: held.hash })}>
          {words.sendNow[held.act]}
        </Button>
      )}
      {offer && held.status !== 'waiting' && (
        <Button size="xs" disabled={!online} loading={busy} onClick={() => void rework()}>
          {words.rework}
        </Button>
      )}
      <Button size="xs" variant="default" disabled={!online} loading={busy} onClick={() => void takeBack()}>
        {held.status === 'waiting' ? words.takeBack : words.putAway}
      </Button>
    </Group>
  );
}
