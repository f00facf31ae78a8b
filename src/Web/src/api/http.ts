import { observeServerTime } from '../time/serverTime';
import { session } from '../session/session';
import { ApiError, apiError } from './apiError';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, e.g. a file in a form. */
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  /** The act's id: a repeat of it changes nothing. Makes the call safe to try again. */
  readonly key?: string;
  readonly ifMatch?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For the addresses that need no sign-in. */
  readonly anonymous?: boolean;
}

const attempts = 3;
const longestWait = 5_000;

/**
 * One call to the gateway. A lost connection or a busy server is tried again only where that is safe: reading, and acts
 * that carry their id.
 * @throws {ApiError}
 */
export async function http<T>(path: string, call: Call = {}): Promise<T> {
  const response = await send(path, call);
  return response.status === 204 || response.status === 202 ? (undefined as T) : ((await response.json()) as T);
}

/** The answer's bytes, for downloads. */
export const download = async (path: string): Promise<Blob> => (await send(path, {})).blob();

async function send(path: string, call: Call): Promise<Response> {
  const repeatable = (call.method ?? 'GET') === 'GET' || call.key !== undefined;
  for (let attempt = 1; ; attempt++) {
    const outcome = await once(path, call);
    if (outcome instanceof Response) return outcome;
    const wait = outcome.trouble === 'busy' ? (outcome.retryAfter ?? 1) * 1000 : 300 * attempt;
    const worth = outcome.trouble === 'busy' || outcome.trouble === 'offline';
    if (!repeatable || !worth || attempt === attempts || wait > longestWait || call.signal?.aborted) throw outcome;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function once(path: string, call: Call): Promise<Response | ApiError> {
  const token = call.anonymous ? null : session.token();
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method: call.method ?? 'GET',
      headers: headers(call, token),
      body: call.raw ?? (call.body === undefined ? null : JSON.stringify(call.body)),
      signal: call.signal ?? null,
    });
  } catch (failure) {
    if (call.signal?.aborted) throw failure;
    return new ApiError(0);
  }

  observeServerTime(response.headers.get('Date'));
  if (response.ok) return response;
  if (response.status === 401 && token !== null) session.expire(token);
  return apiError(response);
}

function headers(call: Call, token: string | null): Headers {
  const headers = new Headers({ Accept: 'application/json', ...call.headers });
  if (token !== null) headers.set('Authorization', `Bearer ${token}`);
  if (call.body !== undefined) headers.set('Content-Type', 'application/json');
  if (call.key !== undefined) headers.set('Idempotency-Key', call.key);
  if (call.ifMatch !== undefined) headers.set('If-Match', `"${call.ifMatch}"`);
  return headers;
}
