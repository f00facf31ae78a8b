import { IconCircleCheck, IconCircleMinus, IconCirclePlus, IconRefresh } from '@tabler/icons-react';
import type { ImportJob } from '../api/wire';
import { text } from '../text';
import { number } from '../text/format';
import classes from './Import.module.css';

const shown = [
  ['created', IconCirclePlus],
  ['updated', IconRefresh],
  ['unchanged', IconCircleCheck],
  ['failed', IconCircleMinus],
] as const;

export function Counts({ job }: { readonly job: ImportJob }) {
  return (
    <dl className={classes.counts}>
      {shown.map(([name, Mark]) => (
        <div key={name} data-kind={job[name] > 0 ? name : undefined}>
          <dt>
            <Mark size={16} aria-hidden />
            {text.imports.counts[name]}
          </dt>
          <dd>{number(job[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
