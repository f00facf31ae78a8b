import { useCallback, useMemo, useState } from 'react';
import type { Command, Programme, Terms } from '../api/contracts';
import type { Me } from '../api/wire';
import type { OpenRoom, Room } from '../live';
import { serverNow } from '../time/serverTime';
import { dayFor, withDecided } from './decided/decidedLines';
import { useDraft } from './draft/useDraft';
import { RoomLayout } from './RoomLayout';
import { movedBy } from './state/moved';
import { baseOffer, offersOf } from './state/offers';
import { readerOf } from './state/reader';
import { RoomContext, type RoomDesk } from './state/RoomContext';
import { useActing } from './state/useActing';
import { useRoomUi } from './state/useRoomUi';
import { namesOf } from './words/names';

interface Props {
  readonly room: Room;
  readonly state: OpenRoom;
  readonly me: Me;
  readonly policy: Programme | undefined;
  readonly online: boolean;
}

const nobody: OpenRoom['present'] = [];

/** Gathers what the parts of the room share. */
export function OpenedRoom({ room, state, me, policy, online }: Props) {
  const { view, events } = state;
  const offers = useMemo(() => offersOf(view, events), [view, events]);
  const names = useMemo(() => namesOf(view, policy, me.person), [view, policy, me.person]);
  const [arrived] = useState(state.version);
  const moved = useMemo(() => movedBy(events, arrived, view.me), [events, arrived, view.me]);
  // What everyone has agreed is not open; a new offer takes the decided lines along when it is sent.
  const carry = useCallback((terms: Terms) => (view.standing.negotiation === 'open' ? withDecided(terms, view, dayFor(view, today())) : terms), [view]);
  const desk = useDraft(me.person, view.id, baseOffer(view, offers), carry);
  const ui = useRoomUi();
  const sent = useCallback((command: Command) => command.type === 'makeOffer' && desk.clear(), [desk.clear]);
  const acting = useActing(room, sent);

  const shared: RoomDesk = {
    room,
    view,
    events,
    earlier: state.after > 0,
    missedAfter: state.missedAfter,
    present: online ? state.present : nobody,
    offers,
    policy,
    names,
    me,
    side: view.me,
    reader: readerOf(view, me),
    desk,
    acting,
    online,
    moved,
    ui,
  };
  return (
    <RoomContext value={shared}>
      <RoomLayout />
    </RoomContext>
  );
}

const today = () => new Date(serverNow()).toISOString().slice(0, 10);
