const dayLength = 86_400_000;
const dayIn = (at: number, zone: string): number => Date.parse(`${new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at)}T00:00:00Z`);

/** Calendar days until an instant, as the zone's calendar counts them; 0 on its last day and after. */
export const daysLeft = (due: string, now: number, zone: string): number =>
  Math.max(0, Math.round((dayIn(Date.parse(due), zone) - dayIn(now, zone)) / dayLength));

/** The days of the server's "31.00:00:00". */
export const daysOf = (span: string): number => Number(/^(\d+)\./.exec(span)?.[1] ?? 0);
