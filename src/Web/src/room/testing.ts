import type { CreditShare, DealEvent, EventView, Held, Line, Offer, Terms } from '../api/contracts';
import { offer } from '../testing/deals';
import { namesOf } from './words/names';

/** A small split for the tests of the room. */
export const line = (activity: string, owner: string, changes: Partial<Line> = {}): Line => ({ activity, owner, due: '2026-04-01', ...changes });

export const credit = (acme: number): readonly CreditShare[] => [
  { party: 'acme', percent: acme },
  { party: 'vendor', percent: 100 - acme },
];

export const terms = (lines: readonly Line[], acme = 60): Terms => ({ lines, credit: credit(acme) });

export const offerOf = (number: number, lines: readonly Line[], changes: Partial<Offer> & { readonly acme?: number } = {}): Offer => {
  const { acme = 60, ...rest } = changes;
  return offer(number, { terms: terms(lines, acme), ...rest });
};

export const parties = [
  { id: 'acme', kind: 'partner', name: 'Acme', required: true, members: [] },
  { id: 'vendor', kind: 'directSales', name: 'Vendor Sales', required: true, members: [] },
] as const;

export const activities = [
  { id: 'demo', name: 'Demonstration', group: 'assist', eligible: ['partner', 'directSales'] },
  { id: 'pricing', name: 'Quotes', group: 'close', eligible: ['directSales'] },
] as const;

/** Names as Ada of Acme reads them. */
export const names = namesOf({ parties, zone: 'UTC' }, { activities }, 'ada');

/** An offer of Ada's that Mara or Vera may let through. */
export const heldOf = (changes: Partial<Held> = {}): Held => ({
  party: 'acme',
  act: 'offer',
  hash: 'held-1',
  person: 'ada',
  name: 'Ada',
  at: '2026-03-02T10:00:00Z',
  roles: ['partnerRep'],
  exceeds: [{ code: 'creditAbove', text: 'The other sides get 70 % of the credit; up to 60 % needs no approval.' }],
  approvers: [
    { person: 'mara', name: 'Mara', role: 'channelManager', zone: 'UTC' },
    { person: 'vera', name: 'Vera', role: 'directRep', zone: 'UTC' },
  ],
  matrix: 3,
  status: 'waiting',
  ...changes,
});

export const happened = (body: DealEvent, by: Partial<EventView> = {}): EventView => ({
  version: 1,
  at: '2026-03-02T10:00:00Z',
  person: 'bo',
  name: 'Bo',
  party: 'vendor',
  body,
  ...by,
});
