import { acts, actWords } from './acts';
import { decision, learned, outcome, panel, remedies, settlement } from './decision';
import { besideDeal, desk } from './desk';
import { events, why, whyUnknown } from './events';
import { opening } from './open';
import { clocks, next, page } from './page';
import { candidates, invitation, record, seats } from './record';
import { talks, talksEvents } from './talks';
import { caseWords } from './words';

/** Disputes, from first word to appeal. */
export const cases = {
  ...caseWords,
  acts,
  actWords,
  besideDeal,
  candidates,
  clocks,
  decision,
  desk,
  events,
  invitation,
  learned,
  next,
  opening,
  outcome,
  page,
  panel,
  record,
  remedies,
  seats,
  settlement,
  talks,
  talksEvents,
  why,
  whyUnknown,
};
