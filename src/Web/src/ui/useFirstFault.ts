import { type RefObject, useEffect, useRef } from 'react';

/** Takes the keyboard to the first field with a fault each time `tried` changes to something; what it gives goes around the fields. */
export function useFirstFault<T extends HTMLElement>(tried: unknown): RefObject<T | null> {
  const around = useRef<T>(null);
  useEffect(() => {
    if (tried) around.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);
  return around;
}
