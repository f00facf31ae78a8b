import type { Amount } from '../api/contracts';
import { locale, text } from '.';

// Building an Intl formatter costs far more than using it, and a long list uses thousands.
const cache = new Map<string, unknown>();
function cached<T>(name: string, options: object, make: () => T): T {
  const key = `${name}${locale()}${JSON.stringify(options)}`;
  let made = cache.get(key) as T | undefined;
  if (made === undefined) {
    made = make();
    cache.set(key, made);
  }
  return made;
}

const instants = (options: Intl.DateTimeFormatOptions) =>
  cached('date', options, () => new Intl.DateTimeFormat(locale(), options));

const numbers = (options: Intl.NumberFormatOptions) =>
  cached('number', options, () => new Intl.NumberFormat(locale(), options));

/** A calendar day such as "2026-03-31", which has no zone and must not shift into the day before. */
export const day = (iso: string): string =>
  instants({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

/** "Tue, 3 Mar 2026, 17:00" in the reader's zone, or in `zone`. */
export const dateTime = (iso: string, zone?: string): string =>
  instants({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(zone ? { timeZone: zone, timeZoneName: 'short' } : {}),
  }).format(new Date(iso));

/** The same to the second, where the order of two instants matters. */
export const exactTime = (iso: string): string =>
  instants({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 }).format(new Date(iso));

/** "Tue 3 Mar, 17:00": for places where the year is plain. */
export const shortDateTime = (iso: string, zone?: string): string =>
  instants({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(iso));

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "just now", "2 minutes ago", "in 3 days". Always shown with the absolute time beside it or one tap away. */
export function relative(iso: string, now: number): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  if (step === undefined) return text.time.justNow;
  const [unit, size] = step;
  return cached('relative', {}, () => new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' })).format(
    Math.trunc(seconds / size),
    unit,
  );
}

export const number = (value: number): string => numbers({ maximumFractionDigits: 2 }).format(value);

/** `value` in percent, 0 to 100. */
export const percent = (value: number): string =>
  numbers({ style: 'percent', maximumFractionDigits: 2 }).format(value / 100);

/** "€120,000", with the period the source stated: a monthly amount is never shown as a total. */
export function money({ value, currency, period }: Amount): string {
  const sum = moneyOnly(value, currency);
  return period === 'total' ? sum : `${sum} ${text.words.period[period]}`;
}

/** The sum alone, for a column that says the period elsewhere. */
export function moneyOnly(value: number, currency: string): string {
  const whole = Number.isInteger(value);
  try {
    const digits = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return numbers({ style: 'currency', currency, ...digits }).format(value);
  } catch {
    return `${number(value)} ${currency}`;
  }
}

/** "Acme, Contoso and Direct sales". */
export const list = (items: readonly string[]): string =>
  cached('list', {}, () => new Intl.ListFormat(locale(), { type: 'conjunction' })).format(items);

/** "Ada or Bo". */
export const either = (items: readonly string[]): string =>
  cached('either', {}, () => new Intl.ListFormat(locale(), { type: 'disjunction' })).format(items);

/** A country's name for its ISO code. */
export function country(code: string): string {
  try {
    return cached('region', {}, () => new Intl.DisplayNames(locale(), { type: 'region' })).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "48 kB", "1.2 MB": sizes of files as people compare them, rounded up so that one just over a limit does not look like it. */
export function fileSize(bytes: number): string {
  const isSmall = bytes <= 1023 * 1024;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  return numbers({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: isSmall ? 0 : 1, roundingMode: 'ceil' }).format(bytes / 1024 / (isSmall ? 1 : 1024));
}
