import type { BrokenRule, JoinAnswer as AnyJoinAnswer, Offer, Refusal, RefusalReason } from './contracts';

export type {
  AgreedLine,
  AgreementDocument,
  DealCreated as Created,
  DealPage,
  DealRow,
  DealAnswer as SendAnswer,
  EventsPage as EventPage,
  FileKept,
  ImportJob,
  ImportRemark,
  ImportState,
  MeView as Me,
  OidcConfig,
  Persona,
  Present,
  SignInConfig as Config,
} from './contracts';

/** An amendment as it is sent. The document goes as it stands in the editor: the server says what is wrong with it. */
export interface AmendmentDraft {
  readonly title: string;
  readonly why: string;
  readonly basedOn: number;
  readonly document: unknown;
  readonly effective?: string | undefined;
  readonly replaces?: string | undefined;
}

type Given<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> };

/**
 * A room joined. `after` is the version the events continue from; with `more` older ones are missing and can be read page
 * by page. `me` is absent for a reader of everything.
 */
export type Joined = Given<Omit<AnyJoinAnswer, 'me' | 'refusal'>> & Pick<AnyJoinAnswer, 'me'>;

/** Either the room, or why not: the contract has both in one record. */
export type JoinAnswer = (Joined & { readonly refusal?: undefined }) | { readonly refusal: Refusal };

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
