import { describe, expect, it } from 'vitest';
import type { Clock, DealView, Role, Standing } from '../../api/contracts';
import { standing, view } from '../../testing/deals';
import { mainClock, silenceOf } from '../head/clocks';
import { turnOf } from '../head/turn';
import { closedBecause } from '../foot/closedBecause';
import { happened, line, names, offerOf, parties } from '../testing';
import { movedBy } from './moved';
import { offersOf, positionsOn } from './offers';
import { isClosed, possible } from './possible';
import { type Reader, readerOf } from './reader';

const one = offerOf(1, [line('demo', 'acme')]);
const two = offerOf(2, [line('demo', 'vendor')], { by: 'vendor', answers: 1, changes: [{ kind: 'owner', subject: 'demo' }, { kind: 'credit', subject: 'acme' }] });
const made = (offer: typeof one, version: number, party: string) =>
  happened({ type: 'offerMade', offer, response: { kind: 'response', start: '', half: '', most: '', due: '', passed: 0, extensions: 0 } }, { version, party, at: '2026-03-02T10:00:00Z' });

describe('what the room works out from the events', () => {
  it('has every offer once, the one on the table included', () => {
    expect(offersOf(view({ open: two }), [made(one, 1, 'acme'), made(two, 2, 'vendor')]).map((offer) => offer.number)).toEqual([1, 2]);
  });

  it('gives the last position of everyone but the one whose offer is on the table', () => {
    expect(positionsOn('demo', [one, two], two)).toEqual([{ party: 'acme', offer: 1, line: one.terms.lines[0] }]);
  });

  it('lights up what others moved since the reader came, not what the reader did', () => {
    const events = [made(one, 1, 'acme'), made(two, 2, 'vendor')];
    expect(movedBy(events, 1, 'acme')).toEqual({ version: 2, activities: ['demo'], credit: true });
    expect(movedBy(events, 2, 'acme')).toBeUndefined();
    expect(movedBy(events, 0, 'vendor')).toEqual({ version: 1, activities: [], credit: false });
  });
});

describe('what can be done', () => {
  const acts = [{ act: 'accept' }, { act: 'reject', why: 'ownOffer' }, { act: 'resume', why: 'aCodeOfTomorrow' }];
  it('is what the server says, with a sentence even for a reason this page does not know', () => {
    const state = standing({ acts });
    expect(possible(state, 'accept')).toEqual({ offered: true, now: true, why: undefined });
    expect(possible(state, 'reject').why).toMatch(/your own offer/);
    expect(possible(state, 'resume').why).toBe('Not possible at the moment.');
    expect(possible(state, 'withdraw').offered).toBe(false);
  });

  it('leaves out what is another role’s to do', () => {
    expect(possible(standing({ acts: [{ act: 'approve', why: 'managerOnly' }] }), 'approve').offered).toBe(false);
  });

  it('names the reader where the reader is the one who can clear the way', () => {
    const paused = [{ act: 'accept', why: 'suspended' }];
    expect(possible(standing({ acts: [...paused, { act: 'resume', why: 'managerOnly' }] }), 'accept').why).toMatch(/The channel manager can start them/);
    expect(possible(standing({ acts: [...paused, { act: 'resume' }] }), 'accept').why).toMatch(/You can start them/);
  });

  it('is nothing on a closed record', () => {
    expect([isClosed(standing({ review: 'rejected' })), isClosed(standing({ stage: 'won' })), isClosed(standing())]).toEqual([true, true, false]);
  });
});

describe('who reads', () => {
  const reader = (party: string | undefined, role: Role) => readerOf(view({ parties, me: party }), { roles: [role] });
  it('is the vendor’s channel manager, one of a side, or one who reads along', () => {
    expect(reader('vendor', 'channelManager')).toBe('manager');
    expect(reader('acme', 'channelManager')).toBe('side');
    expect(reader('vendor', 'directRep')).toBe('side');
    expect(reader(undefined, 'auditor')).toBe('along');
  });

  it('decides whom a consequence is told to', () => {
    const clock: Clock = { kind: 'response', start: '', half: '', most: '', due: '', passed: 0, extensions: 0 };
    const told = (who: Reader, state = standing()) => silenceOf(clock, 'Tuesday', state, undefined, who);
    expect(told('side')).toMatch(/your channel manager steps in/);
    expect(told('manager')).toMatch(/you are asked to step in/);
    expect(told('along')).toMatch(/the channel manager steps in/);
    expect(told('manager', standing({ managerCalled: true }))).toMatch(/You are asked to step in already/);
  });
});

