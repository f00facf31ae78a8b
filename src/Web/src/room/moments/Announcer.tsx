import { useMemo, useState } from 'react';
import { useDesk } from '../state/RoomContext';
import { tell } from '../timeline/sentence';

const most = 3;

/** Speaks what others do, politely and without moving anything. */
export function Announcer() {
  const { events, names, me } = useDesk();
  const [arrived] = useState(() => events.at(-1)?.version ?? 0);
  const news = useMemo(
    () => events.filter((event) => event.version > arrived && event.person !== me.person).slice(-most),
    [events, arrived, me.person],
  );
  return (
    <div role="log" aria-live="polite" aria-relevant="additions">
      {news.map((event) => {
        const told = tell(event, names);
        return <p key={event.version}>{told.quote === undefined ? told.sentence : `${told.sentence} ${told.quote}`}</p>;
      })}
    </div>
  );
}
