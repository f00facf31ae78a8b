import { VisuallyHidden } from '@mantine/core';
import { text } from '../text';
import { dateTime, relative, shortDateTime } from '../text/format';
import { describeRemaining } from '../time/describe';
import { useNow } from '../time/useNow';
import classes from './When.module.css';

/** An instant as people say it, with the exact one beside it. */
export function When({ at, zone }: { readonly at: string; readonly zone?: string }) {
  const now = useNow(15_000);
  return (
    <time dateTime={at} title={dateTime(at, zone)}>
      {relative(at, now)}
      <span className={classes.exact}> · {shortDateTime(at, zone)}</span>
    </time>
  );
}

/** What is left until a deadline, and the deadline itself. Nothing is announced as it counts down. */
export function TimeLeft({ until, stacked = false }: { readonly until: string; readonly stacked?: boolean }) {
  const due = Date.parse(until);
  const now = useNow(1000);
  const left = due - now;
  const urgency = left <= 0 ? 'over' : left < 4 * 3_600_000 ? 'soon' : undefined;
  return (
    <time dateTime={until} title={dateTime(until)} className={classes.left} data-stacked={stacked || undefined} role="timer" aria-live="off">
      <span className={classes.amount} data-urgency={urgency}>
        {describeRemaining(due, now)}
      </span>
      <span className={classes.exact}>{stacked ? shortDateTime(until) : ` · ${shortDateTime(until)}`}</span>
      {urgency === 'soon' && <VisuallyHidden>{text.time.soon}</VisuallyHidden>}
    </time>
  );
}
