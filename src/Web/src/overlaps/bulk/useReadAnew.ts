import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/api';
import type { OverlapSheet } from '../../api/contracts';
import { atOnce } from '../../state/atOnce';

const width = 6;

export type Read = { readonly sheet: OverlapSheet } | { readonly error: unknown };

/** Each of these overlaps as it stands now; `again` reads those that could not be read. */
export function useReadAnew(overlaps: readonly OverlapSheet[]): { readonly reads: ReadonlyMap<string, Read>; readonly busy: boolean; readonly again: () => void } {
  const [reads, setReads] = useState<ReadonlyMap<string, Read>>(() => new Map());
  const [busy, setBusy] = useState(true);
  const [round, setRound] = useState(0);
  const known = useRef(reads);
  useEffect(() => {
    const abort = new AbortController();
    const keep = (id: string, read: Read) => {
      if (abort.signal.aborted) return;
      known.current = new Map([...known.current, [id, read]]);
      setReads(known.current);
    };
    const left = overlaps.filter(({ id }) => !('sheet' in (known.current.get(id) ?? {})));
    const readOne = ({ id }: OverlapSheet) =>
      api.overlap(id, abort.signal).then(
        (sheet) => keep(id, { sheet }),
        (error: unknown) => keep(id, { error }),
      );
    setBusy(true);
    void atOnce(left, width, readOne, () => abort.signal.aborted).then(() => !abort.signal.aborted && setBusy(false));
    return () => abort.abort();
    // Which overlaps is settled when the step begins.
  }, [round]);
  return { reads, busy, again: useCallback(() => setRound((n) => n + 1), []) };
}