describe('whose turn it is', () => {
  const at = (me: string | undefined, changes: Parameters<typeof standing>[0] = {}) => turnOf(view({ parties, me, standing: standing(changes) }), names);
  it('is the side the server waits for', () => {
    expect(at('vendor')).toMatchObject({ mine: true, who: 'Your turn' });
    expect(at('acme')).toMatchObject({ mine: false, who: 'Waiting for Vendor Sales' });
    expect(at(undefined)).toMatchObject({ mine: false });
  });

  it('is either side’s when nothing is on the table, and nobody’s when it is agreed', () => {
    expect(at('acme', { openOffer: undefined, awaiting: [] }).who).toMatch(/Either side/);
    expect(at('acme', { negotiation: 'agreed', awaiting: [] }).mine).toBe(false);
  });

  it('is the vendor’s to answer an offer while the partner owes the reviewer an answer', () => {
    expect(at('vendor', { review: 'needsInfo' })).toMatchObject({ mine: true, what: 'Offer 1 waits for your answer' });
    expect(at('vendor', { review: 'needsInfo', awaiting: ['acme'] }).who).toBe('Waiting for Acme');
    expect(at('acme', { review: 'needsInfo' }).mine).toBe(true);
    expect(at(undefined, { review: 'needsInfo' }).who).toBe('Waiting for Acme');
  });

  it('asks to confirm one’s own offer where the deal changed under it, rather than to answer it', () => {
    const open = { number: 1, by: 'acme' } as unknown as NonNullable<DealView['open']>;
    const turn = (me: string) => turnOf(view({ parties, me, open, standing: standing({ openOffer: 1, awaiting: ['acme', 'vendor'] }) }), names);
    expect(turn('acme')).toMatchObject({ mine: true, what: 'The deal changed since you made offer 1. Confirm it again, or send another' });
    expect(turn('vendor')).toMatchObject({ mine: true, what: 'Offer 1 waits for your answer' });
  });

  it('is nobody’s while the clocks are paused, and the reader’s who can open or review it', () => {
    expect(at('vendor', { suspendedBecause: 'Holidays' })).toMatchObject({ mine: false, who: 'No one has to answer' });
    expect(at('vendor', { negotiation: 'lapsed', awaiting: [], acts: [{ act: 'reopen' }] }).mine).toBe(true);
    expect(at('vendor', { negotiation: 'none', review: 'submitted', awaiting: [], acts: [{ act: 'approve' }] }).mine).toBe(true);
    expect(at('vendor', { negotiation: 'none', review: 'submitted', awaiting: [] }).mine).toBe(false);
  });
});

describe('the clock that matters', () => {
  const clock = (kind: Clock['kind'], due: string, changes: Partial<Clock> = {}): Clock => ({ kind, start: '', half: '', most: '', due, passed: 0, extensions: 0, ...changes });
  const late = clock('negotiation', '2026-03-10T10:00:00Z');
  const soon = clock('response', '2026-03-04T10:00:00Z');
  const of = (clocks: readonly Clock[], changes: Partial<Standing> = {}) => mainClock(standing({ clocks, ...changes }));

  it('is the earliest that still runs; one that stands still or ran out shows only when none runs', () => {
    expect(of([late, soon])).toBe(soon);
    expect(of([late, { ...soon, passed: 3 }])).toBe(late);
    expect(of([{ ...late, kind: 'protection', passed: 3, warnings: ['', '', ''] }, { ...soon, passed: 3 }])?.kind).toBe('protection');
    expect(of([{ ...late, remaining: '08:00:00' }, { ...soon, passed: 3 }])?.kind).toBe('negotiation');
    expect(of([])).toBeUndefined();
  });

  it('is the answer somebody waits for, before a review that ends sooner; and the reviewer’s question before both', () => {
    const review = clock('review', '2026-03-03T10:00:00Z');
    expect(of([review, late, soon])).toBe(soon);
    expect(of([review, late], { awaiting: [] })).toBe(review);
    const info = clock('info', '2026-03-09T10:00:00Z');
    expect(of([info, soon], { review: 'needsInfo' })).toBe(info);
    expect(mainClock(standing({ clocks: [info, soon], review: 'needsInfo' }), true)).toBe(soon);
  });
});

describe('an offer that was answered too late', () => {
  const now = Date.parse('2026-03-02T10:02:00Z');
  it('is told with who sent what when, from the record', () => {
    expect(closedBecause(1, [made(one, 1, 'acme'), made(two, 2, 'vendor')], undefined, names, now)).toEqual({
      sentence: 'Bo (Vendor Sales) sent offer 2, 2 minutes ago.',
      now: 2,
    });
  });

  it('is told from the refusal when the record is not here yet', () => {
    expect(closedBecause(1, [], { ...two, at: '2026-03-02T10:00:00Z' }, names, now)?.sentence).toBe('Vendor Sales sent offer 2, 2 minutes ago.');
  });

  it('says so when it was withdrawn', () => {
    expect(closedBecause(1, [happened({ type: 'offerWithdrawn', offer: 1, hash: 'h' })], undefined, names, now)).toEqual({ sentence: 'Bo (Vendor Sales) took offer 1 back.' });
  });
});
