const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** What is left until a deadline, cut into the two units a reader needs. Whole and never negative. */
export type Remaining =
  | { readonly over: true }
  | { readonly over: false; readonly parts: readonly { readonly unit: 'day' | 'hour' | 'minute' | 'second'; readonly value: number }[] };

/**
 * Rounds down, so the screen never promises more time than there is; the deadline's own instant counts as over,
 * as it does on the server. Seconds appear in the last hour only.
 * @param deadline instant in milliseconds since the epoch
 * @param now instant in milliseconds since the epoch, by the server's clock
 */
export function remaining(deadline: number, now: number): Remaining {
  const left = deadline - now;
  if (!(left > 0)) return { over: true };
  const [large, small] = units(left);
  const parts = [
    { unit: large.unit, value: Math.floor(left / large.size) },
    { unit: small.unit, value: Math.floor((left % large.size) / small.size) },
  ];
  const shown = parts.filter((part) => part.value > 0);
  return { over: false, parts: shown.length > 0 ? shown : [{ unit: small.unit, value: 0 }] };
}

interface Unit {
  readonly unit: 'day' | 'hour' | 'minute' | 'second';
  readonly size: number;
}

function units(left: number): readonly [Unit, Unit] {
  if (left >= day) return [{ unit: 'day', size: day }, { unit: 'hour', size: hour }];
  if (left >= hour) return [{ unit: 'hour', size: hour }, { unit: 'minute', size: minute }];
  return [{ unit: 'minute', size: minute }, { unit: 'second', size: second }];
}
