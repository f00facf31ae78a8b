import { describe, expect, it } from 'vitest';
import type { CaseClock } from '../../api/contracts';
import { policy } from '../testing';
import { leftOf, workingTime } from './left';

const clock = (remaining?: string): CaseClock => ({ kind: 'mediation', subject: '', effect: 'decisionBegins', time: { kind: 'case', start: '', half: '', most: '', due: '2026-03-10T16:00:00Z', passed: 0, extensions: 0, remaining } });

describe('what is left of a clock that stands still', () => {
  it.each([
    ['3.11:30:00', '10 working days and 3 hours'],
    ['08:00:00', '1 working day'],
    ['02:15:00', '2 hours and 15 minutes'],
    ['00:00:00', '0 minutes'],
  ])('%s of a working day of eight hours is %s', (remaining, said) => expect(workingTime(remaining, policy.calendar)).toBe(said));

  it('is said of the clock that comes next, and only while it stands', () => {
    expect(leftOf({ next: { clock: 'mediation', effect: 'decisionBegins' }, clocks: [clock('08:00:00')] }, policy.calendar)).toBe('Left when it goes on: 1 working day.');
    expect(leftOf({ next: { clock: 'mediation', effect: 'decisionBegins', at: '2026-03-10T16:00:00Z' }, clocks: [clock()] }, policy.calendar)).toBeUndefined();
    expect(leftOf({ next: undefined, clocks: [] }, policy.calendar)).toBeUndefined();
  });
});
