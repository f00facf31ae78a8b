import type { NegotiationState, ReviewState, SalesStage } from '../api/contracts';

export type Turn = 'mine' | 'theirs';
export type Due = 'review' | 'info' | 'protection';
export type Sort = 'clock' | 'changed' | 'amount' | 'customer' | 'reviewDue' | 'infoDue' | 'protectionEnd';

/** What a list of deals shows. It lives in the address, so that every view is a link. */
export interface DealQuery {
  readonly q: string;
  readonly review: readonly ReviewState[];
  readonly negotiation: readonly NegotiationState[];
  readonly stage: readonly SalesStage[];
  readonly turn: Turn | null;
  /** Only what waits for the reader's own approval. */
  readonly approval: boolean;
  /** Only deals on which this is due. */
  readonly due: Due | null;
  /** With a due: only what comes within the programme's earliest warning. */
  readonly soon: boolean;
  /** Person id, or `me`. */
  readonly reviewer: string | null;
  /** Only deals with a request for more protection. */
  readonly asked: boolean;
  /** Neither won or lost nor rejected or withdrawn. */
  readonly live: boolean;
  readonly sort: Sort;
  readonly desc: boolean;
}

export const reviews: readonly ReviewState[] = ['draft', 'submitted', 'inReview', 'needsInfo', 'approved', 'rejected', 'withdrawn'];
export const negotiations: readonly NegotiationState[] = ['none', 'open', 'agreed', 'lapsed'];
export const stages: readonly SalesStage[] = [
  'prospect',
  'qualified',
  'technicalValidation',
  'businessValidation',
  'committed',
  'won',
  'lost',
];
export const sorts: readonly Sort[] = ['clock', 'changed', 'amount', 'customer', 'reviewDue', 'infoDue', 'protectionEnd'];
export const dues: readonly Due[] = ['review', 'info', 'protection'];

export const everything: DealQuery = {
  q: '',
  review: [],
  negotiation: [],
  stage: [],
  turn: null,
  approval: false,
  due: null,
  soon: false,
  reviewer: null,
  asked: false,
  live: false,
  sort: 'clock',
  desc: false,
};

const known = <T extends string>(values: readonly string[], all: readonly T[]): readonly T[] =>
  all.filter((value) => values.includes(value));

/** Reads an address; what it does not know it leaves out, so an old or mistyped link still shows a list. */
export function parseQuery(search: string): DealQuery {
  const given = new URLSearchParams(search);
  const turn = given.get('turn');
  const sort = given.get('sort');
  return {
    q: given.get('q') ?? '',
    review: known(given.getAll('review'), reviews),
    negotiation: known(given.getAll('negotiation'), negotiations),
    stage: known(given.getAll('stage'), stages),
    turn: turn === 'mine' || turn === 'theirs' ? turn : null,
    approval: given.get('approval') === 'me',
    due: dues.find((one) => one === given.get('due')) ?? null,
    soon: given.get('soon') === 'true' && dues.some((one) => one === given.get('due')),
    reviewer: given.get('reviewer') || null,
    asked: given.get('protectionAsked') === 'true',
    live: given.get('live') === 'true',
    sort: sorts.find((one) => one === sort) ?? 'clock',
    desc: given.get('desc') === 'true',
  };
}

/** The shortest address that says the same; equal queries have equal addresses. */
export function toSearch(query: DealQuery): string {
  const parameters = new URLSearchParams();
  if (query.q.trim() !== '') parameters.set('q', query.q.trim());
  for (const name of ['review', 'negotiation', 'stage'] as const) {
    for (const value of query[name]) parameters.append(name, value);
  }
  if (query.turn) parameters.set('turn', query.turn);
  if (query.approval) parameters.set('approval', 'me');
  if (query.due) parameters.set('due', query.due);
  if (query.due && query.soon) parameters.set('soon', 'true');
  if (query.reviewer) parameters.set('reviewer', query.reviewer);
  if (query.asked) parameters.set('protectionAsked', 'true');
  if (query.live) parameters.set('live', 'true');
  if (query.sort !== 'clock') parameters.set('sort', query.sort);
  if (query.desc) parameters.set('desc', 'true');
  return parameters.toString();
}

export const toHref = (query: DealQuery): string => {
  const search = toSearch(query);
  return search === '' ? '/' : `/?${search}`;
};

/** The value added to its filter, or taken out of it. */
export function toggled<K extends 'review' | 'negotiation' | 'stage'>(query: DealQuery, filter: K, value: DealQuery[K][number]): DealQuery {
  const values = query[filter] as readonly string[];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return parseQuery(toSearch({ ...query, [filter]: next }));
}

export const filterCount = (query: DealQuery): number =>
  query.review.length + query.negotiation.length + query.stage.length + [query.turn, query.approval, ...claimFilters(query)].filter(Boolean).length;

/** The filters that lists of work use, as far as they are set. */
export const claimFilters = (query: DealQuery) => [query.due, query.reviewer, query.asked, query.live].filter(Boolean);
