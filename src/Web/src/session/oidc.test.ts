import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginSignIn, challengeOf, finishSignIn } from './oidc';
import { session } from './session';

const oidc = { authority: 'https://id.example/', clientId: 'web', scope: 'openid profile api' };

/** An identity provider that gives a token for the one code it issued, once and only to whoever holds the verifier. */
function provider() {
  const asked: URLSearchParams[] = [];
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (address === 'https://id.example/.well-known/openid-configuration') {
      return Response.json({ authorization_endpoint: 'https://id.example/authorize', token_endpoint: 'https://id.example/token' });
    }
    const body = new URLSearchParams(String(init?.body));
    asked.push(body);
    return body.get('code') === 'good' ? Response.json({ access_token: 'access' }) : new Response('{}', { status: 400 });
  });
  return asked;
}

async function begin(): Promise<URL> {
  const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined);
  await beginSignIn(oidc);
  return new URL(String(assign.mock.calls[0]![0]));
}

describe('signing in with the company account', () => {
  beforeEach(() => window.history.replaceState(null, '', '/deals/d-1?x=1'));

  it('proves the code with the challenge of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  it('asks for a code, takes the token for it, and goes back to where it began', async () => {
    const asked = provider();
    const address = await begin();
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'web',
      scope: 'openid profile api',
      code_challenge_method: 'S256',
    });
    const state = address.searchParams.get('state')!;
    expect(await finishSignIn(new URLSearchParams({ code: 'good', state }))).toBe('/deals/d-1?x=1');
    expect(session.token()).toBe('access');
    expect(await challengeOf(asked[0]!.get('code_verifier')!)).toBe(address.searchParams.get('code_challenge'));
    expect(localStorage.getItem('negotiation.session')).toBeNull();
  });

  it('refuses an answer to a sign-in it did not begin, and one that comes twice', async () => {
    const asked = provider();
    const state = (await begin()).searchParams.get('state')!;
    await expect(finishSignIn(new URLSearchParams({ code: 'good', state: 'forged' }))).rejects.toThrow();
    await expect(finishSignIn(new URLSearchParams({ code: 'good', state }))).rejects.toThrow();
    expect(asked).toHaveLength(0);
    expect(session.token()).toBeNull();
  });

  it('signs nobody in when the provider refuses the code', async () => {
    provider();
    const state = (await begin()).searchParams.get('state')!;
    await expect(finishSignIn(new URLSearchParams({ code: 'stale', state }))).rejects.toThrow();
    expect(session.token()).toBeNull();
  });
});
