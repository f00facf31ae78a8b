import type { Moved } from '../state/moved';

/** Two equal animations take turns, so that a line which moves twice lights up twice. */
export function lit(moved: Moved | undefined, activity: string): 'even' | 'odd' | undefined {
  if (!moved?.activities.includes(activity)) return undefined;
  return moved.version % 2 === 0 ? 'even' : 'odd';
}
