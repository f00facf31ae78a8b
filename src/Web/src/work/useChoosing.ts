import { useCallback, useEffect, useState } from 'react';

interface Row {
  readonly id: string;
}

/** The rows somebody chose in a list, in the order in which they chose them. */
export interface Choosing<T extends Row> {
  readonly chosen: ReadonlyMap<string, T>;
  readonly toggle: (row: T) => void;
  readonly add: (rows: readonly T[]) => void;
  /** Those not among `rows` are no longer chosen. */
  readonly keepOnly: (rows: readonly T[]) => void;
  readonly clear: () => void;
}

/** Another list starts with nothing chosen: nobody acts on what they no longer see. */
export function useChoosing<T extends Row>(list: string): Choosing<T> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, T>>(() => new Map());
  const clear = useCallback(() => setChosen((before) => (before.size === 0 ? before : new Map())), []);
  useEffect(clear, [list, clear]);
  const toggle = useCallback((row: T) => {
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(row.id)) after.set(row.id, row);
      return after;
    });
  }, []);
  const add = useCallback((rows: readonly T[]) => setChosen((before) => new Map([...before, ...rows.map((row) => [row.id, row] as const)])), []);
  const keepOnly = useCallback((rows: readonly T[]) => {
    const ids = new Set(rows.map(({ id }) => id));
    setChosen((before) => ([...before.keys()].every((id) => ids.has(id)) ? before : new Map([...before].filter(([id]) => ids.has(id)))));
  }, []);
  return { chosen, toggle, add, keepOnly, clear };
}
