import type { CaseCommand, CaseView } from '../../api/contracts';
import { text } from '../../text';

export type CaseAct = CaseCommand['type'];

export interface CasePossible {
  /** The act is one of this viewer's. */
  readonly offered: boolean;
  readonly now: boolean;
  readonly why: string | undefined;
}

/** A code this page does not know yet still gets a sentence. */
export const whyNot = (code: string): string => text.cases.why[code] ?? text.cases.whyUnknown;

/** What the server says of an act; a button and its refusal cannot disagree. */
export function possible({ acts }: Pick<CaseView, 'acts'>, act: CaseAct): CasePossible {
  const found = acts.find((one) => one.act === act);
  if (!found) return { offered: false, now: false, why: undefined };
  return found.why === undefined ? { offered: true, now: true, why: undefined } : { offered: true, now: false, why: whyNot(found.why) };
}
