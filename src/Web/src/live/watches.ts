import type { Present } from '../api/wire';
import type { Hub } from './hub';

export type Watched = 'case' | 'talks';

export interface Ear {
  /** It is at another version now, or may be: what changed is fetched. */
  readonly changed: () => void;
  /** Who has the talks open. */
  readonly present?: (people: readonly Present[]) => void;
}

/** Cases and talks that are open somewhere in this tab: what is told of each is that it changed, never what. */
export class Watches {
  private readonly ears = new Map<string, Set<Ear>>();

  get isEmpty(): boolean {
    return this.ears.size === 0;
  }

  /** @returns whether it was watched by nobody before */
  add(kind: Watched, id: string, ear: Ear): boolean {
    const key = keyOf(kind, id);
    const there = this.ears.get(key);
    if (there) there.add(ear);
    else this.ears.set(key, new Set([ear]));
    return there === undefined;
  }

  /** @returns whether nobody watches it any more */
  remove(kind: Watched, id: string, ear: Ear): boolean {
    const key = keyOf(kind, id);
    const there = this.ears.get(key);
    if (!there?.delete(ear) || there.size > 0) return false;
    this.ears.delete(key);
    return true;
  }

  /** A connection is there, for the first time or anew: what happened meanwhile was not heard. */
  connected(hub: Hub): void {
    for (const key of this.ears.keys()) {
      const [kind, id] = key.split(' ') as [Watched, string];
      this.begin(hub, kind, id);
    }
  }

  begin(hub: Hub, kind: Watched, id: string): void {
    if (kind === 'case') {
      hub.watchCase(id).then(
        () => this.changed('case', id),
        () => undefined,
      );
      return;
    }
    hub.joinTalks(id).then(
      (joined) => {
        if (joined.present) this.present(id, joined.present);
        this.changed('talks', id);
      },
      () => undefined,
    );
  }

  end(hub: Hub, kind: Watched, id: string): void {
    (kind === 'case' ? hub.leaveCase(id) : hub.leaveTalks(id)).catch(() => undefined);
  }

  changed(kind: Watched, id: string): void {
    for (const ear of [...(this.ears.get(keyOf(kind, id)) ?? [])]) ear.changed();
  }

  present(id: string, people: readonly Present[]): void {
    for (const ear of [...(this.ears.get(keyOf('talks', id)) ?? [])]) ear.present?.(people);
  }
}

const keyOf = (kind: Watched, id: string) => `${kind} ${id}`;
