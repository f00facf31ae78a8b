import { useEffect, useState } from 'react';
import type { Present } from '../api/wire';
import { useStore } from '../state/store';
import { type Connection, Live } from './live';
import type { Room } from './room';
import type { Watched } from './watches';
import { joining, type RoomState } from './roomState';

const live = new Live();
window.addEventListener('online', () => live.retryNow());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') live.retryNow();
});

export const retryNow = (): void => live.retryNow();

export const useConnection = (): Connection => useStore(live.connection);

const nowhere = { get: () => joining, set: () => undefined, subscribe: () => () => undefined };

/** Opens the deal's room for as long as the component is shown. `room` is null on the very first render only. */
export function useRoom(id: string): { readonly state: RoomState; readonly room: Room | null } {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const opened = live.open(id);
    setRoom(opened);
    return () => live.close(opened);
  }, [id]);
  const current = room?.id === id ? room : null;
  return { state: useStore<RoomState>(current?.state ?? nowhere), room: current };
}

/** Calls `changed` when the case, or its talks, are at another version, for as long as the component is shown. */
export function useWatch(kind: Watched, id: string, changed: () => void, present?: (people: readonly Present[]) => void): void {
  useEffect(() => live.watch(kind, id, { changed, ...(present ? { present } : {}) }), [kind, id, changed, present]);
}

export type { Connection } from './live';
export type { Outcome, Room } from './room';
export type { OpenRoom, RoomState } from './roomState';
