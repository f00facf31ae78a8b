import { describe, expect, it } from 'vitest';
import { line, offerOf } from '../testing';
import { changeCount, changedActivities, type Draft, draftFrom, lineOf, settled, undo, withCredit, withLine, withoutLine } from './draft';
import { rebase } from './rebase';

const five = offerOf(5, [line('demo', 'acme'), line('pricing', 'vendor'), line('close', 'vendor')]);
const owner = (draft: Draft, activity: string) => lineOf(draft.terms, activity)?.owner;

describe('a draft', () => {
  it('starts as the offer on the table, with nothing changed', () => {
    expect(changeCount(draftFrom(five))).toBe(0);
  });

  it('counts one change per line and one for the credit, and none once it is as before', () => {
    let draft = withLine(withLine(draftFrom(five), line('demo', 'vendor', { due: '2026-05-01' })), line('close', 'acme'));
    draft = withCredit(draft, [{ party: 'acme', percent: 70 }, { party: 'vendor', percent: 30 }]);
    expect(changeCount(draft)).toBe(3);
    expect(changeCount(undo(withLine(draft, line('close', 'vendor')), 'demo'))).toBe(1);
  });

  it('brings a line that was left out back to its place', () => {
    const draft = undo(withoutLine(draftFrom(five), 'pricing'), 'pricing');
    expect(draft.terms.lines.map((one) => one.activity)).toEqual(['demo', 'pricing', 'close']);
  });
});

describe('when the other side moves', () => {
  const draft = withLine(draftFrom(five), line('demo', 'vendor'));

  it('keeps what only the reader changed and takes what only the others changed', () => {
    const moved = rebase(draft, offerOf(6, [line('demo', 'acme'), line('pricing', 'vendor', { due: '2026-04-09' }), line('close', 'vendor')]));
    expect(owner(moved, 'demo')).toBe('vendor');
    expect(lineOf(moved.terms, 'pricing')?.due).toBe('2026-04-09');
    expect(changedActivities(moved)).toEqual(['demo']);
    expect(moved.clashes).toEqual([]);
  });

  it('keeps the reader’s line and marks it when both changed it differently', () => {
    const moved = rebase(draft, offerOf(6, [line('demo', 'acme', { note: 'with Priya' }), line('pricing', 'vendor'), line('close', 'vendor')]));
    expect(owner(moved, 'demo')).toBe('vendor');
    expect(moved.clashes).toEqual([{ subject: 'demo', offer: 6 }]);
    expect(settled(moved, 'demo').clashes).toEqual([]);
    expect(lineOf(undo(moved, 'demo').terms, 'demo')?.note).toBe('with Priya');
  });

  it('marks nothing when both made the same change', () => {
    const moved = rebase(draft, offerOf(6, [line('demo', 'vendor'), line('pricing', 'vendor'), line('close', 'vendor')]));
    expect(changeCount(moved)).toBe(0);
    expect(moved.clashes).toEqual([]);
  });

  it('takes new lines, lets go of removed ones, and keeps a line the reader changed even when the others removed it', () => {
    const moved = rebase(draft, offerOf(6, [line('close', 'vendor'), line('onboard', 'acme')]));
    expect(moved.terms.lines.map((one) => one.activity).sort()).toEqual(['close', 'demo', 'onboard']);
    expect(moved.clashes).toEqual([{ subject: 'demo', offer: 6 }]);
  });

  it('marks credit both sides changed', () => {
    const mine = withCredit(draftFrom(five), [{ party: 'acme', percent: 70 }, { party: 'vendor', percent: 30 }]);
    const moved = rebase(mine, offerOf(6, five.terms.lines, { acme: 50 }));
    expect(moved.terms.credit[0]?.percent).toBe(70);
    expect(moved.clashes).toHaveLength(1);
  });

  it('keeps an undecided mark through later moves that leave the line alone', () => {
    const theirs = offerOf(6, [line('demo', 'acme', { note: 'with Priya' }), line('pricing', 'vendor'), line('close', 'vendor')]);
    const later = rebase(rebase(draft, theirs), { ...theirs, number: 7 });
    expect(later.clashes).toEqual([{ subject: 'demo', offer: 6 }]);
    expect(owner(later, 'demo')).toBe('vendor');
  });

  it('keeps the words meant to go with the counter', () => {
    expect(rebase({ ...draft, note: 'Half typ' }, { ...five, number: 6 }).note).toBe('Half typ');
  });
});
