import { describe, expect, it } from 'vitest';
import { daysLeft, daysOf } from './protection';

describe('protection', () => {
  it('counts a part of a day as a day', () => {
    const due = '2026-06-01T15:00:00Z';
    expect(daysLeft(due, Date.parse('2026-05-31T15:00:00Z'))).toBe(1);
    expect(daysLeft(due, Date.parse('2026-05-31T14:59:59Z'))).toBe(2);
    expect(daysLeft(due, Date.parse('2026-06-01T15:00:01Z'))).toBe(0);
  });

  it('reads the days that are left while it stands still', () => {
    expect(daysOf('31.00:00:00')).toBe(31);
    expect(daysOf('00:00:00')).toBe(0);
  });
});
