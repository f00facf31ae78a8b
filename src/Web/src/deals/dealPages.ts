import type { DealPage, DealRow } from '../api/wire';
import { type DealQuery, toSearch } from './dealQuery';

export const pageSize = 100;

// Fewer rows would leave a tall screen half empty and the list would grow under the reader's eyes.
const enough = pageSize / 2;

/** How far the list has been read. The list by clock has two parts: what needs the reader, then the rest. */
export interface Held {
  readonly rows: readonly DealRow[];
  /** All deals that fit; null until a page of the last part has said it. */
  readonly total: number | null;
  readonly part: number;
  readonly after: string | null;
  readonly complete: boolean;
}

interface Part {
  readonly query: DealQuery;
  /** Rows the part before has shown already. */
  readonly skip: (row: DealRow) => boolean;
}

export const none: Held = { rows: [], total: null, part: 0, after: null, complete: false };

function partsOf(query: DealQuery): readonly Part[] {
  const whole = { query, skip: () => false };
  if (query.sort !== 'clock' || query.desc || query.turn) return [whole];
  return [
    { query: { ...query, turn: 'mine' }, skip: () => false },
    { query, skip: (row) => row.myTurn },
  ];
}

/** Reads on by a good screenful, or to the end. */
export async function readOn(query: DealQuery, from: Held, read: (query: URLSearchParams) => Promise<DealPage>): Promise<Held> {
  const parts = partsOf(query);
  let held = from;
  for (;;) {
    const part = parts[held.part]!;
    const parameters = new URLSearchParams(toSearch(part.query));
    parameters.set('take', String(pageSize));
    if (held.after !== null) parameters.set('after', held.after);
    const page = await read(parameters);
    // A deal whose turn changed between two pages would come twice.
    const seen = new Set(held.rows.map((row) => row.id));
    const fresh = page.items.filter((row) => !part.skip(row) && !seen.has(row.id));
    const last = page.next === undefined;
    const complete = last && held.part === parts.length - 1;
    held = {
      rows: [...held.rows, ...fresh],
      total: held.part === parts.length - 1 ? page.total : null,
      part: last && !complete ? held.part + 1 : held.part,
      after: page.next ?? null,
      complete,
    };
    if (complete || held.rows.length - from.rows.length >= enough) return held;
  }
}

/** The newer rows put in the place of the held ones, without moving anything under the reader's eyes. */
export function patched(held: Held, newer: readonly DealRow[]): Held {
  const byId = new Map(newer.map((row) => [row.id, row]));
  if (!held.rows.some((row) => (byId.get(row.id)?.changedAt ?? row.changedAt) !== row.changedAt)) return held;
  return { ...held, rows: held.rows.map((row) => byId.get(row.id) ?? row) };
}
