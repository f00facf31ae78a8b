import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import type { RegistrationForm } from '../api/contracts';
import { requestId } from '../api/requestId';
import { createStore, type Store } from '../state/store';
import { blank, type Entries, fromForm, toForm } from './form';

/** Where the latest entries are safe. `local` waits for the next save; `refused` means the server will not keep them so. */
export type Saved = 'clean' | 'local' | 'saving' | 'saved' | 'waiting' | 'refused';

export interface DraftState {
  readonly entries: Entries;
  readonly saved: Saved;
  /** Set when the server has the deal. */
  readonly id: string | undefined;
  /** When entries kept on this device from an earlier visit were taken up again. */
  readonly foundFrom: string | undefined;
}

/** What this device keeps. `create` is the first save whose answer is still owed: it is repeated unchanged. */
interface Kept {
  readonly entries: Entries;
  readonly at: string;
  readonly dirty: boolean;
  readonly create?: { readonly key: string; readonly form: RegistrationForm } | undefined;
}

const pause = 1500;
const retry = 8000;

/**
 * A registration being written. Every change is kept on this device at once and on the server a moment later; what could
 * not be sent is sent when it can be.
 */
export class Draft {
  readonly state: Store<DraftState>;
  private create: Kept['create'];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();
  private closed = false;
  private submitting: { readonly key: string; readonly content: string } | null = null;

  /** @param stored the draft as the server has it; local entries it has not seen go first */
  constructor(private readonly person: string, id: string | undefined, stored?: RegistrationForm) {
    const kept = this.keptAt(id);
    const local = kept && (kept.dirty || !stored) ? kept : null;
    this.create = kept?.create;
    this.state = createStore<DraftState>({
      entries: local ? { ...blank, ...local.entries } : stored ? fromForm(stored) : blank,
      saved: local?.dirty ? 'local' : stored ? 'saved' : 'clean',
      id,
      foundFrom: local && id === undefined ? local.at : undefined,
    });
  }

  change(changes: Partial<Entries>): void {
    const now = this.state.get();
    this.state.set({ ...now, entries: { ...now.entries, ...changes }, saved: 'local', foundFrom: undefined });
    this.keep(true);
    this.schedule(pause);
  }

  /** Puts the entries found on this device aside. Gives what brings them back. */
  startAfresh(): () => void {
    const before = this.state.get();
    const create = this.create;
    clearTimeout(this.timer);
    this.create = undefined;
    localStorage.removeItem(this.slot(before.id));
    this.state.set({ entries: blank, saved: 'clean', id: before.id, foundFrom: undefined });
    return () => {
      this.create = create;
      this.change(before.entries);
    };
  }

  /**
   * Hands the registration in.
   * @returns the deal's id
   * @throws {ApiError}
   */
  async submit(form: RegistrationForm): Promise<string> {
    clearTimeout(this.timer);
    await this.saving;
    const content = JSON.stringify(form);
    // The same content keeps its key, so that a second try after a lost answer cannot register it twice.
    if (this.submitting?.content !== content) this.submitting = { key: requestId(), content };
    const { key } = this.submitting;
    // A first save whose answer was lost may have made the deal already.
    if (this.create) await this.save();
    const id = this.state.get().id;
    try {
      if (id === undefined) {
        const created = await api.register(form, true, key);
        this.forget(created.id);
        return created.id;
      }

      await api.command(id, { type: 'submit', form }, key);
      this.forget(id);
      return id;
    } catch (error) {
      // It was handed in before, from another window or by an answer that got lost.
      if (id !== undefined && error instanceof ApiError && error.trouble === 'wrongState') {
        this.forget(id);
        return id;
      }
      throw error;
    }
  }

  /** The screen is left: what is kept here stays, and is sent once more if it has to be. */
  close(): void {
    clearTimeout(this.timer);
    if (this.state.get().saved === 'local') this.enqueue();
    this.closed = true;
  }

  /** The screen is shown, for the first time or again: what is owed to the server is sent. */
  reopen(): void {
    this.closed = false;
    if (this.state.get().saved === 'local') this.schedule(pause);
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.enqueue(), wait);
  }

  // One save at a time and in order: an older form must not overtake a newer one.
  private enqueue(): void {
    this.saving = this.saving.then(() => this.save());
  }

  private async save(): Promise<void> {
    const sent = this.state.get().entries;
    this.mark('saving');
    try {
      const form = toForm(sent);
      const id = this.state.get().id;
      if (id !== undefined) {
        await api.command(id, { type: 'saveDraft', form }, requestId());
      } else {
        const owed = this.create ?? { key: requestId(), form };
        this.create = owed;
        this.keep(true);
        const created = await api.register(owed.form, false, owed.key);
        this.create = undefined;
        localStorage.removeItem(this.slot(undefined));
        this.state.set({ ...this.state.get(), id: created.id });
        if (JSON.stringify(owed.form) !== JSON.stringify(form)) {
          await api.command(created.id, { type: 'saveDraft', form }, requestId());
        }
      }
    } catch (error) {
      const trouble = error instanceof ApiError ? error.trouble : 'fault';
      const passing = trouble === 'offline' || trouble === 'busy' || trouble === 'fault' || trouble === 'signedOut';
      if (!passing) this.create = undefined;
      this.mark(passing ? 'waiting' : 'refused');
      if (passing && !this.closed) this.schedule(retry);
      return;
    }

    if (this.state.get().entries === sent) {
      this.mark('saved');
      this.keep(false);
    } else {
      this.mark('local');
      this.keep(true);
      if (!this.closed) this.schedule(pause);
    }
  }

  private mark(saved: Saved): void {
    this.state.set({ ...this.state.get(), saved });
  }

  private slot(id: string | undefined): string {
    return `negotiation.draft.${this.person}.${id ?? 'new'}`;
  }

  private keep(dirty: boolean): void {
    const { entries, id } = this.state.get();
    const kept: Kept = { entries, at: new Date().toISOString(), dirty, create: this.create };
    try {
      localStorage.setItem(this.slot(id), JSON.stringify(kept));
    } catch {
      // A full or forbidden storage: the server's copy is what remains.
    }
  }

  private keptAt(id: string | undefined): Kept | null {
    try {
      const kept = JSON.parse(localStorage.getItem(this.slot(id)) ?? 'null') as Kept | null;
      return kept && typeof kept.entries === 'object' ? kept : null;
    } catch {
      return null;
    }
  }

  private forget(id: string): void {
    this.closed = true;
    clearTimeout(this.timer);
    localStorage.removeItem(this.slot(undefined));
    localStorage.removeItem(this.slot(id));
  }
}
