import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../api/api';
import { type Held, none, pageSize, patched, readOn } from './dealPages';
import { type DealQuery, toSearch } from './dealQuery';

export interface DealListState {
  readonly held: Held;
  /** The rows shown answer an earlier question while the answer to this one is on its way. */
  readonly outdated: boolean;
  readonly loading: boolean;
  readonly error: unknown;
  readonly total: number | null;
  readonly more: () => void;
  readonly retry: () => void;
}

const refreshEvery = 30_000;

/** The list for one query: read further as the reader goes down, kept fresh while they look. */
export function useDealList(query: DealQuery): DealListState {
  const key = toSearch(query);
  const [state, setState] = useState<{ key: string; held: Held; error: unknown; total: number | null }>(() => ({ key, held: none, error: undefined, total: null }));
  const [round, setRound] = useState(0);
  const [loading, setLoading] = useState(true);
  const work = useRef<AbortController | null>(null);

  const read = useCallback(
    (from: Held) => {
      work.current?.abort();
      const abort = new AbortController();
      work.current = abort;
      setLoading(true);
      readOn(query, from, (parameters) => api.deals(parameters, abort.signal)).then(
        (held) => {
          if (abort.signal.aborted) return;
          setLoading(false);
          setState((before) => ({ key, held, error: undefined, total: held.total ?? (before.key === key ? before.total : null) }));
        },
        (error: unknown) => {
          if (abort.signal.aborted) return;
          setLoading(false);
          setState((before) => ({ ...before, key, held: from, error }));
        },
      );
    },
    [key],
  );

  useEffect(() => {
    read(none);
    return () => work.current?.abort();
  }, [read, round]);

  const current = state.key === key;
  const unknownTotal = current && state.total === null && state.held.rows.length > 0;
  useEffect(() => {
    if (!unknownTotal) return;
    const abort = new AbortController();
    const count = new URLSearchParams(key);
    count.set('take', '1');
    api.deals(count, abort.signal).then(
      ({ total }) => setState((before) => (before.key === key ? { ...before, total: before.total ?? total } : before)),
      () => undefined,
    );
    return () => abort.abort();
  }, [unknownTotal, key]);

  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState !== 'visible') return;
      const latest = new URLSearchParams(key);
      latest.set('take', String(pageSize));
      api.deals(latest).then(
        ({ items, total }) => setState((before) => (before.key === key ? { ...before, held: patched(before.held, items), total } : before)),
        () => undefined,
      );
    };
    const timer = setInterval(refresh, refreshEvery);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [key]);

  const { held, error } = state;
  return {
    held,
    outdated: !current,
    loading,
    error: current ? error : undefined,
    total: current ? state.total : null,
    more: useCallback(() => {
      if (!loading && current && !held.complete && error === undefined) read(held);
    }, [loading, current, held, error, read]),
    retry: useCallback(() => setRound((n) => n + 1), []),
  };
}
