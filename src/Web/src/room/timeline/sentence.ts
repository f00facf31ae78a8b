import type { EventView, MemberRemoved, MoveDenial, OfferRejection, TimeDenial } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime as instant } from '../../text/format';
import { fieldNames } from '../words/format';
import type { Names } from '../words/names';
import { tellApart } from './apart';
import { tellClaim } from './claimSentence';

export type Tone = 'offer' | 'agreed' | 'closed' | 'message' | 'file' | 'question' | 'clock' | 'record';

/** One event as a person would tell it. */
export interface Told {
  readonly tone: Tone;
  readonly sentence: string;
  /** What somebody wrote, in their own words. */
  readonly quote?: string | undefined;
  /** The offer it is about, to look at. */
  readonly offer?: number | undefined;
  /** The case that it came from, to open. */
  readonly dispute?: string | undefined;
  /** The only side that sees it. */
  readonly onlyFor?: string | undefined;
}

const words = text.room.events;
const { claims } = text.room;
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Every kind of event has its sentence; a kind this page does not know yet says so instead of breaking the timeline. */
export function tell(event: EventView, names: Names): Told {
  const { body } = event;
  const who = names.who(event);
  switch (body.type) {
    case 'draftSaved':
      return record(words.draftSaved(who));
    case 'submitted':
      return record(words.submitted(who, body.reviewerName, instant(body.review.due)));
    case 'imported':
      return record(words.imported(body.registration.origin?.source ?? event.name));
    case 'reviewStarted':
      return record(words.reviewStarted(event.person === body.reviewer ? who : body.reviewerName));
    case 'infoAsked':
      return { tone: 'question', sentence: words.infoAsked(who, instant(body.answer.due)), quote: body.question };
    case 'infoGiven':
      return { tone: 'message', sentence: words.infoGiven(who) + (body.moved === true ? ` ${words.movedInLine}` : ''), quote: body.answer };
    case 'approved':
      return { tone: 'agreed', sentence: words.approved(who), quote: body.note };
    case 'registrationRejected':
      return { tone: 'closed', sentence: words.registrationRejected(who, claims.rejection[body.reason]), quote: body.text };
    case 'registrationWithdrawn':
      return event.party === undefined
        ? { tone: 'closed', sentence: words.registrationWithdrawnByClock }
        : { tone: 'closed', sentence: body.code ? claims.events.withdrawnBecause(who, claims.withdrawal[body.code]) : words.registrationWithdrawn(who), quote: body.reason };
    case 'registrationAmended':
      return record(words.registrationAmended(who, fieldNames(body.fields)) + (body.moved === true ? ` ${words.movedInLine}` : ''));
    case 'stageSet':
      return record(words.stageSet(who, text.words.stage[body.from], text.words.stage[body.to]));
    case 'overlapNoticed':
      return body.settled === undefined ? record(body.on ? words.overlapOn : words.overlapOff) : { ...record(words.overlapSettled), quote: body.settled };
    case 'memberAdded':
      return record(words.memberAdded(who, body.member.name, names.party(body.party)));
    case 'memberRemoved':
      return { ...record(left(who, body, names)), quote: body.text };
    case 'partyAdded':
      return record(words.partyAdded(who, body.party.name));
    case 'negotiationOpened':
      return clock(words.negotiationOpened(instant(body.clock.due)));
    case 'offerMade':
      return { tone: 'offer', sentence: offered(who, body.offer), quote: body.offer.note, offer: body.offer.number };
    case 'offerAccepted':
      return { tone: 'agreed', sentence: words.offerAccepted(who, body.offer), offer: body.offer };
    case 'agreementReached':
      return { tone: 'agreed', sentence: words.agreementReached(body.agreement.offer), offer: body.agreement.offer };
    case 'agreementVoided': {
      const reason = body.fields.length > 0 ? words.voidedFields(fieldNames(body.fields)) : words.voided[body.reason];
      return { tone: 'closed', sentence: words.agreementVoided(body.offer, reason), offer: body.offer };
    }
    case 'offerRejected':
      return { tone: 'closed', sentence: turnedDown(who, body.offer, body.code), quote: body.reason, offer: body.offer };
    case 'offerWithdrawn':
      return { tone: 'closed', sentence: words.offerWithdrawn(who, body.offer), quote: body.reason, offer: body.offer };
    case 'offerExpired':
      return { ...clock(words.offerExpired(body.offer)), offer: body.offer };
    case 'linesMarked': {
      const say = body.on ? words.linesSettled : words.linesReopened;
      return record(say(who, names.activities(body.activities), names.party(body.party)));
    }
    case 'firmMarked': {
      const say = !body.on ? words.firmOff : body.open ? words.firmOpen : words.firmPrivate;
      return { ...record(say(who, names.activities([body.activity]))), onlyFor: body.open ? undefined : body.party };
    }
    case 'messageSent':
      return { tone: 'message', sentence: words.messageSent(who), quote: body.text };
    case 'questionAsked':
      return { tone: 'question', sentence: asked(who, body, names), quote: body.text, offer: body.offer };
    case 'fileAttached':
      return { tone: 'file', sentence: words.fileAttached(who), quote: body.note };
    case 'managerCalled':
      return { tone: 'clock', sentence: words.managerCalled(who), quote: body.reason };
    case 'extensionProposed': {
      const { days, clock: kind } = body.extension;
      return { tone: 'clock', sentence: words.extensionProposed(who, words.workingDays(days), words.extended[kind]), quote: body.reason };
    }
    case 'extensionAnswered':
      return { ...clock(body.agree ? words.extensionAgreed(who) : noToTime(who, body.reason)), quote: body.text };
    case 'clockExtended':
      return clock(words.clockExtended(words.workingDays(body.days), words.extended[body.clock.kind], instant(body.clock.due)));
    case 'policyProposed':
      return clock(words.policyProposed(who, body.move.to));
    case 'policyAnswered':
      return { ...clock(body.agree ? words.policyAgreed(who) : noToMove(who, body.reason)), quote: body.text };
    case 'policyWithdrawn':
      return { ...clock(words.policyWithdrawn(who, body.to)), quote: body.text };
    case 'offerVoided':
      return { tone: 'closed', sentence: words.offerVoided(body.offer), quote: body.why.map((rule) => rule.text).join(' '), offer: body.offer };
    case 'policyMoved':
      return record(`${words.policyMoved(body.from, body.to)}${body.undecided ? ` ${words.undecided(names.activities(body.undecided))}` : ''}`);
    case 'suspended':
      return { tone: 'clock', sentence: words.suspended(who), quote: body.reason };
    case 'resumed':
      return clock(words.resumed(who));
    case 'reopened':
      return body.cause === undefined
        ? { tone: 'clock', sentence: words.reopened(who, instant(body.clock.due)), quote: body.reason }
        : { tone: 'clock', sentence: text.room.decided.goesOn(instant(body.clock.due)), quote: body.reason, dispute: body.cause };
    case 'clockWarned':
      if (body.daysLeft !== undefined) return clock(claims.events.protectionWarned(body.daysLeft, instant(body.due)));
      return clock((body.percent >= 90 ? words.mostGone : words.halfGone)(words.time[body.clock], instant(body.due)));
    case 'clockRanOut':
      return clock(words.ranOut(capital(words.time[body.clock]), words.consequence[body.consequence]));
    case 'negotiationLapsed':
      return { tone: 'closed', sentence: body.disputeDue ? words.negotiationLapsedDispute : words.negotiationLapsed };
    default:
      return tellApart(event, names) ?? tellClaim(body, who) ?? record(words.unknown(who));
  }
}

