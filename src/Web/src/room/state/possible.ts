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
  return { offered: true, now: false, why: whyText(found.why, standing) };
}

/** A record to which nothing can happen any more, whoever reads it. */
export const isClosed = ({ review, stage }: Pick<Standing, 'review' | 'stage'>): boolean =>
  review === 'rejected' || review === 'withdrawn' || stage === 'won' || stage === 'lost';

// What stands in the way, and the act that clears it for whoever may do that.
const remedies: Readonly<Record<string, Act>> = { suspended: 'resume', lapsed: 'reopen' };

/** A code this page does not know yet still gets a sentence. */
export function whyText(code: string, { acts }: Pick<Standing, 'acts'>): string {
  const { why, yours, fallback } = text.room.reasons;
  const clears = acts.some(({ act, why: barred }) => act === remedies[code] && barred === undefined);
  return (clears ? yours[code] : undefined) ?? why[code] ?? fallback;
}
