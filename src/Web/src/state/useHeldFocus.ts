import { type RefObject, useEffect, useRef } from 'react';

/** Where a step goes and takes the button that had the focus with it, the focus comes to this element. */
export function useHeldFocus<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  });
  return element;
}
