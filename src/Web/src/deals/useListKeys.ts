import { type RefObject, useEffect } from 'react';

interface ListKeys {
  readonly count: number;
  readonly box: RefObject<HTMLElement | null>;
  readonly search?: RefObject<HTMLInputElement | null> | undefined;
  /** Brings a row on screen that may not exist yet. */
  readonly show: (index: number) => void;
  /** Chooses a row, or no longer. */
  readonly pick?: ((index: number) => void) | undefined;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && target.getAttribute('type') !== 'checkbox');

const overlaid = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

// Frames to wait for a row that had to be scrolled to before it exists.
const most = 5;

/** j and k walk the list, Enter opens (the row is a link), x chooses the row, / goes to the search. Never while somebody types. */
export function useListKeys({ count, box, search, show, pick }: ListKeys): void {
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
      if (event.key === '/' && search) {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
        return;
      }

      const row = document.activeElement?.closest<HTMLElement>('[data-index]');
      const at = row && box.current?.contains(row) ? Number(row.dataset.index) : -1;
      if (event.key === 'x' && pick && at >= 0) {
        event.preventDefault();
        pick(at);
        return;
      }

      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || count === 0) return;
      event.preventDefault();
      const next = Math.min(count - 1, Math.max(0, at + step));
      focusRow(next);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
