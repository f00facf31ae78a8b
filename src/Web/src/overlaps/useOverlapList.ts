import { useCallback, useEffect, useMemo, useState } from 'react';
import { api } from '../api/api';
import type { OverlapSheet } from '../api/contracts';
import { useResource } from '../state/useResource';

export const views = ['judge', 'suggested', 'confirmed', 'all'] as const;
export type View = (typeof views)[number];

const queries: Readonly<Record<View, string>> = {
  judge: 'status=open&suggested=false',
  suggested: 'status=open&suggested=true',
  confirmed: 'status=confirmed',
  all: '',
};
const fresh = 15_000;
const soon = 1_500;

const belongs = (view: View, { status, suggested }: OverlapSheet): boolean =>
  view === 'all' || (view === 'confirmed' ? status === 'confirmed' : status === 'open' && suggested === (view === 'suggested'));

export interface OverlapRows {
  /** Undefined until they are read. */
  readonly rows: readonly OverlapSheet[] | undefined;
  readonly total: number;
  readonly error: unknown;
  readonly retry: () => void;
  /** Reads the next page; undefined at the end. */
  readonly more: (() => void) | undefined;
  /** Reads the list from its beginning, after these have been judged. */
  readonly afresh: (judged: readonly OverlapSheet[]) => void;
}

/** The overlaps of one view, read again while they are looked at. */
export function useOverlapList(view: View): OverlapRows {
  const [pages, setPages] = useState<{ readonly view: View; readonly next: string | undefined; readonly more: readonly OverlapSheet[] }>();
  // The list follows an act a moment later than its answer; what the answer said counts until then.
  const [judged, setJudged] = useState<ReadonlyMap<string, OverlapSheet>>(() => new Map());
  const [failed, setFailed] = useState<unknown>();
  const { value, error, reload } = useResource(view, (signal) => api.overlaps(new URLSearchParams(queries[view]), signal));
  const added = pages?.view === view ? pages : undefined;
  const next = added ? added.next : value?.next;
  const read = useMemo(() => {
    if (!value) return undefined;
    const seen = new Set(value.overlaps.map((one) => one.id));
    const all = [...value.overlaps, ...(added?.more ?? []).filter((one) => !seen.has(one.id))];
    const rows = all.flatMap((one) => {
      const known = judged.get(one.id);
      if (!known || known.version <= one.version) return [one];
      return belongs(view, known) ? [known] : [];
    });
    const gone = all.length - rows.length;
    return { rows, total: value.total - gone, behind: gone > 0 };
  }, [value, added, judged, view]);
  const behind = read?.behind ?? false;
  useEffect(() => {
    const again = setInterval(reload, behind ? soon : fresh);
    return () => clearInterval(again);
  }, [reload, behind]);
  const readOn = async () => {
    const query = new URLSearchParams(queries[view]);
    query.set('after', next ?? '');
    setFailed(undefined);
    try {
      const page = await api.overlaps(query);
      setPages({ view, next: page.next, more: [...(added?.more ?? []), ...page.overlaps] });
    } catch (failure) {
      setFailed(failure);
    }
  };
  const afresh = useCallback(
    (just: readonly OverlapSheet[]) => {
      setJudged((before) => new Map([...before, ...just.map((one) => [one.id, one] as const)]));
      setPages(undefined);
      reload();
    },
    [reload],
  );
  const retry = () => {
    setFailed(undefined);
    reload();
  };
  return { rows: read?.rows, total: read?.total ?? 0, error: error ?? failed, retry, more: next === undefined ? undefined : () => void readOn(), afresh };
}
