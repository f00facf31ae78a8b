import { type RefObject, useEffect } from 'react';

interface ListKeys {
  readonly count: number;
  readonly box: RefObject<HTMLElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Brings a row on screen that may not exist yet. */
  readonly show: (index: number) => void;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const overlaid = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

// Frames to wait for a row that had to be scrolled to before it exists.
const most = 5;

/** j and k walk the list, Enter opens (the row is a link), / goes to the search. Never while somebody types. */
export function useListKeys({ count, box, search, show }: ListKeys): void {
  useEffect(() => {
    const focusRow = (index: number, tries = most) => {
      const link = box.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
      if (link) {
        link.focus({ preventScroll: true });
        link.scrollIntoView({ block: 'nearest' });
      } else if (tries > 0) {
        if (tries === most) show(index);
        requestAnimationFrame(() => focusRow(index, tries - 1));
      }
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || overlaid()) return;
      if (event.key === '/') {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
        return;
      }

      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || count === 0) return;
      event.preventDefault();
      const row = document.activeElement?.closest<HTMLElement>('[data-index]');
      const at = row && box.current?.contains(row) ? Number(row.dataset.index) : -1;
      const next = Math.min(count - 1, Math.max(0, at + step));
      focusRow(next);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
