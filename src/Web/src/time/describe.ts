import { locale, text } from '../text';
import { remaining } from './remaining';

/** "2 hr, 5 min left" in the reader's own notation, or that time is up. Always shown beside the absolute instant. */
export function describeRemaining(deadline: number, now: number, language: string = locale()): string {
  const left = remaining(deadline, now);
  if (left.over) return text.time.over;
  const amounts = left.parts.map(({ unit, value }) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value),
  );
  return text.time.left(new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(amounts));
}
