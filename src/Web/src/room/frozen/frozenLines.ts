import type { DealView, FrozenLine, Line, Programme, Terms } from '../../api/contracts';

export const frozenOf = (view: Pick<DealView, 'frozen'>, activity: string): FrozenLine | undefined => view.frozen?.find((one) => one.activity === activity);

/** Why the programme keeps an activity with the vendor; undefined when it does not. */
export const carvedOutOf = (policy: Pick<Programme, 'carveOuts'> | undefined, activity: string): string | undefined =>
  policy?.carveOuts.find((one) => one.activity === activity)?.text;

/** The same split with every frozen line as the server wants it carried, so that nobody has to do that by hand. */
export function carried(terms: Terms, frozen: readonly FrozenLine[] | undefined, today: string): Terms {
  if (!frozen || frozen.length === 0) return terms;
  const byActivity = new Map(frozen.map((one) => [one.activity, one]));
  const lines = terms.lines.map((line) => {
    const one = byActivity.get(line.activity);
    return one ? asFrozen(one, line.due, today) : line;
  });
  const missing = [...byActivity.values()].filter((one) => one.due !== undefined && !lines.some((line) => line.activity === one.activity));
  return { ...terms, lines: [...lines, ...missing.map((one) => asFrozen(one, today, today))] };
}

// A day that has passed cannot be offered again; then the draft's own day goes out.
function asFrozen(frozen: FrozenLine, due: string, today: string): Line {
  const day = frozen.due !== undefined && frozen.due >= today ? frozen.due : due >= today ? due : today;
  return { activity: frozen.activity, due: day, owner: frozen.owner, note: frozen.note };
}
