import type { CreditShare, Line, Offer, Terms } from '../../api/contracts';
import { lineOf, sameLine, sameShares } from '../draft/draft';

export type FieldName = 'owner' | 'due' | 'note';

/** One activity as two splits have it. A side that leaves it out has no line. */
export interface LineDifference {
  readonly activity: string;
  readonly before?: Line | undefined;
  readonly after?: Line | undefined;
  /** Empty when the line is in one of the two only, or the same in both. */
  readonly fields: readonly FieldName[];
  readonly differs: boolean;
}

export interface CreditDifference {
  readonly party: string;
  readonly before: number;
  readonly after: number;
}

export interface Difference {
  readonly lines: readonly LineDifference[];
  readonly credit: readonly CreditDifference[];
  /** Changed lines, and one for the credit when any share of it moved. */
  readonly count: number;
}

/** What is different between two splits, every activity of either named once. */
export function differences(before: Terms, after: Terms): Difference {
  const activities = [...new Set([...after.lines, ...before.lines].map((line) => line.activity))];
  const lines = activities.map((activity) => difference(activity, lineOf(before, activity), lineOf(after, activity)));
  const credit = creditDifferences(before.credit, after.credit);
  return { lines, credit, count: lines.filter((line) => line.differs).length + (credit.length > 0 ? 1 : 0) };
}

export const between = (before: Offer, after: Offer): Difference => differences(before.terms, after.terms);

function difference(activity: string, before: Line | undefined, after: Line | undefined): LineDifference {
  return { activity, before, after, fields: before && after ? changedFields(before, after) : [], differs: !sameLine(before, after) };
}

function changedFields(before: Line, after: Line): readonly FieldName[] {
  const fields: FieldName[] = [];
  if (before.owner !== after.owner || !sameShares(before.shares, after.shares)) fields.push('owner');
  if (before.due !== after.due) fields.push('due');
  if ((before.note ?? '') !== (after.note ?? '')) fields.push('note');
  return fields;
}

function creditDifferences(before: readonly CreditShare[], after: readonly CreditShare[]): readonly CreditDifference[] {
  const parties = [...new Set([...after, ...before].map((share) => share.party))];
  const percent = (shares: readonly CreditShare[], party: string) => shares.find((share) => share.party === party)?.percent ?? 0;
  return parties
    .map((party) => ({ party, before: percent(before, party), after: percent(after, party) }))
    .filter((share) => share.before !== share.after);
}
