import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { session } from '../session/session';

// Mantine asks for these; the test DOM has no layout to answer from.
class NoLayout implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoLayout;
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

// What a screen still sends when its test is over goes nowhere.
globalThis.fetch = () => Promise.reject(new TypeError('No network in tests.'));

// A screen's code is loaded when it is first shown, which on a busy machine takes longer than the usual second.
configure({ asyncUtilTimeout: 8000 });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  session.signOut();
  window.history.replaceState(null, '', '/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
