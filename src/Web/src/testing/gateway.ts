import { vi } from 'vitest';
import type { Me } from '../api/wire';

export type Answers = Readonly<Record<string, unknown | ((request: Request) => unknown)>>;

export const me: Me = {
  person: 'ada',
  name: 'Ada Park',
  tenant: 'vendor',
  organisation: 'acme',
  organisationName: 'Acme',
  roles: ['partnerRep'],
  zone: 'Europe/Berlin',
  demo: true,
};

/** JSON with a status, where 200 will not do. */
export const answer = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

/** Answers the gateway's addresses ("GET /api/me") by hand; anything else is 404. Gives the requests that came. */
export function gateway(answers: Answers): Request[] {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const request = new Request(new URL(input, 'http://localhost'), init);
    requests.push(request);
    const found = answers[`${request.method} ${new URL(request.url).pathname}`];
    if (found === undefined) return answer({ title: 'Not found', reason: 'notFound' }, 404);
    const body: unknown = typeof found === 'function' ? await found(request) : found;
    return body instanceof Response ? body : answer(body);
  });
  return requests;
}
