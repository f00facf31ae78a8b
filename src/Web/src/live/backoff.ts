const first = 500;
const longest = 15_000;

/**
 * How long to wait before attempt number `attempt` (1 and up), in milliseconds: doubling, capped, and spread over the
 * upper half so that a thousand screens do not come back in the same instant.
 */
export const backoff = (attempt: number, random: () => number = Math.random): number =>
  Math.min(longest, first * 2 ** (attempt - 1)) * (0.5 + random() / 2);
