import { useEffect } from 'react';
import { useConnection, useRoom } from '../live';
import { useMe, usePolicy } from '../session/me';
import { text } from '../text';
import { Elsewhere } from './moments/Elsewhere';
import { RoomSkeleton } from './moments/RoomSkeleton';
import { OpenedRoom } from './OpenedRoom';

/** The room of one deal: everything between opening its address and seeing it. */
export default function RoomPage({ id }: { readonly id: string }) {
  const { state, room } = useRoom(id);
  const connection = useConnection();
  const me = useMe();
  const policy = usePolicy(state.phase === 'open' ? state.view.policy : undefined);
  const customer = state.phase === 'open' ? state.view.registration?.customer.name : undefined;
  useEffect(() => {
    document.title = `${customer ?? text.room.title} · ${text.product}`;
  }, [customer]);

  if (state.phase === 'closed') return <Elsewhere kind="ended" />;
  if (state.phase === 'refused') return <Elsewhere kind={state.refusal.reason === 'notFound' ? 'notFound' : 'failed'} again={() => room?.rejoin()} />;
  if (state.phase === 'joining' || !room) return <RoomSkeleton lost={connection.state === 'lost'} />;
  return <OpenedRoom room={room} state={state} me={me} policy={policy.value} online={connection.state === 'live'} />;
}
