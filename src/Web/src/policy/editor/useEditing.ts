import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/api';
import type { PolicyCheck, PolicyShelf } from '../../api/contracts';
import { useMe } from '../../session/me';
import { type Resource, useResource } from '../../state/useResource';
import { isMembers, type Json, type Members, type Schema } from './schema';

/** What a person has written so far. */
export interface Writing {
  readonly title: string;
  readonly why: string;
  readonly effective: string;
  readonly basedOn: number;
  readonly document: Members;
  /** Hash of what is stored of this amendment, when it is. */
  readonly replaces: string | undefined;
}

export interface Start {
  readonly schema: Schema;
  readonly stored: Writing;
}

/** The last version that was approved and not recalled. */
export const latestOf = (shelf: PolicyShelf): number => shelf.versions.find((version) => !version.recall)?.version ?? shelf.current;

export const recalledOf = (shelf: PolicyShelf): readonly number[] => shelf.versions.filter((version) => version.recall).map((version) => version.version);

/** What the editor begins from: the stored amendment, or a copy of a version. */
export function useStart(id: string | undefined, version: number): Resource<Start> {
  const { tenant } = useMe();
  return useResource(`editor ${tenant} ${id ?? ''} ${version}`, async () => {
    const [schema, page] = await Promise.all([
      api.policySchema(),
      id === undefined ? api.policyVersion(version).then(({ policy }) => ({ policy, amendment: undefined })) : api.amendment(id).then(({ document, view }) => ({ policy: document, amendment: view.amendment })),
    ]);
    const { policy, amendment } = page;
    const stored: Writing = {
      title: amendment?.title ?? '',
      why: amendment?.why ?? '',
      effective: amendment?.effective ?? '',
      basedOn: amendment?.basedOn ?? version,
      document: policy as unknown as Members,
      replaces: amendment?.document,
    };
    return { schema: schema as Schema, stored };
  });
}

/** The draft at hand, kept in this browser with every change until it is sent. */
export function useWriting(id: string | undefined, stored: Writing) {
  const { tenant, person } = useMe();
  const place = `policy-draft ${tenant} ${person} ${id ?? 'new'}`;
  const [writing, setWriting] = useState(() => kept(place, stored) ?? stored);
  return {
    writing,
    change: (part: Partial<Writing>) =>
      setWriting((before) => {
        const next = { ...before, ...part };
        localStorage.setItem(place, JSON.stringify(next));
        return next;
      }),
    forget: (again: Writing = stored) => {
      localStorage.removeItem(place);
      setWriting(again);
    },
  };
}

// A draft of what somebody else has changed since is no longer a draft of this.
function kept(place: string, stored: Writing): Writing | undefined {
  try {
    const read = JSON.parse(localStorage.getItem(place) ?? 'null') as Partial<Writing> | null;
    return read && isMembers(read.document as Json | undefined) && read.replaces === stored.replaces ? { ...stored, ...read } : undefined;
  } catch {
    return undefined;
  }
}

/** What the server says of the document, a moment after the last change. `answered` is called with every answer. */
export function useCheck(document: Members, answered: () => void): { readonly check: PolicyCheck | undefined; readonly checking: boolean } {
  const [state, setState] = useState<{ readonly of: Members; readonly check: PolicyCheck }>();
  const tell = useRef(answered);
  tell.current = answered;
  useEffect(() => {
    const abort = new AbortController();
    const wait = setTimeout(() => {
      // Without a connection the last answer stays; the server judges again when the draft is sent.
      api.checkPolicy(document, abort.signal).then(
        (check) => {
          if (abort.signal.aborted) return;
          setState({ of: document, check });
          tell.current();
        },
        () => undefined,
      );
    }, 500);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [document]);
  return { check: state?.check, checking: state?.of !== document };
}
