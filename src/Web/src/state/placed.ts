import { ApiError } from '../api/apiError';
import type { BrokenRule } from '../api/contracts';
import { besideText, text } from '../text';

export interface Placed {
  /** Every broken rule of one field, in a sentence each. */
  readonly at: (field: string) => string | undefined;
  /** Everything that stands beside none of the fields on screen. */
  readonly rest: readonly BrokenRule[];
  /** Rules were broken, and each one stands beside its field. */
  readonly all: boolean;
}

const nothing: Placed = { at: () => undefined, rest: [], all: false };

/** Puts the broken rules of a refusal beside the fields they are about. `fields` are those on screen, as the server names them. */
export function placed(error: unknown, fields: readonly string[]): Placed {
  if (!(error instanceof ApiError)) return nothing;
  const { rules } = error;
  const rest = rules.filter((rule) => !fields.includes(rule.field));
  return {
    at: (field) => {
      const own = rules.filter((rule) => rule.field === field);
      return own.length > 0 ? own.map((rule) => (rule.code === 'required' ? text.cases.opening.fill : besideText(rule))).join(' ') : undefined;
    },
    rest,
    all: rules.length > 0 && rest.length === 0,
  };
}