const record = (sentence: string): Told => ({ tone: 'record', sentence });
const clock = (sentence: string): Told => ({ tone: 'clock', sentence });

function offered(who: string, offer: { readonly number: number; readonly answers?: number | undefined; readonly changes: readonly unknown[] }): string {
  return offer.answers === undefined
    ? words.offerFirst(who, offer.number)
    : words.offerCounter(who, offer.number, offer.answers, words.changes(offer.changes.length));
}

// What was written before a no named its reason has none.
const turnedDown = (who: string, offer: number, code?: OfferRejection) =>
  code === undefined ? words.offerRejected(who, offer) : words.offerRejectedBecause(who, offer, claims.offerRejection[code]);
const noToTime = (who: string, reason?: TimeDenial) => (reason === undefined ? words.extensionDeclined(who) : words.extensionDeclinedBecause(who, claims.timeDenial[reason]));
const noToMove = (who: string, reason?: MoveDenial) => (reason === undefined ? words.policyDeclined(who) : words.policyDeclinedBecause(who, claims.moveDenial[reason]));

function left(who: string, { name, party, reason, to }: MemberRemoved, names: Names): string {
  if (reason === undefined) return words.memberRemoved(who, name, names.party(party));
  const why = claims.handover[reason];
  return to === undefined ? claims.events.memberRemovedBecause(who, name, names.party(party), why) : claims.events.memberReplaced(who, name, to, why);
}

function asked(who: string, about: { readonly offer?: number | undefined; readonly activity?: string | undefined }, names: Names): string {
  const subjects = [
    ...(about.activity === undefined ? [] : [names.activities([about.activity])]),
    ...(about.offer === undefined ? [] : [words.offer(about.offer)]),
  ];
  return subjects.length === 0 ? words.questionAsked(who) : words.questionAbout(who, subjects.join(', '));
}
