import { describe, expect, it } from 'vitest';
import type { DealRow } from '../api/wire';
import { nextWords } from './nextWords';

const now = Date.parse('2026-03-02T12:00:00Z');
const deal = (changes: Partial<DealRow>) => changes as DealRow;

describe('what to do next', () => {
  it('names the day while there is time', () => {
    expect(nextWords('toReview', deal({ reviewDue: '2026-03-03T12:00:00Z' }), now)).toMatch(/^Decide, or ask the partner, by .+\.$/);
  });

  it('says in words that it is overdue, before anything else', () => {
    expect(nextWords('toReview', deal({ reviewDue: '2026-03-02T12:00:00Z' }), now)).toMatch(/^Overdue since .+\. Decide now/);
  });

  it('does not promise a day when the clock stands still', () => {
    expect(nextWords('toReview', deal({}), now)).toContain('paused');
    expect(nextWords('protectionAsked', deal({}), now)).toBe('Extend it or say why not.');
  });
});
