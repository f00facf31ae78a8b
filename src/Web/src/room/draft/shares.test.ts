import { describe, expect, it } from 'vitest';
import { balance, evenly } from './shares';

const sum = (shares: readonly { readonly percent: number }[]) => shares.reduce((total, share) => total + share.percent, 0);

describe('shares', () => {
  it('start even and reach exactly 100, however many sides there are', () => {
    for (const parties of [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e', 'f', 'g']]) expect(sum(evenly(parties))).toBe(100);
  });

  it('give the rest to the other of two sides, to the hundredth', () => {
    expect(balance(evenly(['a', 'b']), 'a', 33.33)).toEqual([{ party: 'a', percent: 33.33 }, { party: 'b', percent: 66.67 }]);
  });

  it('move nobody else’s share when there are more than two', () => {
    expect(balance(evenly(['a', 'b', 'c']), 'a', 50).map((share) => share.percent)).toEqual([50, 33, 33]);
  });
});
