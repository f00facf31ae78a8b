import { useCallback, useEffect, useState } from 'react';

export interface Resource<T> {
  readonly value: T | undefined;
  readonly error: unknown;
  readonly reload: () => void;
}

/** What `load` gives, loaded again when `key` changes. The last value stays on screen while a newer one is on its way. */
export function useResource<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const [held, setHeld] = useState<{ readonly key: string; readonly value?: T; readonly error?: unknown }>({ key });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => !abort.signal.aborted && setHeld({ key, value }),
      (error: unknown) =>
        !abort.signal.aborted && setHeld((before) => (before.key === key ? { ...before, error } : { key, error })),
    );
    return () => abort.abort();
    // `load` is a new function on every render; `key` says when it means something else.
  }, [key, round]);
  const current = held.key === key ? held : { value: undefined, error: undefined };
  return { value: current.value, error: current.error, reload: useCallback(() => setRound((n) => n + 1), []) };
}
