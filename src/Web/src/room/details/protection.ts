const dayLength = 86_400_000;

/** Whole days until an instant; 0 when it has come. A part of a day counts. */
export const daysLeft = (due: string, now: number): number => Math.max(0, Math.ceil((Date.parse(due) - now) / dayLength));

/** The days of the server's "31.00:00:00". */
export const daysOf = (span: string): number => Number(/^(\d+)\./.exec(span)?.[1] ?? 0);
