import type { ExtensionDenial, HandoverReason, PauseReason, RevocationReason, TollReason } from '../../api/contracts';
import { text } from '../../text';
import type { Spec } from './specs';

const { acts: words, denial, handover, pause, revocation, toll } = text.room.claims;
const { silence: _, ...handedBy } = handover;
const { dispute: __, ...tolledBy } = toll;

/** The acts on a review that waits and on a running protection. A denial is the answer "no" with an act's name of its own. */
export const claimSpecs = {
  pauseReview: { words: words.pauseReview, text: 'required', codes: pause, command: ({ text, reason }) => ({ type: 'pauseReview', reason: reason as PauseReason, text }) },
  resumeReview: { words: words.resumeReview, text: 'none', command: () => ({ type: 'resumeReview' }) },
  reassignReview: {
    words: words.reassignReview,
    text: 'required',
    asks: 'reviewer',
    codes: handedBy,
    command: ({ text, reason, person }) => (person === '' ? undefined : { type: 'reassignReview', to: person, reason: reason as HandoverReason, text }),
  },
  requestProtectionExtension: {
    words: words.requestProtectionExtension,
    text: 'required',
    asks: 'protection',
    command: ({ text: reason, days, evidence }) => (evidence.trim() === '' ? undefined : { type: 'requestProtectionExtension', days, reason, evidence: evidence.trim() }),
  },
  answerProtectionExtension: {
    words: words.answerProtectionExtension,
    text: 'optional',
    command: ({ text }) => ({ type: 'answerProtectionExtension', agree: true, text: text || undefined }),
  },
  denyProtectionExtension: {
    words: words.denyProtectionExtension,
    text: 'required',
    codes: denial,
    command: ({ text, reason }) => ({ type: 'answerProtectionExtension', agree: false, reason: reason as ExtensionDenial, text }),
  },
  tollProtection: { words: words.tollProtection, text: 'required', codes: tolledBy, command: ({ text, reason }) => ({ type: 'tollProtection', reason: reason as TollReason, text, case: '' }) },
  untollProtection: { words: words.untollProtection, text: 'none', command: () => ({ type: 'untollProtection', case: '' }) },
  revokeProtection: {
    words: words.revokeProtection,
    text: 'required',
    codes: revocation,
    ends: true,
    command: ({ text, reason }) => ({ type: 'revokeProtection', reason: reason as RevocationReason, text }),
  },
} satisfies Record<string, Spec>;
