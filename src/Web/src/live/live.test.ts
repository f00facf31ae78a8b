import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DealView } from '../api/contracts';
import type { JoinAnswer, SendAnswer } from '../api/wire';
import { delta, event, view } from '../testing/deals';
import type { Hub, HubEvents } from './hub';
import { Live } from './live';
import type { OpenRoom } from './roomState';

/** A hub whose answers the test gives by hand. */
class FakeHub implements Hub {
  readonly joins: { since: number; answer: (value: JoinAnswer) => void; fail: () => void }[] = [];
  readonly sends: { requestId: string; answer: (value: SendAnswer) => void; fail: () => void }[] = [];
  left = 0;
  up!: () => void;
  refuse!: () => void;
  lose: () => void = () => undefined;

  constructor(readonly events: HubEvents) {}
  start = () =>
    new Promise<void>((resolve, reject) => {
      this.up = resolve;
      this.refuse = () => reject(new Error('no connection'));
    });
  stop = () => Promise.resolve();
  onLost = (lost: () => void) => void (this.lose = lost);
  join = (_: string, since: number) =>
    new Promise<JoinAnswer>((answer, reject) => this.joins.push({ since, answer, fail: () => reject(new Error('lost')) }));
  send = (_: string, requestId: string) =>
    new Promise<SendAnswer>((answer, reject) => this.sends.push({ requestId, answer, fail: () => reject(new Error('lost')) }));
  leave = () => Promise.resolve(void this.left++);
  readonly watched: string[] = [];
  watchCase = (id: string) => Promise.resolve(void this.watched.push(id));
  leaveCase = (id: string) => Promise.resolve(void this.watched.splice(this.watched.indexOf(id), 1));
  joinTalks = (id: string) => Promise.resolve({ case: id, present: [{ person: 'mia', name: 'Mia' }] });
  leaveTalks = () => Promise.resolve();
}

