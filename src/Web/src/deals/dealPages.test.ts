import { describe, expect, it } from 'vitest';
import type { DealPage, DealRow } from '../api/wire';
import { none, patched, readOn } from './dealPages';
import { everything } from './dealQuery';

const row = (id: string, myTurn = false, minute = 1): DealRow =>
  ({ id, changedAt: `2026-03-02T09:0${minute}:00Z`, myTurn, customer: id, awaiting: [], lines: 0, agreedLines: 0 }) as unknown as DealRow;

/** A server with these deals, two a page, that records what it was asked. */
function server(deals: readonly DealRow[]) {
  const asked: string[] = [];
  const read = async (query: URLSearchParams): Promise<DealPage> => {
    asked.push(query.toString());
    const fitting = query.get('turn') === 'mine' ? deals.filter((d) => d.myTurn) : deals;
    const from = Number(query.get('after') ?? 0);
    return { items: fitting.slice(from, from + 2), total: fitting.length, next: from + 2 < fitting.length ? String(from + 2) : undefined };
  };
  return { read, asked };
}

describe('reading the list page by page', () => {
  it('puts what needs the reader first, each deal once, with the total of all', async () => {
    const { read } = server([row('a'), row('b', true), row('c'), row('d', true), row('e', true)]);
    let held = none;
    while (!held.complete) held = await readOn(everything, held, read);
    expect(held.rows.map((r) => r.id)).toEqual(['b', 'd', 'e', 'a', 'c']);
    expect(held.total).toBe(5);
  });

  it('does not read all that needs the reader before showing any of it', async () => {
    const { read, asked } = server(Array.from({ length: 500 }, (_, i) => row(`d-${i}`, true)));
    const held = await readOn(everything, none, read);
    expect([held.rows.length, held.complete, asked.length]).toEqual([50, false, 25]);
    expect((await readOn(everything, held, read)).rows.length).toBe(100);
  });

  it('asks for one order only when the reader chose it', async () => {
    const { read, asked } = server([row('a'), row('b', true), row('c')]);
    const held = await readOn({ ...everything, sort: 'amount' }, none, read);
    expect(held.rows.map((r) => r.id)).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual(['sort=amount&take=100', 'sort=amount&take=100&after=2']);
  });

  it('is complete at once when there is nothing', async () => {
    const { read } = server([]);
    expect(await readOn(everything, none, read)).toMatchObject({ rows: [], total: 0, complete: true });
  });

  it('shows a deal once though its turn changed while reading', async () => {
    const pages = [
      { items: [row('a', true)], total: 1 },
      { items: [row('b'), row('a')], total: 2 },
    ];
    const held = await readOn(everything, none, () => Promise.resolve(pages.shift()!));
    expect(held.rows.map((r) => r.id)).toEqual(['a', 'b']);
  });
});

describe('refreshing the list', () => {
  it('changes rows in place and keeps the same list when nothing moved', async () => {
    const held = { ...none, rows: [row('a'), row('b')] };
    expect(patched(held, [row('b')])).toBe(held);
    expect(patched(held, [row('b', true, 2)]).rows.map((r) => [r.id, r.myTurn])).toEqual([['a', false], ['b', true]]);
  });
});
