import type { WorkKind } from '../api/contracts';
import type { DealRow } from '../api/wire';
import { text } from '../text';
import { shortDateTime } from '../text/format';

const words = text.work.next;

const dueOf: Readonly<Partial<Record<WorkKind, (deal: DealRow) => string | undefined>>> = {
  toReview: (deal) => deal.reviewDue,
  needsInfo: (deal) => deal.infoDue,
  expiringSoon: (deal) => deal.protectionEnd,
  protectionAsked: (deal) => deal.protectionEnd,
  approvalsWaiting: (deal) => deal.turnDue,
};

/** What to do with a deal next, and by when; what is late says so first. */
export function nextWords(kind: WorkKind, deal: DealRow, now: number): string {
  const due = dueOf[kind]?.(deal);
  const late = due !== undefined && Date.parse(due) <= now;
  const what = act(kind, due === undefined ? undefined : shortDateTime(due), late);
  return late ? `${words.late(shortDateTime(due))} ${what}`.trim() : what;
}

function act(kind: WorkKind, when: string | undefined, late: boolean): string {
  switch (kind) {
    case 'toReview':
      return late ? words.toReviewLate : when === undefined ? words.paused : words.toReview(when);
    case 'needsInfo':
      return when === undefined || late ? words.needsInfoOpen : words.needsInfo(when);
    case 'expiringSoon':
      return when === undefined || late ? '' : words.expiringSoon(when);
    case 'protectionAsked':
      return when === undefined || late ? words.protectionStill : words.protectionAsked(when);
    case 'approvalsWaiting':
      return words.approvalsWaiting;
    default:
      return '';
  }
}
