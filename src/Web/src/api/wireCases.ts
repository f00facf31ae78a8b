import type { CaseEvent, CaseSummary, Conflict, EventView, EvidenceKind, SeatKind, TalksEvent, TalksEventView as AnyTalksEventView } from './contracts';

/** One case in a list, as one viewer may see it. */
export type CaseRow = Omit<CaseSummary, 'tenant'>;

export interface CaseList {
  readonly cases: readonly CaseRow[];
  readonly total: number;
  readonly next?: string | undefined;
}

export interface CaseOpenedAnswer {
  readonly id: string;
  readonly version: number;
}

export interface CaseAnswer {
  readonly version: number;
  /** Number of the first event the command made; 0 when it changed nothing. */
  readonly from: number;
}

export type CaseEventView = Omit<EventView, 'body' | 'party'> & { readonly body: CaseEvent; readonly side?: string | undefined; readonly party?: string | undefined };

export type TalksEventView = Omit<AnyTalksEventView, 'body'> & { readonly body: TalksEvent };

export interface TalksAnswer {
  readonly version: number;
}

export interface EvidenceOf {
  readonly kind: EvidenceKind;
  readonly text: string;
  /** A calendar day. */
  readonly happenedOn?: string | undefined;
}

/** Somebody of the roster, with what stands against them in this case. */
export interface Candidate {
  readonly neutral: { readonly person: string; readonly name: string; readonly organisation: string; readonly zone: string };
  readonly conflicts: readonly Conflict[];
}

export interface CandidateList {
  readonly kind: SeatKind;
  readonly candidates: readonly Candidate[];
}

export interface AmendmentDrafted {
  readonly id: string;
}
