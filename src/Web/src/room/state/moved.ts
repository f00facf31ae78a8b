import type { EventView } from '../../api/contracts';

/** Lines to light up, with the version that moved them so that a later move lights them again. */
export interface Moved {
  readonly version: number;
  readonly activities: readonly string[];
  readonly credit: boolean;
}

/**
 * The last move of somebody else.
 * @param after what was on screen when the reader came: nothing up to there lights up
 */
export function movedBy(events: readonly EventView[], after: number, side: string | undefined): Moved | undefined {
  for (const { body, version, party } of events.toReversed()) {
    if (version <= after) return undefined;
    if (side !== undefined && party === side) continue;
    if (body.type === 'offerMade') {
      const { changes } = body.offer;
      const activities = changes.filter((change) => change.kind !== 'credit').map((change) => change.subject);
      return { version, activities: [...new Set(activities)], credit: changes.some((change) => change.kind === 'credit') };
    }
    if (body.type === 'linesMarked') return { version, activities: body.activities, credit: false };
    if (body.type === 'firmMarked') return { version, activities: [body.activity], credit: false };
  }
  return undefined;
}
