import { useCallback, useEffect, useState } from 'react';

/** What is being written stays in this browser until it is sent, one copy for each person and place. */
const slot = (person: string, place: string) => `negotiation.draft.${person}.${place}`;

export interface Kept<T> {
  readonly value: T;
  readonly change: (changes: Partial<T>) => void;
  /** It was sent, or is not wanted any more. */
  readonly forget: () => void;
  /** Entries of an earlier visit are there again. */
  readonly found: boolean;
}

function read<T extends object>(key: string, blank: T): { readonly value: T; readonly found: boolean } {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    // Only what the form knows today, in the shape it knows: an older visit may have left something else.
    if (typeof found === 'object' && found !== null) {
      const fits = Object.entries(found).filter(([name, value]) => name in blank && isLike(value, blank[name as keyof T]));
      if (fits.length > 0) return { value: { ...blank, ...Object.fromEntries(fits) }, found: true };
    }
  } catch {
    // Unreadable is as good as nothing.
  }
  return { value: blank, found: false };
}

const isLike = (value: unknown, example: unknown): boolean =>
  Array.isArray(example) ? Array.isArray(value) : example === null ? true : typeof value === typeof example && !Array.isArray(value);

export function useKept<T extends object>(person: string, place: string, blank: T): Kept<T> {
  const key = slot(person, place);
  const [held, setHeld] = useState(() => ({ key, touched: false, ...read(key, blank) }));
  useEffect(() => {
    if (!held.touched || held.key !== key) return;
    try {
      localStorage.setItem(key, JSON.stringify(held.value));
    } catch {
      // A full or forbidden store loses the copy for the next visit, not what is on screen.
    }
  }, [key, held]);
  const change = useCallback((changes: Partial<T>) => setHeld((now) => ({ ...now, touched: true, value: { ...now.value, ...changes } })), []);
  const forget = useCallback(() => {
    localStorage.removeItem(key);
    setHeld({ key, touched: false, value: blank, found: false });
    // `blank` is written anew on every render and means the same.
  }, [key]);
  return { value: held.value, change, forget, found: held.found };
}
