import { useCallback, useEffect, useRef, useState } from 'react';
import { casesApi } from '../../api/casesApi';
import type { TalksCommand, TalksView } from '../../api/contracts';
import type { Present } from '../../api/wire';
import type { TalksEventView } from '../../api/wireCases';
import { useWatch } from '../../live';
import { type Resource, useResource } from '../../state/useResource';
import { useSending } from '../state/useSending';
import type { TalksActing } from './TalksContext';

/** A message that something changed may be lost; what is on screen is never older than this many milliseconds. */
const freshness = 20_000;

/** The talks as this person may see them, read again whenever something happened that they may see. */
export function useTalks(id: string): Resource<TalksView> & { readonly present: readonly Present[] } {
  const read = useResource(`talks ${id}`, (signal) => casesApi.talks(id, signal));
  const [present, setPresent] = useState<readonly Present[]>([]);
  const { reload } = read;
  useWatch('talks', id, reload, setPresent);
  useEffect(() => {
    const again = setInterval(reload, freshness);
    return () => clearInterval(again);
  }, [reload]);
  return { ...read, present };
}

/**
 * What was said in one room, in order. Only what is newer than the last one held is fetched.
 * @param version number of the room's last event
 */
export function useSaid(id: string, room: string, version: number): readonly TalksEventView[] {
  const [held, setHeld] = useState<readonly TalksEventView[]>([]);
  const last = useRef(0);
  useEffect(() => {
    const abort = new AbortController();
    const read = async () => {
      while (last.current < version && !abort.signal.aborted) {
        const page = await casesApi.talksEvents(id, room, last.current, abort.signal);
        const from = last.current;
        const fresh = page.events.filter((event) => event.number > from);
        if (abort.signal.aborted || fresh.length === 0) return;
        last.current = fresh.at(-1)?.number ?? from;
        setHeld((before) => [...before, ...fresh]);
      }
    };
    // What could not be read now is read with the next change.
    read().catch(() => undefined);
    return () => abort.abort();
  }, [id, room, version]);
  return held;
}

export function useTalksActing(id: string, reload: () => void): TalksActing {
  const { busy, error, dismiss, send } = useSending(reload);
  const [last, setLast] = useState<TalksCommand['type']>();
  const act = useCallback(
    (command: TalksCommand) => {
      setLast(command.type);
      return send(command, (key) => casesApi.talksCommand(id, command, key));
    },
    [id, send],
  );
  return { busy, act, dismiss, errorOf: (...acts) => (last !== undefined && acts.includes(last) ? error : undefined) };
}
