import { describe, expect, it } from 'vitest';
import { describeRemaining } from './describe';
import { remaining } from './remaining';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const size = { day, hour, minute, second };

describe('what is left until a deadline', () => {
  it.each([
    [2 * day + 3 * hour + 59 * minute, '2 days, 3 hr left'],
    [day, '1 day left'],
    [day - 1, '23 hr, 59 min left'],
    [hour, '1 hr left'],
    [hour - 1, '59 min, 59 sec left'],
    [minute, '1 min left'],
    [999, '0 sec left'],
  ])('%d ms reads "%s"', (left, expected) => {
    expect(describeRemaining(left, 0, 'en-GB').replaceAll(/hrs\b/g, 'hr').replaceAll(/(min|sec)s\b/g, '$1')).toBe(expected);
  });

  it('is over at the instant of the deadline and after it, as on the server', () => {
    expect(remaining(1000, 1000)).toEqual({ over: true });
    expect(remaining(1000, 5000)).toEqual({ over: true });
  });

  it('is over when an instant is not a number, rather than counting down from nonsense', () => {
    expect(remaining(Number.NaN, 0)).toEqual({ over: true });
  });

  it('never promises more time than there is', () => {
    for (let left = 1; left < 40 * day; left = left * 1.7 + 1) {
      const shown = remaining(left, 0);
      if (shown.over) throw new Error(`${left} ms are left, and it says over`);
      const promised = shown.parts.reduce((sum, part) => sum + part.value * size[part.unit], 0);
      expect(promised).toBeLessThanOrEqual(left);
      expect(left - promised).toBeLessThan(hour);
    }
  });
});
