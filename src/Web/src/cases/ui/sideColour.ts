import type { CaseView } from '../../api/contracts';

/** Which of the five colours a side has: its place among the sides, so that it never changes. */
export function sideColour({ sides }: Pick<CaseView, 'sides'>, side: string | undefined): string {
  const place = sides.findIndex((one) => one.id === side);
  return place < 0 ? 'var(--app-line-strong)' : `var(--side-${(place % 5) + 1})`;
}
