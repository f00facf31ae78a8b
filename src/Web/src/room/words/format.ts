import { locale, text } from '../../text';
import { list } from '../../text/format';

/** "Tue 3 Mar" from a calendar day, which has no zone; with the year when it is not this one. */
export function dueDay(date: string, language: string = locale()): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  const year = at.getUTCFullYear() === new Date().getUTCFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', ...year, timeZone: 'UTC' }).format(at);
}

/** "17:00" in the zone given. */
export function clockTime(at: number, zone: string, language: string = locale()): string {
  try {
    return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
  } catch {
    // A zone this browser does not know.
    return '';
  }
}

/** "26 hr, 30 min" from the server's "1.02:30:00". */
export function span(value: string, language: string = locale()): string {
  const found = /^(?:(\d+)\.)?(\d+):(\d+)/.exec(value);
  if (!found) return value;
  const parts = [
    { unit: 'hour', value: Number(found[1] ?? 0) * 24 + Number(found[2]) },
    { unit: 'minute', value: Number(found[3]) },
  ].filter((part) => part.value > 0);
  const amounts = parts.map((part) => new Intl.NumberFormat(language, { style: 'unit', unit: part.unit, unitDisplay: 'short' }).format(part.value));
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(amounts);
}

export const fieldNames = (fields: readonly string[]): string => list(fields.map((field) => text.room.fields[field] ?? field));

/** "AB" for Anna Berg. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 2);

/** Whether somebody has the room open, which nobody can tell while the connection is lost. */
export function hereText(here: boolean, online: boolean): string {
  if (!online) return text.room.head.isUnknown;
  return here ? text.room.head.isHere : text.room.head.isAway;
}
