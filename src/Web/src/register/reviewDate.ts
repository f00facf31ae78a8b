import type { BusinessCalendar } from '../api/contracts';
import { locale } from '../text';
import { list } from '../text/format';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const dayLength = 86_400_000;
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * The day by whose end `days` business days are over when they begin at `now`: an announcement for people, before there is
 * a clock. The binding instant comes from the server with the submission.
 * @param days business days, 1 and up
 * @param now milliseconds since the epoch
 * @returns a date as yyyy-mm-dd in the calendar's zone
 */
export function reviewDate(calendar: BusinessCalendar, days: number, now: number): string {
  const works = (date: Date) => calendar.days.includes(weekdays[date.getUTCDay()]!) && !calendar.holidays.includes(iso(date));
  const { date, time } = localNow(calendar.zone, now);
  // What is left of a working day that has begun is no whole day: its missing part is worked off on the last one.
  let left = works(date) && time <= calendar.opens.slice(0, 5) ? days - 1 : days;
  let last = date;
  for (let guard = 0; left > 0 && guard < 3660; guard++) {
    last = new Date(last.getTime() + dayLength);
    if (works(last)) left--;
  }
  return iso(last);
}

/** The working days by name where they are not Monday to Friday; undefined where nothing has to be said. */
export function workingDays(calendar: BusinessCalendar): string | undefined {
  const usual = calendar.days.length === 5 && !calendar.days.includes('saturday') && !calendar.days.includes('sunday');
  if (usual) return undefined;
  const name = new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  return list(weekdays.flatMap((one, index) => (calendar.days.includes(one) ? [name.format(new Date((index + 3) * dayLength))] : [])));
}

/** Holidays on working days from today to the day it is due, as yyyy-mm-dd. */
export function holidaysBefore(calendar: BusinessCalendar, due: string, now: number): readonly string[] {
  const today = iso(localNow(calendar.zone, now).date);
  return calendar.holidays.filter((one) => one >= today && one <= due && calendar.days.includes(weekdays[new Date(`${one}T00:00:00Z`).getUTCDay()]!)).toSorted();
}

function localNow(zone: string, now: number): { readonly date: Date; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { date: new Date(`${part('year')}-${part('month')}-${part('day')}T00:00:00Z`), time: `${part('hour')}:${part('minute')}` };
}
