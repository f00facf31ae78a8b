import type { Tone } from './sentence';

export type Filter = 'all' | 'offers' | 'messages' | 'acts';

const kinds: Readonly<Record<Exclude<Filter, 'all'>, readonly Tone[]>> = {
  offers: ['offer', 'agreed', 'closed'],
  messages: ['message', 'question', 'file'],
  acts: ['clock', 'record', 'agreed', 'closed'],
};

export const passes = (tone: Tone, filter: Filter): boolean => filter === 'all' || kinds[filter].includes(tone);
