import type { CreditShare, Line, Offer, Terms } from '../../api/contracts';

/** Both sides changed the same line: the reader's stays until the reader chooses. */
export interface Clash {
  /** Activity id; {@link creditSubject} for the deal's credit. */
  readonly subject: string;
  /** The offer that changed it. */
  readonly offer: number;
}

export const creditSubject = '';

/** A counter-offer in the making. It belongs to its writer until sent. */
export interface Draft {
  /** Number of the offer it starts from; 0 when there was none. */
  readonly base: number;
  readonly from: Terms;
  readonly terms: Terms;
  readonly clashes: readonly Clash[];
  readonly note: string;
}

export const noTerms: Terms = { lines: [], credit: [] };

export function draftFrom(offer: Offer | undefined): Draft {
  const terms = offer?.terms ?? noTerms;
  return { base: offer?.number ?? 0, from: terms, terms, clashes: [], note: '' };
}

export const lineOf = (terms: Terms, activity: string): Line | undefined => terms.lines.find((line) => line.activity === activity);

export function sameShares(a: readonly CreditShare[] | undefined, b: readonly CreditShare[] | undefined): boolean {
  const left = (a ?? []).filter((share) => share.percent !== 0);
  const right = (b ?? []).filter((share) => share.percent !== 0);
  return left.length === right.length && left.every((share) => right.some((other) => other.party === share.party && other.percent === share.percent));
}

export function sameLine(a: Line | undefined, b: Line | undefined): boolean {
  if (!a || !b) return a === b;
  return a.owner === b.owner && a.due === b.due && (a.note ?? '') === (b.note ?? '') && sameShares(a.shares, b.shares);
}

/** Activities whose line the draft changed, added or left out. */
export function changedActivities(draft: Draft): readonly string[] {
  const activities = new Set([...draft.from.lines, ...draft.terms.lines].map((line) => line.activity));
  return [...activities].filter((activity) => !sameLine(lineOf(draft.from, activity), lineOf(draft.terms, activity)));
}

export const creditChanged = (draft: Draft) => !sameShares(draft.from.credit, draft.terms.credit);

/** How many things a counter would change: one per line, one for the credit. */
export const changeCount = (draft: Draft) => changedActivities(draft).length + (creditChanged(draft) ? 1 : 0);

/** Puts the line in place of the one for the same activity, or at the end. */
export function withLine(draft: Draft, line: Line): Draft {
  const known = draft.terms.lines.some((other) => other.activity === line.activity);
  const lines = known ? draft.terms.lines.map((other) => (other.activity === line.activity ? line : other)) : [...draft.terms.lines, line];
  return settled({ ...draft, terms: { ...draft.terms, lines } }, line.activity);
}

export function withoutLine(draft: Draft, activity: string): Draft {
  const lines = draft.terms.lines.filter((line) => line.activity !== activity);
  return settled({ ...draft, terms: { ...draft.terms, lines } }, activity);
}

export const withCredit = (draft: Draft, credit: readonly CreditShare[]): Draft =>
  settled({ ...draft, terms: { ...draft.terms, credit: [...credit] } }, creditSubject);

/** Takes back what the draft changed about one line, or about the credit. */
export function undo(draft: Draft, subject: string): Draft {
  if (subject === creditSubject) return withCredit(draft, draft.from.credit);
  const before = lineOf(draft.from, subject);
  if (!before) return withoutLine(draft, subject);
  const lines = draft.terms.lines.some((line) => line.activity === subject)
    ? draft.terms.lines.map((line) => (line.activity === subject ? before : line))
    : inOrderOf(draft.from.lines, [...draft.terms.lines, before]);
  return settled({ ...draft, terms: { ...draft.terms, lines } }, subject);
}

/** The reader has looked at a clash and decided. */
export function settled(draft: Draft, subject: string): Draft {
  return draft.clashes.some((clash) => clash.subject === subject)
    ? { ...draft, clashes: draft.clashes.filter((clash) => clash.subject !== subject) }
    : draft;
}

function inOrderOf(order: readonly Line[], lines: readonly Line[]): Line[] {
  const place = new Map(order.map((line, index) => [line.activity, index]));
  const of = (line: Line) => place.get(line.activity) ?? order.length;
  return [...lines].sort((a, b) => of(a) - of(b));
}
