import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import type { Command, DealDelta, Refusal } from '../api/contracts';
import { requestId as newRequestId } from '../api/requestId';
import type { Present } from '../api/wire';
import { createStore, type Store } from '../state/store';
import { backoff } from './backoff';
import type { Hub } from './hub';
import { attended, caughtUp, changed, joined, joining, remembered, type RoomState, viewed } from './roomState';

/**
 * What became of an act. `offline`: it was not sent. `unknown`: it was sent and the answer was lost; repeating it with the
 * same id is safe and gives the first answer.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly version: number; readonly from: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly version: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unknown'; readonly requestId: string };

/** How long an act whose answer was lost waits for the connection before it is called unknown, in milliseconds. */
const patience = 20_000;

/** Before an act that met a busy deal is sent again, in milliseconds. */
const pause = 1_000;

/** One open deal on this screen. */
export class Room {
  readonly state: Store<RoomState> = createStore<RoomState>(joining);
  users = 0;
  private hub: Hub | null = null;
  private join: { readonly hub: Hub; readonly waiting: DealDelta[]; again: boolean } | null = null;
  private readonly returns = new Set<(hub: Hub | null) => void>();
  private fetching = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly id: string) {}

  /** Sends one act. Nothing is queued: without a connection it says so at once. */
  async send(command: Command, options: { readonly requestId?: string; readonly ifMatch?: number } = {}): Promise<Outcome> {
    const id = options.requestId ?? newRequestId();
    let hub = this.hub;
    if (hub === null) return { kind: 'offline' };
    const until = Date.now() + patience;
    while (hub !== null) {
      try {
        const answer = await hub.send(this.id, id, command, options.ifMatch ?? null);
        if (answer.refusal?.reason === 'busy' && Date.now() < until) {
          // Busy is no judgement: the deal may be moving to another machine just now.
          await new Promise((resume) => setTimeout(resume, pause));
          hub = this.hub ?? (await this.connection());
          continue;
        }
        return answer.refusal
          ? { kind: 'refused', refusal: answer.refusal, version: answer.version }
          : { kind: 'done', version: answer.version, from: answer.from };
      } catch {
        // A fault on a connection that still stands would only repeat itself.
        if (this.hub === hub) break;
        hub = await this.connection();
      }
    }
    return { kind: 'unknown', requestId: id };
  }

  /** Reads what lies before the events held, when the server left the oldest out. */
  async loadEarlier(): Promise<void> {
    const state = this.state.get();
    if (state.phase !== 'open' || state.after === 0) return;
    const older = [];
    let next: number | undefined = 0;
    while (next !== undefined && next < state.after) {
      const page: Awaited<ReturnType<typeof api.events>> = await api.events(this.id, next);
      older.push(...page.events);
      next = page.next;
    }
    this.state.set(remembered(this.state.get(), older, 0));
  }

  /** The reader has seen what came while the connection was away. */
  caughtUp(): void {
    this.state.set(caughtUp(this.state.get()));
  }

  connected(hub: Hub): void {
    this.hub = hub;
    for (const resume of [...this.returns]) resume(hub);
    this.rejoin();
  }

  disconnected(): void {
    clearTimeout(this.timer);
    this.hub = null;
    this.join = null;
  }

  /** Asks for everything since the version held. What is announced meanwhile waits for the answer. */
  rejoin(): void {
    const hub = this.hub;
    if (hub === null || this.state.get().phase === 'closed') return;
    if (this.join) {
      this.join.again = true;
      return;
    }

    clearTimeout(this.timer);
    const state = this.state.get();
    const join = { hub, waiting: [] as DealDelta[], again: false };
    this.join = join;
    hub.join(this.id, state.phase === 'open' ? state.version : 0).then(
      (answer) => {
        if (this.join !== join) return;
        this.join = null;
        if (answer.refusal?.reason === 'busy') return this.joinLater();
        this.failures = 0;
        this.state.set(answer.refusal ? { phase: 'refused', refusal: answer.refusal } : joined(this.state.get(), answer));
        for (const delta of join.waiting) this.changed(delta);
        if (join.again) this.rejoin();
      },
      () => {
        if (this.join !== join) return;
        this.join = null;
        this.joinLater();
      },
    );
  }

  changed(delta: DealDelta): void {
    if (this.join) {
      this.join.waiting.push(delta);
      return;
    }

    const [state, next] = changed(this.state.get(), delta);
    this.state.set(state);
    if (next === 'join') this.rejoin();
    else if (next === 'fetchView') void this.fetchView();
  }

  attended(present: readonly Present[]): void {
    this.state.set(attended(this.state.get(), present));
  }

  closed(reason: string): void {
    this.state.set({ phase: 'closed', reason });
  }

  dispose(): void {
    const hub = this.hub;
    this.disconnected();
    for (const resume of [...this.returns]) resume(null);
    hub?.leave(this.id).catch(() => undefined);
  }

  // The connection stands and the room could not be joined: what is shown stays, and only a room never seen says so.
  private joinLater(): void {
    this.failures++;
    if (this.failures >= 3 && this.state.get().phase !== 'open') {
      this.state.set({ phase: 'refused', refusal: { reason: 'busy', rules: [] } });
    }
    this.timer = setTimeout(() => this.rejoin(), backoff(this.failures));
  }

  private async fetchView(): Promise<void> {
    if (this.fetching) return;
    this.fetching = true;
    try {
      for (let tries = 0; tries < 3; tries++) {
        const view = await api.deal(this.id);
        this.state.set(viewed(this.state.get(), view));
        const state = this.state.get();
        // A change that came during the call may have left the view behind once more.
        if (state.phase !== 'open' || view.version >= state.version) return;
      }
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
    } finally {
      this.fetching = false;
    }
  }

  private connection(): Promise<Hub | null> {
    if (this.hub) return Promise.resolve(this.hub);
    return new Promise((resolve) => {
      const resume = (hub: Hub | null) => {
        clearTimeout(timer);
        this.returns.delete(resume);
        resolve(hub);
      };
      const timer = setTimeout(() => resume(null), patience);
      this.returns.add(resume);
    });
  }
}
