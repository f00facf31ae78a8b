import type { CaseCommand } from '../../api/contracts';
import type { CaseAct } from '../state/possible';

/** What the dialog of an act collects. */
export interface Filled {
  readonly text: string;
  readonly days: number;
  readonly person: string;
}

export interface Spec {
  readonly asks?: 'days' | 'person';
  /** The name of the field that takes the words, as the server calls it. */
  readonly field?: 'reason' | 'grounds';
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
  extendForCause: { field: 'reason', asks: 'days', command: ({ text: reason, days }) => ({ type: 'extendForCause', days, reason }) },
  suspendCase: { field: 'reason', command: ({ text: reason }) => ({ type: 'suspendCase', reason }) },
  resumeCase: { command: () => ({ type: 'resumeCase' }) },
  recuse: { field: 'reason', ends: true, command: ({ text: reason }) => ({ type: 'recuse', reason }) },
  replaceNeutral: { field: 'reason', asks: 'person', ends: true, command: ({ text: reason, person }) => ({ type: 'replaceNeutral', person, reason }) },
  fileAppeal: { field: 'grounds', long: true, command: ({ text: grounds }) => ({ type: 'fileAppeal', grounds }) },
  withdrawSettlement: { field: 'reason', ends: true, command: ({ text: reason }) => ({ type: 'withdrawSettlement', reason }) },
};
