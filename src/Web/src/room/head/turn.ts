import type { DealView } from '../../api/contracts';
import type { CaseRow } from '../../api/wireCases';
import { text } from '../../text';
import { possible } from '../state/possible';
import type { Names } from '../words/names';

export interface Turn {
  readonly mine: boolean;
  readonly who: string;
  readonly what: string;
}

const words = text.room.standing;

/** The partner was asked for information, but the reader's side has an offer to answer meanwhile. */
export function answersMeanwhile({ standing, parties, me }: DealView): boolean {
  const vendor = parties.some((party) => party.id === me && party.kind === 'directSales');
  return vendor && standing.openOffer !== undefined && standing.suspendedBecause === undefined && standing.awaiting.some((party) => party === me);
}

/** The reader's own offer waits for the reader: the deal changed under it, which empties its maker's acceptance too. */
export function isOwnAgain({ standing, open, me }: DealView): boolean {
  return me !== undefined && open?.by === me && open.number === standing.openOffer && standing.negotiation === 'open' && standing.awaiting.some((party) => party === me);
}

/** Whose turn it is where the talks ended and a case goes on. */
export function turnInCase({ stage }: Pick<CaseRow, 'stage'>, me: string | undefined): Turn {
  return stage === 'informal' || stage === 'mediation'
    ? { mine: me !== undefined, who: words.everySide, what: words.caseTalks[stage] }
    : { mine: false, who: words.caseJudged, what: words.caseJudgedNext };
}

/** Whose turn it is, in words. The server says who is awaited; nothing is worked out here but the sentence. */
export function turnOf(view: DealView, names: Names): Turn {
  const { standing, me } = view;
  const mine = (party: string) => party === me;
  const kindOfMe = view.parties.find((party) => party.id === me)?.kind;

  if (standing.review === 'rejected' || standing.review === 'withdrawn') return { mine: false, who: words.nobody, what: words.closed };
  if (standing.review === 'needsInfo' && !answersMeanwhile(view)) {
    const asked = kindOfMe === 'partner';
    const partner = view.parties.find((party) => party.kind === 'partner')?.name ?? '';
    return { mine: asked, who: asked ? words.yours : words.theirs(partner), what: asked ? words.yourInfo : words.theirInfo };
  }
  if (standing.negotiation === 'agreed') return { mine: false, who: words.nobody, what: words.agreedNext };
  if (standing.negotiation === 'open' && standing.suspendedBecause !== undefined) {
    return { mine: false, who: words.nobody, what: words.pausedTalks };
  }
  if (standing.negotiation === 'open') {
    const offer = standing.openOffer;
    if (offer === undefined || standing.awaiting.length === 0) return { mine: me !== undefined, who: words.either, what: words.nothingOnTable };
    const my = standing.awaiting.some(mine);
    return {
      mine: my,
      who: my ? words.yours : words.theirs(names.parties(standing.awaiting)),
      what: !my ? words.theirAnswer(offer) : isOwnAgain(view) ? words.yourConfirm(offer) : words.yourAnswer(offer),
    };
  }
  if (standing.negotiation === 'lapsed') {
    return possible(standing, 'reopen').now
      ? { mine: true, who: words.yours, what: words.youCanReopen }
      : { mine: false, who: words.theirs(text.words.role.channelManager), what: words.canReopen };
  }
  if (standing.review === 'draft') return { mine: true, who: words.yours, what: text.room.states.draft };
  if (possible(standing, 'approve').now) return { mine: true, who: words.yours, what: text.room.states.reviewYours };
  const reviewer = view.reviewerName ?? text.words.role.channelManager;
  return { mine: false, who: words.theirs(reviewer), what: words.reviewer(reviewer) };
}
