import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Offer, Terms } from '../../api/contracts';
import { changeCount, type Draft, draftFrom } from './draft';
import { draftKey, keep, kept } from './keep';
import { rebase } from './rebase';

export interface DraftDesk {
  /** Always stands on the offer now on the table. */
  readonly draft: Draft;
  readonly changes: number;
  readonly edit: (change: (draft: Draft) => Draft) => void;
  readonly clear: () => void;
}

/**
 * The reader's own counter-offer: kept in this browser with every keystroke, moved along when the other side moves.
 * `carry` puts in what no offer can have otherwise.
 */
export function useDraft(person: string, deal: string, base: Offer | undefined, carry: (terms: Terms) => Terms): DraftDesk {
  const key = draftKey(person, deal);
  const [held, setHeld] = useState<Draft | undefined>(() => kept(key));
  const draft = useMemo(() => {
    const written = held && (!base || base.number >= held.base) ? (base ? rebase(held, base) : held) : draftFrom(base);
    const terms = carry(written.terms);
    return terms === written.terms ? written : { ...written, terms };
  }, [held, base, carry]);

  // The same person may have the deal open in a second window: the last keystroke counts in both.
  useEffect(() => {
    const elsewhere = (event: StorageEvent) => {
      if (event.key === key) setHeld(kept(key));
    };
    window.addEventListener('storage', elsewhere);
    return () => window.removeEventListener('storage', elsewhere);
  }, [key]);

  const edit = useCallback(
    (change: (draft: Draft) => Draft) => {
      const next = change(draft);
      const worthKeeping = changeCount(next) > 0 || next.note !== '';
      keep(key, worthKeeping ? next : undefined);
      setHeld(worthKeeping ? next : undefined);
    },
    [draft, key],
  );

  const clear = useCallback(() => {
    keep(key, undefined);
    setHeld(undefined);
  }, [key]);

  return { draft, changes: changeCount(draft), edit, clear };
}
