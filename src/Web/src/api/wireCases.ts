import type { CaseEvent, EventView, EvidenceKind, TalksEvent, TalksEventView as AnyTalksEventView } from './contracts';

export type { AmendmentDrafted, CandidateList, Candidate, CaseCommandDone as CaseAnswer, CaseList, CaseOpenedAnswer, CaseRow } from './contracts';

/** The contract has one body for the events of deals; a case's are its own. `party` is the side. */
export type CaseEventView = Omit<EventView, 'body'> & { readonly body: CaseEvent };

export type TalksEventView = Omit<AnyTalksEventView, 'body'> & { readonly body: TalksEvent };

export interface TalksEvents {
  readonly events: readonly TalksEventView[];
  readonly next?: number | undefined;
}

export interface EvidenceOf {
  readonly kind: EvidenceKind;
  readonly text: string;
  /** A calendar day. */
  readonly happenedOn?: string | undefined;
}
