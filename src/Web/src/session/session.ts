import { createStore, useStore } from '../state/store';

/** `ended` says that the server no longer takes the token, so the sign-in page can tell why it is there. */
export type Session =
  | { readonly kind: 'in'; readonly token: string; readonly demo: boolean }
  | { readonly kind: 'out'; readonly ended: boolean };

type SignedIn = Extract<Session, { kind: 'in' }>;

const key = 'negotiation.session';
const out: Session = { kind: 'out', ended: false };

function parse(text: string | null): SignedIn | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<SignedIn> | null;
    return value?.kind === 'in' && typeof value.token === 'string' ? { kind: 'in', token: value.token, demo: value.demo === true } : null;
  } catch {
    return null;
  }
}

/**
 * A tab keeps its own session, so that two people can be shown side by side in one browser. In the demo a new tab starts
 * with whoever signed in last; a real token never outlives its tab.
 */
function restore(): Session {
  const own = parse(sessionStorage.getItem(key));
  if (own) return own;
  const last = parse(localStorage.getItem(key));
  if (!last?.demo) return out;
  sessionStorage.setItem(key, JSON.stringify(last));
  return last;
}

const store = createStore<Session>(restore());

function leave(ended: boolean): void {
  const now = store.get();
  sessionStorage.removeItem(key);
  if (now.kind === 'in' && parse(localStorage.getItem(key))?.token === now.token) localStorage.removeItem(key);
  store.set({ kind: 'out', ended });
}

export const session = {
  store,
  token: (): string | null => {
    const now = store.get();
    return now.kind === 'in' ? now.token : null;
  },
  signIn: (token: string, demo: boolean): void => {
    const next: SignedIn = { kind: 'in', token, demo };
    sessionStorage.setItem(key, JSON.stringify(next));
    if (demo) localStorage.setItem(key, JSON.stringify(next));
    store.set(next);
  },
  signOut: (): void => leave(false),
  /** The server refused `token`. A late answer to an earlier session must not end the present one. */
  expire: (token: string): void => {
    if (session.token() === token) leave(true);
  },
};

export const useSession = (): Session => useStore(store);
