import { IconAlertTriangle } from '@tabler/icons-react';
import { text } from '../../text';
import classes from '../Policy.module.css';

/** How many broken rules wait inside something that is closed. */
export function Mend({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className={classes.mend}>
      <IconAlertTriangle size={14} aria-hidden /> {text.policy.editor.mend(count)}
    </span>
  );
}
