import { en } from './en';

/** The catalogue of the language in use. */
export const text = en;

/** The locale for `Intl`: the reader's own habits for dates and numbers, whatever the language of the words. */
export const locale = (): string => globalThis.navigator?.language || 'en';
