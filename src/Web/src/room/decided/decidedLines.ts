import type { DealView, DecidedLine, Line, Terms } from '../../api/contracts';
import { text } from '../../text';
import { sameShares } from '../draft/draft';
import { ownerText } from '../split/LineText';
import type { Names } from '../words/names';

type Known = Pick<DealView, 'decided' | 'frozen'>;

const words = text.room.decided;

/** What cases ended and stands. A line that is disputed again stands still instead. */
export const decidedLines = (view: Known): readonly DecidedLine[] =>
  (view.decided ?? []).filter((one) => !view.frozen?.some((frozen) => frozen.activity === one.activity));

export const decidedOf = (view: Known, activity: string): DecidedLine | undefined => decidedLines(view).find((one) => one.activity === activity);

export const says = (line: Line, decided: DecidedLine): boolean => line.owner === decided.owner && sameShares(line.shares, decided.shares);

/** The same split with whoever does the decided lines, so that nobody has to do that by hand. */
export function withDecided(terms: Terms, view: Known, due: string): Terms {
  const decided = decidedLines(view);
  if (decided.every((one) => terms.lines.some((line) => line.activity === one.activity && says(line, one)))) return terms;
  const lines = terms.lines.map((line) => {
    const one = decided.find((other) => other.activity === line.activity);
    return one && !says(line, one) ? asDecided(one, line.due, one.note ?? line.note) : line;
  });
  const missing = decided.filter((one) => !lines.some((line) => line.activity === one.activity));
  return { ...terms, lines: [...lines, ...missing.map((one) => asDecided(one, due, one.note))] };
}

/** The day a decided line is first put into a draft with: the expected close, or today once that has passed. */
export function dayFor(view: Pick<DealView, 'registration'>, today: string): string {
  const close = view.registration?.opportunity.expectedClose ?? today;
  return close > today ? close : today;
}

/** "Acme does it." or "Acme 40 %, Vendor Sales 60 % share it." */
export const doneBy = (line: Pick<Line, 'owner' | 'shares'>, names: Pick<Names, 'party'>): string =>
  line.owner === undefined ? words.share(ownerText(line, names)) : words.does(names.party(line.owner));

/** Lines that a case has ended and the agreement does not say itself. */
export const decidedSince = (view: DealView): readonly DecidedLine[] =>
  decidedLines(view).filter((one) => {
    const standing = view.standing.lines.find((line) => line.activity === one.activity);
    return standing === undefined || standing.status === 'decided';
  });

const asDecided = (one: DecidedLine, due: string, note: string | undefined): Line => ({ activity: one.activity, due, owner: one.owner, shares: one.shares, note });
