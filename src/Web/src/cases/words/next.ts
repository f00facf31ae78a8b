import type { CaseView } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';

const words = text.cases.next;

/** What happens by itself, in one sentence. */
export function nextSentence({ next, stage, wanted, end }: Pick<CaseView, 'next' | 'stage' | 'wanted' | 'end'>): string {
  if (!next) {
    if (end !== undefined) return words.ended[end];
    if (wanted === 'mediator') return words.mediatorWanted;
    return stage === 'decision' || stage === 'appeal' ? words.panel : words.none;
  }
  if (next.at === undefined) return words.still;
  const when = words.when(shortDateTime(next.at));
  return next.effect === 'seatIsLost' && stage === 'mediation' ? words.seatMediator(when) : words[next.effect](when);
}
