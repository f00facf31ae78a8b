import type { CaseView } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';

const words = text.cases.next;

type Known = Pick<CaseView, 'next' | 'stage' | 'wanted' | 'end'> & Partial<Pick<CaseView, 'nobodyDecides' | 'part'>>;

/** What happens by itself, in one sentence, and in another what is missing for it. */
export function nextSentence(view: Known): string {
  return view.nobodyDecides === true ? `${own(view)} ${view.part === 'clerk' ? words.nobody.clerk : words.nobody.sides}` : own(view);
}

function own({ next, stage, wanted, end }: Known): string {
  if (!next) {
    if (end !== undefined) return words.ended[end];
    if (wanted === 'mediator') return words.mediatorWanted;
    return stage === 'decision' || stage === 'appeal' ? words.panel : words.none;
  }
  if (next.at === undefined) return words.still;
  const when = words.when(shortDateTime(next.at));
  return next.effect === 'seatIsLost' && stage === 'mediation' ? words.seatMediator(when) : words[next.effect](when);
}
