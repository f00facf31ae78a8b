import type { BrokenRule } from '../api/contracts';
import { type Catalogue, en } from './en';

// A second language is a second folder of the same shape and one more line here.
const catalogues: Readonly<Record<string, Catalogue>> = { en };

const preferred = globalThis.navigator?.languages?.map((tag) => tag.split('-', 1)[0]!).find((tag) => tag in catalogues) ?? 'en';

/** The language of the words on screen. */
export const language = preferred;

/** The catalogue of the language in use. */
export const text: Catalogue = catalogues[preferred]!;

/** The locale for `Intl`: the reader's own habits for dates and numbers in the language of the words, otherwise that language. */
export const locale = (): string => {
  const own = globalThis.navigator?.language || preferred;
  return own.split('-', 1)[0] === preferred ? own : preferred;
};

/** One sentence for a broken rule: the catalogue's where it has one, otherwise the server's. */
export const ruleText = (rule: BrokenRule): string => text.rules[rule.code] ?? rule.text;

/** The same for a rule shown beside the field it is about. */
export const besideText = (rule: BrokenRule): string => text.rulesBeside[`${rule.code} ${rule.field.split('.').at(-1)}`] ?? ruleText(rule);
