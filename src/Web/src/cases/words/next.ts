import type { CaseClockKind, CaseEffect, CaseView } from '../../api/contracts';
import type { CaseRow } from '../../api/wireCases';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';

const words = text.cases.next;
const effects: Readonly<Record<CaseClockKind, CaseEffect>> = {
  informal: 'mediationBegins',
  mediation: 'decisionBegins',
  seat: 'seatIsLost',
  appealFiling: 'decisionIsFinal',
  coolingOff: 'settlementStands',
  remedy: 'cureBegins',
  cure: 'remedyIsMissed',
  review: 'reviewIsDue',
  sunset: 'remedyEnds',
  panel: 'nobodyDecides',
};

type Known = Pick<CaseView, 'next' | 'stage' | 'wanted' | 'end'> & Partial<Pick<CaseView, 'nobodyDecides' | 'part' | 'seats'>>;

/** What happens by itself, in one sentence, and in another what is missing for it. */
export function nextSentence(view: Known): string {
  if (view.nobodyDecides !== true) return own(view);
  return `${own(view)} ${view.part === 'clerk' ? words.nobody.clerk : view.part === 'side' ? words.nobody.sides : words.nobody.others}`;
}

function own({ next, stage, wanted, end, seats = [] }: Known): string {
  if (!next) {
    if (end !== undefined) return words.ended[end];
    if (wanted === 'mediator') return words.mediatorWanted;
    return stage === 'decision' || stage === 'appeal' ? words.panel : words.none;
  }
  if (next.at === undefined) return words.still;
  const when = words.when(shortDateTime(next.at));
  if (next.effect !== 'seatIsLost' || stage !== 'mediation') return words[next.effect](when);
  const tied = seats.findLast((one) => one.kind === 'mediator' && one.status === 'waitsForWaivers');
  return tied ? words.seatWaits(tied.name, when) : words.seatMediator(when);
}

/** The same of a case in a list. */
export function rowSentence({ stage, end, clock, due, suspended }: Pick<CaseRow, 'stage' | 'end' | 'clock' | 'due' | 'suspended'>): string {
  if (suspended) return words.still;
  return nextSentence({ stage, end, wanted: undefined, next: clock && { clock, effect: effects[clock], at: due } });
}
