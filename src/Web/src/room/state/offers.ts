import type { DealView, EventView, Line, Offer } from '../../api/contracts';

/** Every offer the reader can look at, oldest first. */
export function offersOf(view: DealView, events: readonly EventView[]): readonly Offer[] {
  const byNumber = new Map<number, Offer>();
  for (const { body } of events) {
    if (body.type === 'offerMade') byNumber.set(body.offer.number, body.offer);
  }
  if (view.open) byNumber.set(view.open.number, view.open);
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** What one party last said about one activity. */
export interface Position {
  readonly party: string;
  readonly offer: number;
  /** Absent: its last offer left the activity out. */
  readonly line?: Line | undefined;
}

/** The last position of every party that made an offer, the offer on the table left out: that one is the line itself. */
export function positionsOn(activity: string, offers: readonly Offer[], open: Offer | undefined): readonly Position[] {
  const last = new Map<string, Offer>();
  for (const offer of offers) last.set(offer.by, offer);
  return [...last.values()]
    .filter((offer) => offer.number !== open?.number)
    .map((offer) => ({ party: offer.by, offer: offer.number, line: offer.terms.lines.find((line) => line.activity === activity) }));
}

/** The offer a new draft starts from: the one on the table, otherwise the latest there was. */
export const baseOffer = (view: DealView, offers: readonly Offer[]): Offer | undefined => view.open ?? offers.at(-1);

/** Everyone accepted the same offer, and nothing has opened it again. */
export const isAgreed = (view: DealView): boolean => view.standing.negotiation === 'agreed' && view.agreement !== undefined;
