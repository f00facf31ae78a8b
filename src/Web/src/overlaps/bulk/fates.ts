import type { OverlapSheet } from '../../api/contracts';
import { ApiError } from '../../api/apiError';
import { ruleText, text } from '../../text';

const words = text.overlaps;

/** The gateway says who may dismiss what. */
export const mayDismiss = (overlap: OverlapSheet): boolean => overlap.may.includes('dismissOverlap');

/** Why one is left alone that cannot be dismissed any more. */
export function leftBecause({ status, judged }: OverlapSheet): string {
  if (status === 'ended') return words.many.ended;
  if (status === 'dismissed' && judged) return words.many.dismissedBy(judged.name);
  if (status === 'settled' && judged) return words.many.settledBy(judged.name);
  return words.many.notYours;
}

/** One line for what went wrong with one of many. */
export function wentWrong(error: unknown): string {
  const trouble = error instanceof ApiError ? error.trouble : 'fault';
  const rules = error instanceof ApiError ? error.rules : [];
  // A version is nothing to a reader; the other rules say more than the kind of refusal does.
  if (trouble !== 'staleVersion' && rules.length > 0) return rules.map(ruleText).join(' ');
  const titles: Readonly<Partial<Record<typeof trouble, string>>> = words.troubles;
  return `${titles[trouble] ?? text.refusals[trouble].title}.`;
}
