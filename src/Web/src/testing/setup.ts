import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';

// Mantine asks for these two; the test DOM has no layout to answer from.
class NoLayout implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoLayout;

beforeEach(() => localStorage.clear());
afterEach(cleanup);
