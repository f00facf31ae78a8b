import type {
  Acceptance,
  ActivityGroup,
  BrokenRule,
  CreditShare,
  Customer,
  DealSummary,
  DealView,
  EventView,
  Line,
  Offer,
  Opportunity,
  Party,
  Refusal,
  RefusalReason,
  Role,
} from './contracts';

/** What the gateway itself adds to the contracts of the domain. */

/** How people sign in here. */
export interface Config {
  readonly demo: boolean;
  readonly oidc?: { readonly authority: string; readonly clientId: string; readonly scope?: string | undefined } | undefined;
}

export interface Me {
  readonly person: string;
  readonly name: string;
  readonly tenant: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly zone: string;
  readonly demo: boolean;
}

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly zone: string;
  readonly about: string;
}

export type DealRow = Omit<DealSummary, 'tenant' | 'parties' | 'people'> & { readonly myTurn: boolean };

export interface DealPage {
  readonly items: readonly DealRow[];
  readonly total: number;
  readonly next?: string | undefined;
}

export interface Created {
  readonly id: string;
  readonly version: number;
}

export interface EventPage {
  readonly events: readonly EventView[];
  readonly next?: number | undefined;
}

/** Somebody who has the room open. */
export interface Present {
  readonly person: string;
  readonly name: string;
  readonly party?: string | undefined;
}

/** `after` is the version the events continue from; with `more` older ones are missing and can be read page by page. */
export interface Joined {
  readonly room: string;
  readonly version: number;
  readonly after: number;
  readonly view: DealView;
  readonly events: readonly EventView[];
  readonly more: boolean;
  readonly present: readonly Present[];
  readonly me?: string | undefined;
}

export type JoinAnswer = (Joined & { readonly refusal?: undefined }) | { readonly refusal: Refusal };

export interface SendAnswer {
  readonly version: number;
  readonly from: number;
  readonly refusal?: Refusal | undefined;
}

export type ImportState = 'checking' | 'checked' | 'running' | 'done' | 'failed';

/** What is said about one cell of an uploaded file. `row` is the spreadsheet's; the header is row 1. */
export interface ImportRemark {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly text: string;
}

/** `problems` keep their rows out, `notes` only say how a row was understood; each holds the first hundred. */
export interface ImportJob {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly rows: number;
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly problems: readonly ImportRemark[];
  readonly notes?: readonly ImportRemark[] | undefined;
  readonly partner?: string | undefined;
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

/** application/problem+json as the gateway writes it. */
export interface Problem {
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly status?: number | undefined;
  readonly detail?: string | undefined;
  readonly reason?: RefusalReason | undefined;
  readonly rules?: readonly BrokenRule[] | undefined;
  readonly version?: number | undefined;
  readonly current?: Offer | undefined;
}

/** An agreement with all a printed page needs. Names are as they stand in the record; ids are kept beside them. */
export interface AgreementDocument {
  readonly deal: string;
  readonly code: string;
  readonly offer: number;
  readonly offerHash: string;
  readonly agreedAt: string;
  readonly programme: string;
  readonly policy: number;
  readonly zone: string;
  readonly parties: readonly Party[];
  readonly acceptances: readonly Acceptance[];
  readonly lines: readonly AgreedLine[];
  readonly credit: readonly CreditShare[];
  readonly customer?: Customer | undefined;
  readonly opportunity?: Opportunity | undefined;
  readonly receivedAt?: string | undefined;
}

export type AgreedLine = Line & { readonly name: string; readonly group?: ActivityGroup | undefined };
