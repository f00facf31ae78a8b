import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../session/session';
import { answer, gateway } from '../testing/gateway';
import { api } from './api';
import { ApiError } from './apiError';
import { requestId } from './requestId';

const failure = async (call: Promise<unknown>): Promise<ApiError> =>
  call.then(
    () => Promise.reject(new Error('It should have failed.')),
    (error: ApiError) => error,
  );

describe('calls to the gateway', () => {
  beforeEach(() => session.signIn('token', true));

  it('carry the token, the act’s id and the expected version', async () => {
    const requests = gateway({ 'POST /api/deals/d%201/commands': { version: 4, from: 4 } });
    await api.command('d 1', { type: 'say', text: 'hello' }, 'key-1', 3);
    const sent = ['Authorization', 'Idempotency-Key', 'If-Match', 'Content-Type'].map((name) => requests[0]!.headers.get(name));
    expect(sent).toEqual(['Bearer token', 'key-1', '"3"', 'application/json']);
  });

  it('give every broken rule of a refusal', async () => {
    const rules = [
      { code: 'creditNot100', field: 'terms.credit', text: 'Credit must sum to 100.' },
      { code: 'pastDue', field: 'terms.lines[0].due', text: 'The due date has passed.' },
    ];
    gateway({ 'POST /api/deals': () => answer({ type: 'urn:negotiation:invalid', reason: 'invalid', rules }, 422) });
    const error = await failure(api.register({}, true, 'k'));
    expect([error.trouble, error.rules]).toEqual(['invalid', rules]);
  });

  it('tell a stale offer from a deal in another state, with the offer that is open now', async () => {
    const current = { number: 6 };
    gateway({ 'POST /api/deals/d/commands': () => answer({ reason: 'staleOffer', current }, 409) });
    const error = await failure(api.command('d', { type: 'accept', offer: { number: 5, hash: 'x' } }, 'k'));
    expect(error.refusal).toMatchObject({ reason: 'staleOffer', current });
  });

  it.each([
    [400, 'malformed'],
    [403, 'notAllowed'],
    [404, 'notFound'],
    [409, 'wrongState'],
    [412, 'staleVersion'],
    [413, 'tooLarge'],
    [500, 'fault'],
  ])('understand status %d without a body as %s', async (status, trouble) => {
    gateway({ 'GET /api/me': () => new Response('<html>', { status }) });
    expect((await failure(api.me())).trouble).toBe(trouble);
  });

  it('end the session when its token is refused, and only that session', async () => {
    gateway({
      'GET /api/me': () => {
        session.signIn('newer', true);
        return answer({}, 401);
      },
    });
    await failure(api.me());
    expect(session.token()).toBe('newer');
    gateway({ 'GET /api/me': () => answer({}, 401) });
    await failure(api.me());
    expect(session.store.get()).toEqual({ kind: 'out', ended: true });
  });

  it('are repeated with the same id when the server is busy', async () => {
    vi.useFakeTimers();
    let calls = 0;
    const requests = gateway({
      'POST /api/deals': () => (++calls < 3 ? answer({ reason: 'busy' }, 503, { 'Retry-After': '1' }) : answer({ id: 'd', version: 1 }, 201)),
    });
    const created = api.register({}, false, 'same');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await created).toEqual({ id: 'd', version: 1 });
    expect(requests.map((r) => r.headers.get('Idempotency-Key'))).toEqual(['same', 'same', 'same']);
    vi.useRealTimers();
  });

  it('are not repeated when that could do something twice', async () => {
    let calls = 0;
    vi.stubGlobal('fetch', () => {
      calls++;
      return Promise.reject(new TypeError('no network'));
    });
    expect((await failure(api.demoSignIn('ada'))).trouble).toBe('offline');
    expect(calls).toBe(1);
  });
});

describe('the id of an act', () => {
  it('is a version 7 UUID that sorts by time', () => {
    const [first, second] = [requestId(1_000), requestId(2_000)];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first < second).toBe(true);
    expect(parseInt(requestId(1_772_000_000_123).replaceAll('-', '').slice(0, 12), 16)).toBe(1_772_000_000_123);
  });
});
