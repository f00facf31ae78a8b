import type { CaseClock, CaseEvent } from '../../api/contracts';
import type { CaseEventView } from '../../api/wireCases';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import type { CaseNames } from './names';

const words = text.cases.events;
const until = (sentence: string, clock: CaseClock | undefined) => (clock ? words.until(sentence, shortDateTime(clock.time.due)) : sentence);

export interface ToldOfCase {
  readonly sentence: string;
  /** Somebody's own words. */
  readonly quote?: string | undefined;
}

const said = (sentence: string, quote?: string): ToldOfCase => (quote ? { sentence, quote } : { sentence });

/** One event of a case for people. */
export function tellCase(event: CaseEventView, names: CaseNames): ToldOfCase {
  const { body } = event;
  const who = names.who(event);
  switch (body.type) {
    case 'caseOpened':
      return said(body.by === undefined ? words.caseOpenedItself[body.cause] : words.caseOpened(who, body.question));
    case 'itemAdded':
      return said(words.itemAdded(who, body.item.number, text.cases.evidence[body.item.kind]));
    case 'sidesFollowed':
      return said(words.sidesFollowed);
    case 'moveOnWanted':
      return said(words.moveOnWanted(who), body.reason);
    case 'withdrawalWanted':
      return said(words.withdrawalWanted(who), body.reason);
    case 'stageEntered':
      return said(until(words.stageEntered[body.stage], body.clock), body.why);
    case 'caseClockWarned':
      return said(words.warned(text.cases.clocks[body.clock], shortDateTime(body.due)));
    case 'caseClockRanOut':
      return said(words.ranOut[body.clock]);
    case 'caseExtensionProposed':
      return said(words.extensionProposed(who, body.extension.days), body.reason);
    case 'caseExtensionAnswered':
      return said(
        body.agree ? words.extensionAgreed(who) : body.reason === undefined ? words.extensionDeclined(who) : words.extensionDeclinedBecause(who, text.room.claims.timeDenial[body.reason]),
        body.text,
      );
    case 'caseExtended':
      return said(until(body.forCause ? words.extendedForCause(who, body.days) : words.extended(body.days), body.clocks[0]), body.reason);
    case 'caseSuspended':
      return said(words.suspended(who), body.reason);
    case 'caseResumed':
      return said(words.resumed(who));
    default:
      return tellSeats(body, who, names) ?? tellOutcome(body, who, names) ?? said(words.unknown(who));
  }
}

function tellSeats(body: CaseEvent, who: string, names: CaseNames): ToldOfCase | undefined {
  switch (body.type) {
    case 'seatsWanted':
      return said(body.kind === undefined ? words.seatsFilled : words.seatsWanted[body.kind]);
    case 'seatOffered':
      return said(body.clock ? words.seatOffered(body.seat.name, body.seat.kind, shortDateTime(body.clock.time.due)) : words.seatOfferedOpen(body.seat.name, body.seat.kind));
    case 'seatChanged':
      return said(words.seatChanged(names.person(body.person), text.cases.seatStatus[body.status]), body.said ?? body.why);
    case 'conflictWaived':
      return said(words.conflictWaived(names.side(body.side), names.person(body.person)));
    case 'roundBegan':
      return said(words.roundBegan(body.voting));
    case 'decisionDrafted':
      return said(words.decisionDrafted(who, body.draft.number));
    case 'voteCast':
      return said(words.voteCast(who));
    case 'votesOpened':
      return said(words.votesOpened(body.result));
    default:
      return undefined;
  }
}

function tellOutcome(body: CaseEvent, who: string, names: CaseNames): ToldOfCase | undefined {
  switch (body.type) {
    case 'decisionIssued':
      return said(until(body.decision.overridden === undefined ? words.decisionIssued : words.decisionOverridden, body.clock), body.decision.overridden);
    case 'overrideProposed':
      return said(words.overrideProposed(who), body.override.reason);
    case 'appealFiled':
      return said(`${words.appealFiled(who, names.side(body.appeal.side))}${body.stays ? ` ${words.appealStays}` : ''}`, body.appeal.grounds);
    case 'settlementReached':
      return said(body.clock ? words.settlementReachedUntil(shortDateTime(body.clock.time.due)) : words.settlementReached);
    case 'settlementLeft':
      return said(words.settlementLeft(names.side(body.side)), body.reason);
    case 'remediesBegan':
      return said(body.remedies.length === 0 ? words.remediesNone : words.remediesBegan(body.remedies.length));
    case 'remedyMoved':
      return said(words.remedyMoved(body.remedy.order.text.replace(/[.!]\s*$/, ''), text.cases.remedy[body.remedy.status]), body.remedy.contest ?? body.remedy.report);
    case 'caseClosed':
      return said(words.caseClosed(body.why));
    case 'postMortemWritten':
      return said(words.postMortemWritten(who));
    default:
      return undefined;
  }
}
