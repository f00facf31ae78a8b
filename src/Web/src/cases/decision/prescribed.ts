import type { Programme, RemedyRule } from '../../api/contracts';
import { reviewDate } from '../../register/reviewDate';
import type { RemedyEntries } from './entries';

/** Business days that a remedy is proposed to take; whoever writes it changes them. */
const usualDays = 20;
const dayLength = 86_400_000;

const later = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
const between = (from: string, to: string): string => later(from, Math.floor((Date.parse(to) - Date.parse(from)) / dayLength / 2));

/** The most working days there may be to put something right. */
export const longestCure = 60;

/**
 * Entries that follow a remedy of the programme: its words, its time to put right, and days it allows. Whose it is, what it is
 * about and a day that was already chosen stay.
 * @param now milliseconds since the epoch
 */
export function prescribed(rule: RemedyRule, entries: RemedyEntries, { calendar }: Pick<Programme, 'calendar'>, now: number): RemedyEntries {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: calendar.zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
  const sunset = later(today, rule.sunset);
  const usual = reviewDate(calendar, usualDays, now);
  const latest = later(sunset, -1);
  const wanted = entries.due >= today ? entries.due : usual;
  const due = wanted < latest ? wanted : latest;
  return { ...entries, rule: rule.id, text: rule.text, cure: Math.min(rule.cure, longestCure), due, sunset, review: between(due, sunset) };
}

/** What the programme itself starts when something ordered is missed, and from which time on; undefined: nothing. */
export function startsWhenMissed({ remedies, triggers }: Pick<Programme, 'remedies' | 'triggers'>): { readonly remedy: string; readonly times: number } | undefined {
  const trigger = triggers.find((one) => one.on === 'remedyMissed');
  const remedy = trigger && remedies.find((one) => one.id === trigger.remedy);
  return remedy && { remedy: remedy.text, times: trigger.times };
}
