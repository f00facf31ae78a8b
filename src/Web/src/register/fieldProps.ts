import type { BrokenRule } from '../api/contracts';
import { besideText } from '../text';
import type { Draft } from './draft';
import { faultOf } from './faults';
import type { Entries, Errors, Field } from './form';

/** What every part of the form works on. */
export interface Part {
  readonly entries: Entries;
  readonly errors: Errors;
  readonly change: Draft['change'];
}

/** All broken rules of a field in one sentence each; undefined when there is none. */
export const errorText = (rules: readonly BrokenRule[] | undefined): string | undefined =>
  rules && rules.length > 0 ? rules.map(besideText).join(' ') : undefined;

/** What stands beside a field: what the server said of it, otherwise what is plain already. */
export const errorOf = ({ entries, errors }: Part, name: Field): string | undefined => errorText(errors.fields[name]) ?? faultOf(entries, name);

type TextField = { [K in keyof Entries]-?: Entries[K] extends string ? K : never }[keyof Entries] & Field;

/** Value, error and change of one text field. */
export const field = (part: Part, name: TextField) => ({
  value: part.entries[name],
  error: errorOf(part, name),
  onChange: (event: { readonly currentTarget: { readonly value: string } }) => part.change({ [name]: event.currentTarget.value }),
});
