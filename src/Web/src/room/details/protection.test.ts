import { describe, expect, it } from 'vitest';
import { daysLeft, daysOf } from './protection';

describe('protection', () => {
  it('counts the days of the calendar in its zone, over summer time too', () => {
    const due = '2026-06-01T15:00:00Z';
    expect(daysLeft(due, Date.parse('2026-05-31T21:59:59Z'), 'Europe/Berlin')).toBe(1);
    expect(daysLeft(due, Date.parse('2026-05-31T22:00:00Z'), 'Europe/Berlin')).toBe(0);
    expect(daysLeft(due, Date.parse('2026-03-03T09:00:00Z'), 'Europe/Berlin')).toBe(90);
    expect(daysLeft(due, Date.parse('2026-06-03T09:00:00Z'), 'Europe/Berlin')).toBe(0);
  });

  it('reads the days that are left while it stands still', () => {
    expect(daysOf('31.00:00:00')).toBe(31);
    expect(daysOf('00:00:00')).toBe(0);
  });
});
