import type { Config } from '../api/wire';
import { session } from './session';

type Oidc = NonNullable<Config['oidc']>;

interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

/** What the sign-in that is under way has to find again when the browser comes back. */
interface Pending {
  readonly oidc: Oidc;
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
}

const pendingKey = 'negotiation.oidc';
const redirectUri = (): string => `${window.location.origin}/sign-in/callback`;

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const secret = (): string => base64Url(crypto.getRandomValues(new Uint8Array(32)));

/** The challenge of RFC 7636, method S256. */
export async function challengeOf(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

async function discover(authority: string): Promise<Discovery> {
  const response = await fetch(`${authority.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`The identity provider answered ${response.status}.`);
  return (await response.json()) as Discovery;
}

/** Leaves for the identity provider's sign-in page: authorization code with PKCE (RFC 7636). */
export async function beginSignIn(oidc: Oidc): Promise<void> {
  const { authorization_endpoint } = await discover(oidc.authority);
  const { pathname, search } = window.location;
  const pending: Pending = { oidc, state: secret(), verifier: secret(), returnTo: pathname + search };
  sessionStorage.setItem(pendingKey, JSON.stringify(pending));
  const address = new URL(authorization_endpoint);
  const parameters = {
    response_type: 'code',
    client_id: oidc.clientId,
    redirect_uri: redirectUri(),
    scope: oidc.scope ?? 'openid profile',
    state: pending.state,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  window.location.assign(address);
}

/**
 * Takes the code the identity provider sent the browser back with.
 * @returns the address to go on to
 * @throws when the answer is not to a sign-in this tab began, or the provider refuses
 */
export async function finishSignIn(query: URLSearchParams): Promise<string> {
  const kept = sessionStorage.getItem(pendingKey);
  sessionStorage.removeItem(pendingKey);
  const pending = kept === null ? null : (JSON.parse(kept) as Pending);
  const code = query.get('code');
  if (!pending || !code || query.get('state') !== pending.state) throw new Error('This is no answer to a sign-in begun here.');

  const { token_endpoint } = await discover(pending.oidc.authority);
  const response = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: pending.oidc.clientId,
      redirect_uri: redirectUri(),
      code,
      code_verifier: pending.verifier,
    }),
  });
  if (!response.ok) throw new Error(`The identity provider answered ${response.status}.`);
  const { access_token: token } = (await response.json()) as { readonly access_token?: string };
  if (!token) throw new Error('The identity provider gave no access token.');
  session.signIn(token, false);
  return pending.returnTo;
}
