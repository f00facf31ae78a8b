import { describe, expect, it } from 'vitest';
import type { BusinessCalendar } from '../api/contracts';
import { holidaysBefore, reviewDate, workingDays } from './reviewDate';

const berlin: BusinessCalendar = {
  zone: 'Europe/Berlin',
  opens: '09:00:00',
  closes: '17:00:00',
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  holidays: ['2026-12-25'],
};

describe('the day by which a review is due', () => {
  it.each([
    ['on a Monday before work', '2026-03-02T07:00:00Z', '2026-03-03'],
    ['in the middle of a Monday', '2026-03-02T11:00:00Z', '2026-03-04'],
    ['on a Monday after work', '2026-03-02T18:00:00Z', '2026-03-04'],
    ['on a Friday at noon', '2026-03-06T11:00:00Z', '2026-03-10'],
    ['on a Saturday', '2026-03-07T11:00:00Z', '2026-03-10'],
    ['on the eve of a holiday', '2026-12-24T11:00:00Z', '2026-12-29'],
    ['late on a Sunday, when it is Monday already in Berlin', '2026-03-01T23:30:00Z', '2026-03-03'],
  ])('two business days, handed in %s', (_, now, expected) => {
    expect(reviewDate(berlin, 2, Date.parse(now))).toBe(expected);
  });

  it('names working days that are not Monday to Friday, and holidays before it is due', () => {
    expect(workingDays(berlin)).toBeUndefined();
    expect(workingDays({ ...berlin, days: ['sunday', 'monday', 'thursday'] })).toBe('Sunday, Monday, and Thursday');
    expect(holidaysBefore(berlin, '2026-12-29', Date.parse('2026-12-24T11:00:00Z'))).toEqual(['2026-12-25']);
    expect(holidaysBefore(berlin, '2026-12-23', Date.parse('2026-12-21T11:00:00Z'))).toEqual([]);
  });

  it('ends for a calendar in which nobody ever works', () => {
    expect(reviewDate({ ...berlin, days: [] }, 2, Date.parse('2026-03-02T11:00:00Z'))).toMatch(/^\d{4}-/);
  });
});
