import type { Line, Offer } from '../../api/contracts';
import { type Clash, creditSubject, type Draft, lineOf, sameLine, sameShares } from './draft';

/**
 * Moves a draft onto a newer offer, line by line. What only one side changed is taken from that side; what both changed
 * in different ways stays as the reader wrote it and is marked, so that nothing typed is lost and nothing moves unseen.
 */
export function rebase(draft: Draft, onto: Offer): Draft {
  if (draft.base === onto.number) return draft;
  const clashes: Clash[] = [];
  const lines: Line[] = [];
  for (const activity of activitiesOf(onto.terms.lines, draft.terms.lines, draft.from.lines)) {
    const before = lineOf(draft.from, activity);
    const mine = lineOf(draft.terms, activity);
    const theirs = lineOf(onto.terms, activity);
    const iMoved = !sameLine(before, mine);
    const theyMoved = !sameLine(before, theirs);
    const clash = iMoved && theyMoved && !sameLine(mine, theirs);
    const undecided = draft.clashes.some((known) => known.subject === activity) && !sameLine(mine, theirs);
    if (clash || undecided) clashes.push({ subject: activity, offer: clash ? onto.number : draft.base });
    const kept = iMoved ? mine : theirs;
    if (kept) lines.push(kept);
  }

  const iMovedCredit = !sameShares(draft.from.credit, draft.terms.credit);
  const theyMovedCredit = !sameShares(draft.from.credit, onto.terms.credit);
  const creditDiffers = !sameShares(draft.terms.credit, onto.terms.credit);
  if (iMovedCredit && theyMovedCredit && creditDiffers) clashes.push({ subject: creditSubject, offer: onto.number });
  return {
    base: onto.number,
    from: onto.terms,
    terms: { lines, credit: iMovedCredit ? draft.terms.credit : onto.terms.credit },
    clashes,
    note: draft.note,
  };
}

function activitiesOf(...lists: readonly (readonly Line[])[]): readonly string[] {
  return [...new Set(lists.flat().map((line) => line.activity))];
}
