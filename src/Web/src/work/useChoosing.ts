import { useCallback, useEffect, useState } from 'react';
import type { DealRow } from '../api/wire';

/** The deals somebody chose in a list, in the order in which they chose them. */
export interface Choosing {
  readonly chosen: ReadonlyMap<string, DealRow>;
  readonly toggle: (deal: DealRow) => void;
  readonly add: (deals: readonly DealRow[]) => void;
  readonly clear: () => void;
}

/** Another list starts with nothing chosen: nobody acts on what they no longer see. */
export function useChoosing(list: string): Choosing {
  const [chosen, setChosen] = useState<ReadonlyMap<string, DealRow>>(() => new Map());
  const clear = useCallback(() => setChosen((before) => (before.size === 0 ? before : new Map())), []);
  useEffect(clear, [list, clear]);
  const toggle = useCallback((deal: DealRow) => {
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(deal.id)) after.set(deal.id, deal);
      return after;
    });
  }, []);
  const add = useCallback((deals: readonly DealRow[]) => setChosen((before) => new Map([...before, ...deals.map((deal) => [deal.id, deal] as const)])), []);
  return { chosen, toggle, add, clear };
}
