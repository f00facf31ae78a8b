import { describe, expect, it } from 'vitest';
import { line, terms } from '../testing';
import { differences } from './compare';

describe('the differences between two splits', () => {
  it('are none between a split and itself, in whatever order its shares stand', () => {
    const shares = [{ party: 'acme', percent: 50 }, { party: 'vendor', percent: 50 }];
    const before = terms([line('demo', 'acme'), { activity: 'poc', due: '2026-04-01', shares }]);
    const after = terms([line('demo', 'acme', { note: undefined }), { activity: 'poc', due: '2026-04-01', shares: shares.toReversed() }]);
    expect(differences(before, after).count).toBe(0);
  });

  it('name each changed field of a line', () => {
    const found = differences(terms([line('demo', 'acme')]), terms([line('demo', 'vendor', { due: '2026-05-01', note: 'in their lab' })]));
    expect(found.lines[0]?.fields).toEqual(['owner', 'due', 'note']);
    expect(found.count).toBe(1);
  });

  it('show lines that only one of the two has', () => {
    const found = differences(terms([line('demo', 'acme')]), terms([line('close', 'vendor')]));
    expect(found.lines.map(({ activity, before, after, differs }) => [activity, before !== undefined, after !== undefined, differs])).toEqual([
      ['close', false, true, true],
      ['demo', true, false, true],
    ]);
  });

  it('count the credit once and give every share that moved', () => {
    const found = differences(terms([], 60), terms([], 55));
    expect(found.count).toBe(1);
    expect(found.credit).toEqual([{ party: 'acme', before: 60, after: 55 }, { party: 'vendor', before: 40, after: 45 }]);
  });
});
