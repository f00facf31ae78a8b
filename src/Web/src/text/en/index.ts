import { absence } from './absence';
import { agreement } from './agreement';
import { cases } from './cases';
import { channel, ownOpportunities, table } from './channel';
import { deals } from './deals';
import { imports } from './imports';
import { neutrals } from './neutrals';
import { overlaps } from './overlaps';
import { policy } from './policy';
import { register } from './register';
import { room } from './room';
import { shell } from './shell';
import { signIn } from './signIn';
import { work } from './work';
import { refusals, rules, rulesBeside, words } from './words';

/** Every word on screen, in English. A second language is a second folder of this shape. */
export const en = {
  product: 'Negotiation',
  absence,
  agreement,
  cases,
  channel,
  deals,
  imports,
  neutrals,
  overlaps,
  ownOpportunities,
  policy,
  refusals,
  register,
  room,
  rules,
  rulesBeside,
  shell,
  signIn,
  table,
  words,
  work,
  notFound: {
    title: 'There is nothing at this address',
    body: 'The link may be old, or the page may belong to somebody else.',
    back: 'To my deals',
  },
  time: {
    justNow: 'just now',
    over: 'time is up',
    left: (amount: string) => `${amount} left`,
    none: 'No clock',
    soon: ' (soon)',
    zone: (zone: string) => `Times in ${zone}`,
  },
};

export type Catalogue = typeof en;
