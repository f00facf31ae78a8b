import { createContext, useContext } from 'react';
import { api } from '../api/api';
import type { Programme } from '../api/contracts';
import type { Me } from '../api/wire';
import { type Resource, useResource } from '../state/useResource';

export const MeContext = createContext<Me | null>(null);

/** The person signed in. Only for screens inside the frame, which shows none of them before it knows. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('This screen is shown outside the frame of a signed-in person.');
  return me;
}

// A policy version never changes once it is published; the one in force may, so it is asked for again.
const pinned = new Map<string, Promise<Programme>>();

/** The tenant's rules: the version in force, or the one a deal is pinned to. */
export function usePolicy(version?: number): Resource<Programme> {
  const tenant = useMe().tenant;
  return useResource(`policy ${tenant} ${version ?? ''}`, () => {
    if (version === undefined) return api.policy();
    const key = `${tenant} ${version}`;
    let policy = pinned.get(key);
    if (!policy) {
      policy = api.policy(version);
      pinned.set(key, policy);
      policy.catch(() => pinned.delete(key));
    }
    return policy;
  });
}
