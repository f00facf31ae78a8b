import type { Command, Standing } from '../../api/contracts';
import { text } from '../../text';

export type Act = Command['type'];

/** Whether the server says an act can be done now. `offered` is false when it is never this reader's to do. */
export interface Possible {
  readonly offered: boolean;
  readonly now: boolean;
  /** What stands in the way, in words. */
  readonly why: string | undefined;
}

// An act of another role is no act this reader waits for: it is left out rather than shown disabled.
const othersActs: ReadonlySet<string> = new Set(['notYours', 'readOnly', 'managerOnly', 'partnerOnly']);

export const isOthers = (why: string | undefined): boolean => why !== undefined && othersActs.has(why);

export function possible(standing: Standing, act: Act): Possible {
  const found = standing.acts.find((one) => one.act === act);
  if (!found || isOthers(found.why)) return { offered: false, now: false, why: undefined };
  if (found.why === undefined) return { offered: true, now: true, why: undefined };
  return { offered: true, now: false, why: whyText(found.why) };
}

/** A code this page does not know yet still gets a sentence. */
export const whyText = (code: string): string => text.room.reasons.why[code] ?? text.room.reasons.fallback;
