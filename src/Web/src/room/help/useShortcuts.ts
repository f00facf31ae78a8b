import { useEffect } from 'react';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { type Shortcut, shortcuts } from './shortcuts';

/** Single keys, heard only while nothing is typed and no dialog is open. */
export function useShortcuts(): void {
  const { ui, view, desk, online, offers, side } = useDesk();
  useEffect(() => {
    const run: Readonly<Record<Shortcut, () => void>> = {
      accept: () => online && possible(view.standing, 'accept').now && ui.open({ kind: 'accept' }),
      counter: () => online && desk.changes > 0 && possible(view.standing, 'makeOffer').now && ui.open({ kind: 'counter' }),
      message: () => side !== undefined && ui.compose('say'),
      ask: () => side !== undefined && ui.compose('ask'),
      compare: () => offers.length > 1 && ui.open({ kind: 'compare' }),
      details: () => ui.open({ kind: 'details' }),
      help: () => ui.open({ kind: 'help' }),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || ui.dialog || typing(event.target)) return;
      const found = shortcuts.find((shortcut) => shortcut.key === event.key);
      if (!found) return;
      event.preventDefault();
      run[found.does]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [ui, view, desk.changes, online, offers, side]);
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="dialog"], [role="radiogroup"]') !== null);
