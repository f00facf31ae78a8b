import { api } from '../api/api';
import { session } from '../session/session';
import { createStore, type Store } from '../state/store';
import { backoff } from './backoff';
import { type Hub, type MakeHub, signalR } from './hub';
import { Room } from './room';
import { type Ear, type Watched, Watches } from './watches';

/** `since` is when the connection was lost; `next` when the next attempt begins, both in this computer's milliseconds. */
export type Connection =
  | { readonly state: 'idle' | 'connecting' | 'live' }
  | { readonly state: 'lost'; readonly since: number; readonly next: number };

export interface LiveParts {
  readonly makeHub?: MakeHub;
  readonly delay?: (attempt: number) => number;
  /** Finds out whether the session itself is over, which a refused web socket does not say. */
  readonly probe?: () => Promise<unknown>;
}

/** A proxy may take a web socket and never answer. After this many milliseconds an attempt counts as failed. */
const patience = 15_000;

/**
 * The one live connection of this tab. It is up while a room or a case is open, comes back by itself however long that takes, and
 * then joins every room again from the version it holds.
 */
export class Live {
  readonly connection: Store<Connection> = createStore<Connection>({ state: 'idle' });
  private readonly rooms = new Map<string, Room>();
  private readonly watches = new Watches();
  private readonly parts: Required<LiveParts>;
  private hub: Hub | null = null;
  private gaveUpOn: Hub | null = null;
  private attempt = 0;
  private guard: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: LiveParts = {}) {
    this.parts = { makeHub: signalR, delay: backoff, probe: api.me, ...parts };
  }

  /** Opens a room, or opens it once more for a second part of the screen. Each call needs its own `close`. */
  open(id: string): Room {
    let room = this.rooms.get(id);
    if (!room) {
      room = new Room(id);
      this.rooms.set(id, room);
      if (this.hub === null) this.connect();
      else if (this.connection.get().state === 'live') room.connected(this.hub);
    }
    room.users++;
    return room;
  }

  close(room: Room): void {
    if (--room.users > 0) return;
    this.rooms.delete(room.id);
    room.dispose();
    if (this.isIdle) this.disconnect();
  }

  /** Hears of changes to a case, or to the talks about it, until the returned function is called. */
  watch(kind: Watched, id: string, ear: Ear): () => void {
    if (this.watches.add(kind, id, ear)) {
      if (this.hub === null) this.connect();
      else if (this.connection.get().state === 'live') this.watches.begin(this.hub, kind, id);
    }
    return () => {
      if (!this.watches.remove(kind, id, ear)) return;
      if (this.hub && this.connection.get().state === 'live') this.watches.end(this.hub, kind, id);
      if (this.isIdle) this.disconnect();
    };
  }

  private get isIdle(): boolean {
    return this.rooms.size === 0 && this.watches.isEmpty;
  }

  /** Skips the wait: the network is back, or the reader asks. */
  retryNow(): void {
    if (this.connection.get().state === 'lost') this.connect();
  }

  private connect(): void {
    clearTimeout(this.timer);
    const lostBefore = this.connection.get();
    if (lostBefore.state !== 'lost') this.connection.set({ state: 'connecting' });
    const hub = this.make();
    this.hub = hub;
    hub.onLost(() => this.lost(hub));
    clearTimeout(this.guard);
    this.guard = setTimeout(() => this.lost(hub), patience);
    hub.start().then(
      () => this.connected(hub),
      () => this.lost(hub),
    );
  }

  private make(): Hub {
    const hub = this.parts.makeHub(() => session.token() ?? '', {
      events: (room, delta) => this.rooms.get(room)?.changed(delta),
      presence: (room, present) => this.rooms.get(room)?.attended(present),
      resync: (room) => this.rooms.get(room)?.rejoin(),
      closed: (room, reason) => this.rooms.get(room)?.closed(reason),
      caseChanged: (id) => this.watches.changed('case', id),
      talksChanged: (id) => this.watches.changed('talks', id),
      talksPresence: (id, present) => this.watches.present(id, present),
      moving: (after) => void setTimeout(() => this.move(hub), after),
    });
    return hub;
  }

  /** Goes over to another server without letting go of this one first. If that fails, the loss of this one starts the usual way back. */
  private move(from: Hub): void {
    if (this.hub !== from || this.connection.get().state !== 'live') return;
    const next = this.make();
    next.onLost(() => this.lost(next));
    next.start().then(
      () => {
        if (this.hub !== from || this.connection.get().state !== 'live') {
          next.stop().catch(() => undefined);
          return;
        }
        this.hub = next;
        for (const room of this.rooms.values()) {
          room.disconnected();
          room.connected(next);
        }
        this.watches.connected(next);
        from.stop().catch(() => undefined);
      },
      () => undefined,
    );
  }

  private connected(hub: Hub): void {
    if (this.hub !== hub || this.gaveUpOn === hub) return;
    clearTimeout(this.guard);
    this.attempt = 0;
    this.connection.set({ state: 'live' });
    for (const room of this.rooms.values()) room.connected(hub);
    this.watches.connected(hub);
  }

  private lost(hub: Hub): void {
    if (this.hub !== hub || this.isIdle || this.gaveUpOn === hub) return;
    this.gaveUpOn = hub;
    clearTimeout(this.guard);
    hub.stop().catch(() => undefined);
    for (const room of this.rooms.values()) room.disconnected();
    this.attempt++;
    if (this.attempt > 1) this.parts.probe().catch(() => undefined);
    const wait = this.parts.delay(this.attempt);
    const before = this.connection.get();
    this.connection.set({ state: 'lost', since: before.state === 'lost' ? before.since : Date.now(), next: Date.now() + wait });
    this.timer = setTimeout(() => this.connect(), wait);
  }

  private disconnect(): void {
    clearTimeout(this.timer);
    clearTimeout(this.guard);
    const hub = this.hub;
    this.hub = null;
    this.attempt = 0;
    this.connection.set({ state: 'idle' });
    hub?.stop().catch(() => undefined);
  }
}
