import { useEffect, useMemo, useRef } from 'react';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import { useMe } from '../session/me';
import { useResource } from '../state/useResource';
import { Draft } from './draft';

export type DraftLoad =
  | { readonly kind: 'ready'; readonly draft: Draft }
  | { readonly kind: 'loading' }
  | { readonly kind: 'handedIn' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void };

/** The draft at this address: a new one, or one the server has. A new one keeps its place when it gets its id. */
export function useDraft(id: string | undefined): DraftLoad {
  const { person } = useMe();
  const own = useRef<Draft | null>(null);
  const held = own.current !== null && own.current.state.get().id === id ? own.current : null;
  const stored = useResource(`draft ${id ?? ''}`, (signal) => (id === undefined || held ? Promise.resolve(null) : api.deal(id, signal)));
  const view = stored.value;
  const draft = useMemo(() => {
    if (held) return held;
    if (id === undefined) return new Draft(person, undefined);
    return view?.standing.review === 'draft' ? new Draft(person, id, view.draft ?? {}) : null;
  }, [held, id, person, view]);
  own.current = draft;
  useEffect(() => {
    draft?.reopen();
    return () => draft?.close();
  }, [draft]);

  if (draft) return { kind: 'ready', draft };
  if (view) return { kind: 'handedIn' };
  if (stored.error !== undefined) return { kind: 'failed', error: stored.error instanceof ApiError ? stored.error : null, retry: stored.reload };
  return { kind: 'loading' };
}