const at = (version: number, changes: Partial<DealView> = {}): JoinAnswer => ({
  room: 'd-1',
  version,
  after: 0,
  view: view({ version, ...changes }),
  events: Array.from({ length: version }, (_, i) => event(i + 1)),
  more: false,
  present: [],
});
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the live connection', () => {
  let hubs: FakeHub[];
  let live: Live;
  const newest = () => hubs[hubs.length - 1]!;
  const joinedRoom = async () => {
    const room = live.open('d-1');
    newest().up();
    await settle();
    newest().joins[0]!.answer(at(3));
    await settle();
    return room;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    hubs = [];
    live = new Live({
      makeHub: (_, events) => {
        const hub = new FakeHub(events);
        hubs.push(hub);
        return hub;
      },
      delay: () => 1000,
      probe: () => Promise.resolve(),
    });
  });
  afterEach(() => vi.useRealTimers());

  it('goes over to another server when this one is about to end, without being offline in between', async () => {
    const room = await joinedRoom();
    const first = newest();
    const states: string[] = [];
    live.connection.subscribe(() => states.push(live.connection.get().state));
    first.events.moving(4000);
    await vi.advanceTimersByTimeAsync(3999);
    expect(hubs).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    newest().up();
    await settle();
    expect(newest().joins[0]!.since).toBe(3);
    first.lose();
    newest().joins[0]!.answer(at(4));
    await settle();
    expect((room.state.get() as OpenRoom).version).toBe(4);
    expect(states).toEqual([]);
    expect(hubs).toHaveLength(2);
  });

  it('stays where it is when no other server takes it, and comes back the usual way', async () => {
    await joinedRoom();
    const first = newest();
    first.events.moving(0);
    await settle();
    newest().refuse();
    await settle();
    expect(live.connection.get().state).toBe('live');
    first.lose();
    await vi.advanceTimersByTimeAsync(1000);
    newest().up();
    await settle();
    expect(newest().joins[0]!.since).toBe(3);
  });

  it('sends an act again, with the same id, while the deal is busy', async () => {
    const room = await joinedRoom();
    const outcome = room.send({ type: 'say', text: 'Hello' } as never, { requestId: 'r-1' });
    newest().sends[0]!.answer({ version: 0, from: 0, refusal: { reason: 'busy', rules: [] } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(newest().sends.map((s) => s.requestId)).toEqual(['r-1', 'r-1']);
    newest().sends[1]!.answer({ version: 4, from: 4 });
    await settle();
    expect(await outcome).toMatchObject({ kind: 'done', version: 4 });
  });

  it('joins again from the version it holds after the connection was lost, however often that fails', async () => {
    const room = await joinedRoom();
    newest().lose();
    expect(live.connection.get().state).toBe('lost');
    await vi.advanceTimersByTimeAsync(1000);
    newest().refuse();
    await vi.advanceTimersByTimeAsync(1000);
    expect(hubs).toHaveLength(3);
    newest().up();
    await settle();
    expect(live.connection.get().state).toBe('live');
    expect(newest().joins[0]!.since).toBe(3);
    expect((room.state.get() as OpenRoom).events).toHaveLength(3);
  });

  it('gives an attempt up that is never answered, once, and tries again', async () => {
    live.open('d-1');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(live.connection.get().state).toBe('lost');
    hubs[0]!.refuse();
    await vi.advanceTimersByTimeAsync(1000);
    expect(hubs).toHaveLength(2);
    hubs[0]!.up();
    newest().up();
    await settle();
    expect(live.connection.get().state).toBe('live');
  });

  it('keeps what is announced while joining, and takes it after the answer', async () => {
    const room = live.open('d-1');
    newest().up();
    await settle();
    newest().events.events('d-1', delta(2, 3));
    newest().events.events('d-1', delta(3, 4));
    newest().joins[0]!.answer(at(3));
    await settle();
    expect((room.state.get() as OpenRoom).events.map((e) => e.version)).toEqual([1, 2, 3, 4]);
  });

  it('joins again on a gap and on a resync, once at a time', async () => {
    await joinedRoom();
    newest().events.events('d-1', delta(5, 6));
    newest().events.resync('d-1');
    expect(newest().joins.map((j) => j.since)).toEqual([0, 3]);
    newest().joins[1]!.answer(at(6));
    await settle();
    expect(newest().joins.map((j) => j.since)).toEqual([0, 3, 6]);
  });

  it('says at once that it is offline, and sends nothing later', async () => {
    const room = await joinedRoom();
    newest().lose();
    expect(await room.send({ type: 'say', text: 'hello' })).toEqual({ kind: 'offline' });
    await vi.advanceTimersByTimeAsync(1000);
    newest().up();
    await settle();
    expect(newest().sends).toHaveLength(0);
  });

  it('repeats an act whose answer was lost with the same id, and gives the first answer', async () => {
    const room = await joinedRoom();
    const outcome = room.send({ type: 'say', text: 'hello' });
    const first = newest().sends[0]!;
    newest().lose();
    first.fail();
    await vi.advanceTimersByTimeAsync(1000);
    newest().up();
    await settle();
    expect(newest().sends[0]!.requestId).toBe(first.requestId);
    newest().sends[0]!.answer({ version: 4, from: 4 });
    expect(await outcome).toEqual({ kind: 'done', version: 4, from: 4 });
  });

  it('calls an act unknown when the connection does not come back in time, and keeps its id', async () => {
    const room = await joinedRoom();
    const outcome = room.send({ type: 'say', text: 'hello' });
    const { requestId, fail } = newest().sends[0]!;
    newest().lose();
    fail();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await outcome).toEqual({ kind: 'unknown', requestId });
  });

  it('tells a refusal apart from a fault', async () => {
    const room = await joinedRoom();
    const outcome = room.send({ type: 'accept', offer: { number: 1, hash: 'x' } });
    const refusal = { reason: 'staleOffer' as const, rules: [] };
    newest().sends[0]!.answer({ version: 7, from: 0, refusal });
    expect(await outcome).toEqual({ kind: 'refused', refusal, version: 7 });
  });

  it('stops when access ends, and does not come back to that room', async () => {
    const room = await joinedRoom();
    newest().events.closed('d-1', 'removed');
    newest().events.resync('d-1');
    expect(room.state.get()).toEqual({ phase: 'closed', reason: 'removed' });
    expect(newest().joins).toHaveLength(1);
  });

  it('leaves when the last part of the screen closes the room, and lets the connection go', async () => {
    const room = await joinedRoom();
    expect(live.open('d-1')).toBe(room);
    live.close(room);
    expect(newest().left).toBe(0);
    live.close(room);
    expect(newest().left).toBe(1);
    expect(live.connection.get().state).toBe('idle');
  });

  it('hears of cases and talks that are watched, again after a lost connection, and lets the connection go with the last', async () => {
    const [changed, present] = [vi.fn(), vi.fn()];
    const leaveCase = live.watch('case', 'c-1', { changed });
    const leaveTalks = live.watch('talks', 'c-1', { changed: () => undefined, present });
    newest().up();
    await settle();
    expect(newest().watched).toEqual(['c-1']);
    expect(present).toHaveBeenCalledWith([{ person: 'mia', name: 'Mia' }]);
    const before = changed.mock.calls.length;
    newest().events.caseChanged('c-1');
    newest().events.caseChanged('c-2');
    expect(changed).toHaveBeenCalledTimes(before + 1);

    newest().lose();
    await vi.advanceTimersByTimeAsync(1000);
    newest().up();
    await settle();
    expect(hubs).toHaveLength(2);
    expect(changed).toHaveBeenCalledTimes(before + 2);

    leaveTalks();
    leaveCase();
    expect(newest().watched).toEqual([]);
    expect(live.connection.get().state).toBe('idle');
  });
});
