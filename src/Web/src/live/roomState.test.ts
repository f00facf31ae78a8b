import { describe, expect, it } from 'vitest';
import type { Joined } from '../api/wire';
import { delta, event, offer, standing, view } from '../testing/deals';
import { changed, joined, joining, type OpenRoom, remembered, viewed } from './roomState';

const answer = (changes: Partial<Joined> = {}): Joined => ({
  room: 'd-1',
  version: 3,
  after: 0,
  view: view(),
  events: [event(1), event(2), event(3)],
  more: false,
  present: [],
  ...changes,
});
const open = (changes: Partial<Joined> = {}): OpenRoom => joined(joining, answer(changes));
const versions = (state: OpenRoom) => state.events.map((e) => e.version);
const applied = (state: OpenRoom, ...deltas: Parameters<typeof changed>[1][]) =>
  deltas.reduce<OpenRoom>((held, one) => changed(held, one)[0] as OpenRoom, state);

describe('changes of a deal as they arrive', () => {
  it('takes the next change, with its events and the new standing', () => {
    const [state, next] = changed(open(), delta(3, 5, { standing: standing({ version: 5, agreedLines: 2 }) }));
    expect(next).toBe('nothing');
    expect(versions(state as OpenRoom)).toEqual([1, 2, 3, 4, 5]);
    expect((state as OpenRoom).view).toMatchObject({ version: 5, standing: { agreedLines: 2 } });
  });

  it('ignores a change it already has', () => {
    const state = open();
    expect(changed(state, delta(2, 3))).toEqual([state, 'nothing']);
    expect(changed(state, delta(1, 2))).toEqual([state, 'nothing']);
  });

  it('gives the same when every change comes twice', () => {
    const once = applied(open(), delta(3, 4), delta(4, 6));
    const twice = applied(open(), delta(3, 4), delta(3, 4), delta(4, 6), delta(4, 6), delta(3, 4));
    expect(twice).toEqual(once);
  });

  it('asks to join again when something is missing, and changes nothing until then', () => {
    const state = open();
    expect(changed(state, delta(4, 5))).toEqual([state, 'join']);
  });

  it('takes from an overlapping change only what is new', () => {
    const [state] = changed(open(), delta(1, 5));
    expect(versions(state as OpenRoom)).toEqual([1, 2, 3, 4, 5]);
  });

  it('moves on over versions that others alone may see', () => {
    const state = applied(open(), delta(3, 6, { events: [event(6)] }), delta(6, 7));
    expect(state.version).toBe(7);
    expect(versions(state)).toEqual([1, 2, 3, 6, 7]);
  });

  it('puts a new offer on the table, and clears the table when it is withdrawn', () => {
    const made = event(4, {
      type: 'offerMade',
      offer: offer(2),
      response: { kind: 'response', start: '', half: '', most: '', due: '', passed: 0, extensions: 0 },
    });
    const [state, next] = changed(open(), delta(3, 4, { events: [made], standing: standing({ openOffer: 2 }) }));
    expect([(state as OpenRoom).view.open?.number, next]).toEqual([2, 'nothing']);

    const gone = event(5, { type: 'offerWithdrawn', offer: 2, hash: 'hash-2' });
    const [cleared, then] = changed(state, delta(4, 5, { events: [gone], standing: standing({ openOffer: undefined }) }));
    expect([(cleared as OpenRoom).view.open, then]).toEqual([undefined, 'nothing']);
  });

  it('fetches the view when the server says so, or when the offer on the table is one it has not seen', () => {
    expect(changed(open(), delta(3, 4, { refresh: true }))[1]).toBe('fetchView');
    expect(changed(open(), delta(3, 4, { standing: standing({ openOffer: 2 }) }))[1]).toBe('fetchView');
  });

  it('never goes back to an older view', () => {
    const ahead = viewed(open(), view({ version: 9, zone: 'Europe/Berlin' }));
    expect(viewed(ahead, view({ version: 4 }))).toBe(ahead);
    const [state] = changed(ahead, delta(3, 4));
    expect((state as OpenRoom).view.zone).toBe('Europe/Berlin');
    expect((state as OpenRoom).version).toBe(4);
  });
});

describe('joining again', () => {
  it('continues without gap or double, and remembers where the reader was cut off', () => {
    const state = joined(open(), answer({ version: 6, after: 3, events: [event(4), event(5), event(6)] }));
    expect(versions(state)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(state.missedAfter).toBe(3);
  });

  it('marks nothing as missed when nothing happened, or on the first join', () => {
    expect(open().missedAfter).toBeNull();
    expect(joined(open(), answer({ version: 3, after: 3, events: [] })).missedAfter).toBeNull();
  });

  it('starts from what the server sent when more is missing than it sends', () => {
    const state = joined(open(), answer({ version: 900, after: 400, events: [event(401), event(900)], more: true }));
    expect(state).toMatchObject({ version: 900, after: 400 });
    expect(versions(state)).toEqual([401, 900]);
    expect(versions(remembered(state, [event(1), event(400), event(401)], 0) as OpenRoom)).toEqual([1, 400, 401, 900]);
  });
});
