import type { Icon } from '@tabler/icons-react';
import classes from './Chip.module.css';

export type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad' | 'accent';

/** A state in one word: an icon, the word, and a tone that only repeats what the two already say. */
export function Chip({ icon: Mark, tone = 'plain', label, title }: {
  readonly icon: Icon;
  readonly tone?: Tone;
  readonly label: string;
  /** What the state is of, for those who cannot see the column it stands in. */
  readonly title?: string;
}) {
  return (
    <span className={classes.chip} data-tone={tone} title={title === undefined ? label : `${title}: ${label}`}>
      <Mark size={14} stroke={2} aria-hidden />
      {title !== undefined && <span className={classes.unseen}>{title}: </span>}
      <span className={classes.word}>{label}</span>
    </span>
  );
}
