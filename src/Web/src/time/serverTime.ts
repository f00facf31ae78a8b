let ahead = 0;

/**
 * Deadlines are the server's; a reader's clock may be off by minutes. Every answer's Date header (whole seconds) sets the
 * difference; below two seconds it is only the header's rounding and the way here.
 */
export function observeServerTime(header: string | null, now: number = Date.now()): void {
  const server = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(server)) return;
  const difference = server + 500 - now;
  ahead = Math.abs(difference) < 2_000 ? 0 : difference;
}

/** Now by the server's clock, in milliseconds since the epoch. */
export const serverNow = (): number => Date.now() + ahead;
