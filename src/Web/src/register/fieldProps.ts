import type { BrokenRule } from '../api/contracts';
import { besideText } from '../text';
import type { Draft } from './draft';
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

type TextField = { [K in keyof Entries]-?: Entries[K] extends string ? K : never }[keyof Entries] & Field;

/** Value, error and change of one text field. */
export const field = ({ entries, errors, change }: Part, name: TextField) => ({
  value: entries[name],
  error: errorText(errors.fields[name]),
  onChange: (event: { readonly currentTarget: { readonly value: string } }) => change({ [name]: event.currentTarget.value }),
});
