import { useSyncExternalStore } from 'react';
import { serverNow } from './serverTime';

/** One timer for every clock on screen, on the full second, and none while nothing shows a clock. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  timer = setTimeout(() => {
    for (const listener of [...listeners]) listener();
    tick();
  }, 1000 - (serverNow() % 1000));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

/**
 * Now by the server's clock, in milliseconds, cut to `step`: a component draws again only when its own step passes.
 * @param step milliseconds, at least 1000
 */
export const useNow = (step = 1000): number =>
  useSyncExternalStore(subscribe, () => Math.floor(serverNow() / step) * step);
