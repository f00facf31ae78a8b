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

type Counted = Pick<ImportJob, (typeof shown)[number][0]>;

export function Counts({ job, words = text.imports.counts }: { readonly job: Counted; readonly words?: Readonly<Record<keyof Counted, string>> }) {
  return (
    <dl className={classes.counts}>
      {shown.map(([name, Mark]) => (
        <div key={name} data-kind={job[name] > 0 ? name : undefined}>
          <dt>
            <Mark size={16} aria-hidden />
            {words[name]}
          </dt>
          <dd>{number(job[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
