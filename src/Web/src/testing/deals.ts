import type { DealDelta, DealEvent, DealView, EventView, Offer, Standing } from '../api/contracts';

/** Small worlds for tests: only what a test names differs from a deal under negotiation at version 3. */
export const standing = (changes: Partial<Standing> = {}): Standing => ({
  version: 3,
  review: 'approved',
  negotiation: 'open',
  stage: 'qualified',
  acceptedBy: ['acme'],
  awaiting: ['vendor'],
  clocks: [],
  lines: [],
  agreedLines: 0,
  acts: [],
  managerCalled: false,
  openOffer: 1,
  ...changes,
});

export const offer = (number: number, changes: Partial<Offer> = {}): Offer => ({
  number,
  hash: `hash-${number}`,
  by: 'acme',
  person: 'ada',
  at: '2026-03-02T09:00:00Z',
  terms: { lines: [], credit: [] },
  changes: [],
  ...changes,
});

export const view = (changes: Partial<DealView> = {}): DealView => ({
  id: 'd-1',
  version: 3,
  policy: 1,
  parties: [],
  ask: [],
  standing: standing(),
  openedAt: '2026-03-01T09:00:00Z',
  changedAt: '2026-03-02T09:00:00Z',
  zone: 'UTC',
  open: offer(1),
  ...changes,
});

export const event = (version: number, body: DealEvent = { type: 'messageSent', party: 'acme', text: `message ${version}` }): EventView => ({
  version,
  at: '2026-03-02T10:00:00Z',
  person: 'ada',
  name: 'Ada',
  body,
  party: 'acme',
});

/** A change to `version`, by default with one message for every version after `after`. */
export const delta = (after: number, version: number, changes: Partial<DealDelta> = {}): DealDelta => ({
  after,
  version,
  events: Array.from({ length: version - after }, (_, i) => event(after + 1 + i)),
  standing: standing({ version }),
  refresh: false,
  ...changes,
});
