import type { EventView, Offer } from '../../api/contracts';
import { text } from '../../text';
import { relative } from '../../text/format';
import { tell } from '../timeline/sentence';
import type { Names } from '../words/names';

export interface Closed {
  readonly sentence: string;
  /** The offer that took its place. */
  readonly now?: number | undefined;
}

/** What closed an offer, told from the record; from the refusal itself when the record is not here yet. */
export function closedBecause(offer: number, events: readonly EventView[], current: Offer | undefined, names: Names, now: number): Closed | undefined {
  const words = text.room.problem;
  for (const event of events.toReversed()) {
    const { body } = event;
    if (body.type === 'offerMade' && body.offer.number > offer) {
      return { sentence: words.staleSent(names.who(event), body.offer.number, relative(event.at, now)), now: body.offer.number };
    }
    if ((body.type === 'offerWithdrawn' || body.type === 'offerRejected' || body.type === 'offerExpired') && body.offer === offer) {
      return { sentence: tell(event, names).sentence };
    }
    if (body.type === 'agreementReached') return { sentence: tell(event, names).sentence };
  }
  if (current === undefined || current.number <= offer) return undefined;
  return { sentence: words.staleSent(names.party(current.by), current.number, relative(current.at, now)), now: current.number };
}
