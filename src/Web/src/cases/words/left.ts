import type { BusinessCalendar, CaseView } from '../../api/contracts';
import { locale, text } from '../../text';

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Working minutes in the server's "1.02:30:00"; undefined: not readable. */
function workingMinutes(value: string): number | undefined {
  const found = /^(?:(\d+)\.)?(\d+):(\d+)/.exec(value);
  return found ? (Number(found[1] ?? 0) * 24 + Number(found[2])) * 60 + Number(found[3]) : undefined;
}

/** "4 working days and 3 hours": what is left of a clock that stands still, by the working day of the programme. */
export function workingTime(remaining: string, { opens, closes }: Pick<BusinessCalendar, 'opens' | 'closes'>): string | undefined {
  const minutes = workingMinutes(remaining);
  const day = minutesOf(closes) - minutesOf(opens);
  if (minutes === undefined || day <= 0) return undefined;
  const days = Math.floor(minutes / day);
  const rest = minutes - days * day;
  const unit = (name: 'hour' | 'minute', value: number) => new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  const parts = [
    ...(days > 0 ? [text.cases.next.workingDays(days)] : []),
    ...(rest >= 60 ? [unit('hour', Math.floor(rest / 60))] : []),
    ...(days === 0 && rest % 60 > 0 ? [unit('minute', rest % 60)] : []),
  ];
  return parts.length === 0 ? unit('minute', 0) : new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}

/** How much time there is when a case that stands still goes on; undefined: nothing stands still, or it cannot be said. */
export function leftOf({ next, clocks }: Pick<CaseView, 'next' | 'clocks'>, calendar: BusinessCalendar | undefined): string | undefined {
  if (!next || next.at !== undefined || !calendar) return undefined;
  const still = clocks.find((one) => one.kind === next.clock && one.time.remaining !== undefined);
  const time = still && workingTime(still.time.remaining!, calendar);
  return time && text.cases.next.left(time);
}
