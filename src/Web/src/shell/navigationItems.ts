import { type Icon, IconChecklist, IconFileImport, IconFilePlus, IconGavel, IconHeartHandshake, IconListDetails, IconScale, IconTableShare, IconVersions } from '@tabler/icons-react';
import type { Role } from '../api/contracts';
import { text } from '../text';

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly icon: Icon;
}

/** Who may start what. The server decides; this only keeps doors off the wall that would not open. */
const registrars: readonly Role[] = ['partnerRep'];
const importers: readonly Role[] = ['partnerRep', 'channelManager', 'programmeAdmin'];

const judges: readonly Role[] = ['channelManager', 'programmeAdmin', 'auditor'];

const readers: readonly Role[] = ['auditor', 'programmeAdmin'];

/** Nobody waits for whoever only reads. */
export const onlyReads = (roles: readonly Role[]): boolean => roles.every((role) => readers.includes(role));
export const mayRegister = (roles: readonly Role[]): boolean => roles.some((role) => registrars.includes(role));
export const mayImport = (roles: readonly Role[]): boolean => roles.some((role) => importers.includes(role));

export const manages = (roles: readonly Role[]): boolean => roles.includes('channelManager');

export const maySeeOverlaps = (roles: readonly Role[]): boolean => roles.some((role) => judges.includes(role));

const neutrals: readonly Role[] = ['mediator', 'committeeMember'];

/** Whose own ties are asked for. */
export const isNeutral = (roles: readonly Role[]): boolean => roles.some((role) => neutrals.includes(role));

export const maySeeNeutrals = (roles: readonly Role[]): boolean => isNeutral(roles) || roles.some((role) => readers.includes(role));

export function navigationFor(roles: readonly Role[]): readonly NavigationItem[] {
  return [
    ...(manages(roles) ? [{ href: '/work', label: text.shell.work, icon: IconChecklist }] : []),
    { href: '/', label: text.shell.deals, icon: IconListDetails },
    ...(mayRegister(roles) ? [{ href: '/register', label: text.shell.register, icon: IconFilePlus }] : []),
    ...(mayImport(roles) ? [{ href: '/import', label: text.shell.imports, icon: IconFileImport }] : []),
    { href: '/cases', label: text.shell.cases, icon: IconGavel },
    ...(maySeeOverlaps(roles) ? [{ href: '/overlaps', label: text.shell.overlaps, icon: IconVersions }] : []),
    ...(maySeeOverlaps(roles) ? [{ href: '/channel-map', label: text.shell.channel, icon: IconTableShare }] : []),
    ...(maySeeNeutrals(roles) ? [{ href: '/neutrals', label: isNeutral(roles) ? text.shell.myTies : text.shell.neutrals, icon: IconHeartHandshake }] : []),
    { href: '/policy', label: text.shell.policy, icon: IconScale },
  ];
}
