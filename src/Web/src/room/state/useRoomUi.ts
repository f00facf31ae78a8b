import { useCallback, useMemo, useState } from 'react';
import type { Dialog, RoomUi, Subject } from './RoomContext';

export const composerId = 'room-composer';
export const talkId = 'room-talk';

/** Which dialog is open, which pane a narrow screen shows, and what the composer is about. */
export function useRoomUi(): RoomUi {
  const [dialog, setDialog] = useState<Dialog>();
  const [pane, setPane] = useState<'split' | 'talk'>('split');
  const [mode, setMode] = useState<'say' | 'ask'>('say');
  const [subject, setSubject] = useState<Subject>({});

  const compose = useCallback((next: 'say' | 'ask', about: Subject = {}) => {
    setMode(next);
    setSubject(about);
    setPane('talk');
    // The pane may only appear with the next paint.
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(composerId)?.focus()));
  }, []);
  const show = useCallback((next: 'split' | 'talk') => {
    setPane(next);
    if (next === 'talk') requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(talkId)?.scrollIntoView({ block: 'start' })));
  }, []);
  const close = useCallback(() => setDialog(undefined), []);

  return useMemo(
    () => ({ dialog, open: setDialog, close, pane, show, mode, subject, compose, setMode }),
    [dialog, close, pane, show, mode, subject, compose],
  );
}
