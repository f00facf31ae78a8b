import { IconFlask } from '@tabler/icons-react';
import type { Me } from '../api/wire';
import { text } from '../text';
import classes from './Frame.module.css';

/** Says on every screen of the demo that it is one, and as whom. */
export function DemoBar({ me }: { readonly me?: Me }) {
  return (
    <div className={classes.demoStripe}>
      <div className={classes.demo}>
        <span className={classes.demoWord}>
          <IconFlask size={14} aria-hidden />
          {text.shell.demo}
        </span>
        {me && <span>{text.shell.demoAs(me.name, me.organisationName)}</span>}
        <span className={me ? classes.demoNote : undefined}>{text.shell.demoNote}</span>
      </div>
    </div>
  );
}
