import type { Command, InfoReason, MoveDenial, OfferRef, OfferRejection, RejectionReason, Standing, TimeDenial, WithdrawalReason } from '../../api/contracts';
import { text } from '../../text';
import { claimSpecs } from './claimSpecs';

const words = text.room.acts;
const { info, moveDenial, offerRejection, rejection, timeDenial, withdrawal } = text.room.claims;
const { noAnswer: _, ...withdrawnBy } = withdrawal;

/** What the dialog of an act collects. */
export interface Filled {
  readonly text: string;
  readonly days: number;
  readonly clock: 'response' | 'negotiation';
  /** One of the act's codes. */
  readonly reason: string;
  readonly person: string;
  readonly evidence: string;
}

export interface Spec {
  readonly words: { readonly name: string; readonly body: string; readonly go: string; readonly label?: string };
  /** Whether words are needed, welcome, or not asked for. */
  readonly text: 'required' | 'optional' | 'none';
  readonly asks?: 'extension' | 'reviewer' | 'protection';
  /** Reason codes to choose from, with their words. */
  readonly codes?: Readonly<Record<string, string>>;
  /** The button's colour says that this ends something. */
  readonly ends?: boolean;
  readonly command: (filled: Filled, offer: OfferRef | undefined) => Command | undefined;
}

const optional = (value: string) => value || undefined;

/** Every act that is one dialog: words, sometimes one more field, one button. A no to a request is an answer with an act's name of its own. */
const specs = {
  startReview: { words: words.startReview, text: 'none', command: () => ({ type: 'startReview' }) },
  askInfo: { words: words.askInfo, text: 'required', codes: info, command: ({ text: question, reason }) => ({ type: 'askInfo', question, reason: reason as InfoReason }) },
  giveInfo: { words: words.giveInfo, text: 'required', command: ({ text: answer }) => ({ type: 'giveInfo', answer }) },
  approve: { words: words.approve, text: 'optional', command: ({ text: note }) => ({ type: 'approve', note: optional(note) }) },
  rejectRegistration: {
    words: words.rejectRegistration,
    text: 'required',
    codes: rejection,
    ends: true,
    command: ({ text, reason }) => ({ type: 'rejectRegistration', reason: reason as RejectionReason, text }),
  },
  withdrawRegistration: {
    words: words.withdrawRegistration,
    text: 'required',
    codes: withdrawnBy,
    ends: true,
    command: ({ text: reason, reason: code }) => ({ type: 'withdrawRegistration', reason, code: code as WithdrawalReason }),
  },
  reject: {
    words: words.reject,
    text: 'required',
    codes: offerRejection,
    command: ({ text: reason, reason: code }, offer) => offer && { type: 'reject', offer, reason, code: code as OfferRejection },
  },
  withdraw: { words: words.withdraw, text: 'optional', command: ({ text: reason }, offer) => offer && { type: 'withdraw', offer, reason: optional(reason) } },
  proposeExtension: {
    words: words.proposeExtension,
    text: 'optional',
    asks: 'extension',
    command: ({ text: reason, days, clock }) => ({ type: 'proposeExtension', clock, days, reason: optional(reason) }),
  },
  declineExtension: {
    words: words.declineExtension,
    text: 'required',
    codes: timeDenial,
    command: ({ text, reason }) => ({ type: 'answerExtension', agree: false, reason: reason as TimeDenial, text }),
  },
  declinePolicy: {
    words: words.declinePolicy,
    text: 'required',
    codes: moveDenial,
    command: ({ text, reason }) => ({ type: 'answerPolicy', agree: false, reason: reason as MoveDenial, text }),
  },
  withdrawPolicy: { words: words.withdrawPolicy, text: 'required', command: ({ text }) => ({ type: 'withdrawPolicy', text }) },
  suspend: { words: words.suspend, text: 'required', command: ({ text: reason }) => ({ type: 'suspend', reason }) },
  resume: { words: words.resume, text: 'none', command: () => ({ type: 'resume' }) },
  callManager: { words: words.callManager, text: 'required', command: ({ text: reason }) => ({ type: 'callManager', reason }) },
  reopen: { words: words.reopen, text: 'required', command: ({ text: reason }) => ({ type: 'reopen', reason }) },
  ...claimSpecs,
} satisfies Partial<Record<Command['type'] | 'declineExtension' | 'declinePolicy' | keyof typeof claimSpecs, Spec>>;

type SpecAct = keyof typeof specs;

/** The acts of the registration's review. */
export const reviewActs: ReadonlySet<string> = new Set(['startReview', 'askInfo', 'giveInfo', 'approve', 'rejectRegistration', 'withdrawRegistration']);

/** The acts on a review that waits, beside deciding it. */
export const reviewHandling: ReadonlySet<string> = new Set(['pauseReview', 'resumeReview', 'reassignReview']);

export const isSpecAct = (act: string): act is SpecAct => act in specs;

export const specOf = (act: string): Spec | undefined => (isSpecAct(act) ? specs[act] : undefined);

export const actNamed = (act: string): string => specOf(act)?.words.name ?? act;

export const openRef = ({ openOffer, openHash }: Standing): OfferRef | undefined =>
  openOffer === undefined || openHash === undefined ? undefined : { number: openOffer, hash: openHash };
