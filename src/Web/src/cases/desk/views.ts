import type { Role } from '../../api/contracts';

export type CasesView = 'open' | 'mine' | 'mediation' | 'decision' | 'appeal' | 'closed' | 'all';

const queries: Readonly<Record<CasesView, string>> = {
  open: 'stage=informal&stage=mediation&stage=decision&stage=appeal',
  mine: 'mine=true',
  mediation: 'stage=mediation',
  decision: 'stage=decision',
  appeal: 'stage=appeal',
  closed: 'stage=closed',
  all: '',
};

const keepers: readonly Role[] = ['programmeAdmin', 'channelManager', 'auditor'];

/** Whether somebody keeps an eye on all cases rather than on the own ones. */
export const seesAll = (roles: readonly Role[]): boolean => roles.some((role) => keepers.includes(role));

/** Filters worth offering to these roles, the first of them chosen to begin with. */
export function viewsFor(roles: readonly Role[]): readonly CasesView[] {
  if (seesAll(roles)) return ['open', 'mine', 'mediation', 'decision', 'appeal', 'closed', 'all'];
  if (roles.includes('mediator') || roles.includes('committeeMember')) return ['open', 'mediation', 'decision', 'appeal', 'closed', 'all'];
  return ['open', 'closed', 'all'];
}

export function queryOf(view: CasesView, search: string, type: string): URLSearchParams {
  const query = new URLSearchParams(queries[view]);
  if (search !== '') query.set('q', search);
  if (type !== '') query.set('type', type);
  return query;
}
