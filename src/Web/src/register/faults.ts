import { limits } from '../api/contracts';
import { text } from '../text';
import { number } from '../text/format';
import type { Entries, Field } from './form';

const longest: Readonly<Partial<Record<Field, number>>> = {
  customerName: limits.name,
  customerDomain: 253,
  title: limits.title,
  leadSource: limits.text,
  evidence: limits.text,
};

/** Says that something is too long. Nothing is cut: what is too much, only its writer can say. */
export const tooLong = (typed: string, limit: number): string | undefined => {
  const { length } = typed.trim();
  return length > limit ? text.register.tooLong(number(length), number(limit)) : undefined;
};

/** What is wrong with an entry however the form goes on, said while it is typed. Everything else the server says when it is handed in. */
export function faultOf(entries: Entries, field: Field): string | undefined {
  if (field === 'amount') return entries.amount !== null && (entries.amount < 0 || entries.amount > limits.maxAmount) ? text.register.amountRange : undefined;
  const limit = longest[field];
  const value = field === 'checklist' ? undefined : entries[field];
  return limit !== undefined && typeof value === 'string' ? tooLong(value, limit) : undefined;
}
