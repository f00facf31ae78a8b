import type { DealView } from '../../api/contracts';
import type { Me } from '../../api/wire';

/**
 * Where a sentence depends on who reads it: the channel manager is "you" where others read "the channel manager", and
 * whoever only reads along has no side and no draft.
 */
export type Reader = 'manager' | 'side' | 'along';

export function readerOf(view: Pick<DealView, 'me' | 'parties'>, me: Pick<Me, 'roles'>): Reader {
  if (view.me === undefined) return 'along';
  const kind = view.parties.find((party) => party.id === view.me)?.kind;
  return kind === 'directSales' && me.roles.includes('channelManager') ? 'manager' : 'side';
}
