import { useState } from 'react';
import { text } from '../../text';
import type { Placed } from '../../state/placed';
import { placed } from '../../state/placed';
import { missingDays, type OutcomeEntries, outcomeFields, termsOf } from './entries';

/** An outcome on its way: what is sent, and what is wrong with it, beside each field. */
export function useOutcome(entries: OutcomeEntries, error: unknown, others: readonly string[]) {
  const [tried, setTried] = useState(false);
  const { terms, places } = termsOf(entries);
  const missing = missingDays(entries);
  const found = placed(error, [...outcomeFields({ terms }), ...others]);
  const rules: Placed = { ...found, at: (field) => (tried && missing.has(field) ? text.cases.opening.fill : found.at(field)) };
  return {
    terms,
    places,
    rules,
    /** Whether it can be sent at all; what is missing is marked. */
    ready: () => {
      setTried(true);
      return missing.size === 0;
    },
  };
}
