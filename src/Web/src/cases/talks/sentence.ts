import type { TalksEvent, TalksView } from '../../api/contracts';
import type { TalksEventView } from '../../api/wireCases';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import type { CaseNames } from '../words/names';

const words = text.cases.talksEvents;

/** What somebody wrote with an act, in their own words. */
export function ownWords(body: TalksEvent): string | undefined {
  switch (body.type) {
    case 'draftAnswered':
      return body.answer.text;
    case 'settlementRejected':
    case 'settlementWithdrawn':
      return body.reason;
    default:
      return undefined;
  }
}

/** What happened in the talks, in a sentence; undefined for a message, which speaks for itself. */
export function tellTalks(event: TalksEventView, names: CaseNames, { meetings }: Pick<TalksView, 'meetings'>): string | undefined {
  const { body } = event;
  const who = names.who(event);
  switch (body.type) {
    case 'saidInTalks':
      return undefined;
    case 'briefTaken':
      return words.briefTaken;
    case 'mediatorSeated':
      return words.mediatorSeated(body.mediator.name);
    case 'mediatorLeft':
      return words.mediatorLeft(body.name);
    case 'talksWindowMoved':
      return body.due === undefined ? words.talksWindowStill : words.talksWindowMoved(shortDateTime(body.due));
    case 'talksPeopleChanged':
      return words.talksPeopleChanged;
    case 'talksEnded':
      return words.talksEnded;
    case 'settlementUndone':
      return words.settlementUndone[body.why](body.proposal);
    case 'talksReopened':
      return words.talksReopened;
    case 'slotsProposed':
      return words.slotsProposed(who, body.proposal.slots.length);
    case 'slotsAnswered':
      return words.slotsAnswered(who, body.fits.length);
    case 'slotBooked': {
      const slot = meetings.find((one) => one.id === body.proposal)?.slots[body.slot];
      return slot ? words.slotBooked(who, shortDateTime(slot.start)) : words.slotBookedUnknown(who);
    }
    case 'slotCancelled':
      return words.slotCancelled(who);
    case 'draftPublished':
      return words.draftPublished(who, body.draft.number);
    case 'draftAnswered':
      return words.draftAnswered(who, body.answer.draft, text.cases.opinion[body.answer.opinion]);
    case 'answersShared':
      return words.answersShared(who, body.draft);
    case 'settlementProposed':
      return words.settlementProposed(who, body.proposal.number);
    case 'settlementAccepted':
      return words.settlementAccepted(who, body.proposal);
    case 'settlementRejected':
      return words.settlementRejected(who, body.proposal);
    case 'settlementWithdrawn':
      return words.settlementWithdrawn(who, body.proposal);
    case 'settlementExpired':
      return words.settlementExpired(body.proposal);
    case 'settlementVoided':
      return words.settlementVoided(body.proposal);
    case 'settlementAgreed':
      return words.settlementAgreed(body.settled.proposal);
    default:
      return words.unknown(who);
  }
}
