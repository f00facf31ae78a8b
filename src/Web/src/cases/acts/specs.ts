import type { CaseCommand, TimeDenial } from '../../api/contracts';
import { text } from '../../text';
import type { CaseAct } from '../state/possible';

/** What the dialog of an act collects. */
export interface Filled {
  readonly text: string;
  readonly days: number;
  readonly person: string;
  /** One of the act's codes. */
  readonly reason: string;
}

export interface Spec {
  readonly asks?: 'days' | 'person';
  /** The name of the field that takes the words, as the server calls it. */
  readonly field?: 'reason' | 'grounds' | 'text';
  /** Reason codes to choose from, with their words. */
  readonly codes?: Readonly<Record<string, string>>;
  /** The button's colour says that this ends something. */
  readonly ends?: boolean;
  readonly long?: boolean;
  readonly command: (filled: Filled) => CaseCommand;
}

/** Every act that is one dialog: words, sometimes one more field, one button. The others have a form of their own. */
export const specs: Readonly<Partial<Record<CaseAct, Spec>>> = {
  moveOn: { field: 'reason', command: ({ text: reason }) => ({ type: 'moveOn', reason }) },
  withdrawCase: { field: 'reason', ends: true, command: ({ text: reason }) => ({ type: 'withdrawCase', reason }) },
  proposeCaseExtension: { field: 'reason', asks: 'days', command: ({ text: reason, days }) => ({ type: 'proposeCaseExtension', days, reason }) },
  // A yes is a button of its own; what is asked for here is the no.
  answerCaseExtension: {
    field: 'text',
    codes: text.room.claims.timeDenial,
    command: ({ text: said, reason }) => ({ type: 'answerCaseExtension', agree: false, reason: reason as TimeDenial, text: said }),
  },
  extendForCause: { field: 'reason', asks: 'days', command: ({ text: reason, days }) => ({ type: 'extendForCause', days, reason }) },
  suspendCase: { field: 'reason', command: ({ text: reason }) => ({ type: 'suspendCase', reason }) },
  resumeCase: { command: () => ({ type: 'resumeCase' }) },
  recuse: { field: 'reason', ends: true, command: ({ text: reason }) => ({ type: 'recuse', reason }) },
  replaceNeutral: { field: 'reason', asks: 'person', ends: true, command: ({ text: reason, person }) => ({ type: 'replaceNeutral', person, reason }) },
  fileAppeal: { field: 'grounds', long: true, command: ({ text: grounds }) => ({ type: 'fileAppeal', grounds }) },
  withdrawSettlement: { field: 'reason', ends: true, command: ({ text: reason }) => ({ type: 'withdrawSettlement', reason }) },
};
