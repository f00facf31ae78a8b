import type { BrokenRule, Offer, Refusal, RefusalReason } from './contracts';
import type { Problem } from './wire';

/** Why a call did not do what was asked: no connection, the session ended, a refusal, or a fault of the server. */
export type Trouble = 'offline' | 'signedOut' | RefusalReason | 'tooLarge' | 'fault';

const byStatus: Readonly<Record<number, Trouble>> = {
  400: 'malformed',
  401: 'signedOut',
  403: 'notAllowed',
  404: 'notFound',
  409: 'wrongState',
  412: 'staleVersion',
  422: 'invalid',
  429: 'busy',
  503: 'busy',
};

/** The one error the API client throws. Nothing has changed on the server unless `trouble` is `offline` or `fault`. */
export class ApiError extends Error {
  readonly trouble: Trouble;
  readonly status: number;
  readonly rules: readonly BrokenRule[];
  readonly current: Offer | undefined;
  /** Seconds the server asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem: Problem = {}, retryAfter?: number) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.trouble = (status === 413 ? 'tooLarge' : problem.reason) ?? (status === 0 ? 'offline' : (byStatus[status] ?? 'fault'));
    this.rules = problem.rules ?? [];
    this.current = problem.current;
    this.retryAfter = retryAfter;
  }

  /** The same as a refusal from the hub, so that both ways are shown alike; null when nothing was refused. */
  get refusal(): Refusal | null {
    switch (this.trouble) {
      case 'offline':
      case 'signedOut':
      case 'fault':
        return null;
      case 'tooLarge':
        return { reason: 'malformed', rules: this.rules };
      default:
        return { reason: this.trouble, rules: this.rules, current: this.current };
    }
  }
}

/** Reads the answer's problem+json; a proxy's page of HTML is no reason to fail twice. */
export async function apiError(response: Response): Promise<ApiError> {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const problem = await response
    .json()
    .then((body: unknown) => (typeof body === 'object' && body !== null ? (body as Problem) : {}))
    .catch(() => ({}));
  return new ApiError(response.status, problem, Number.isFinite(seconds) ? seconds : undefined);
}
