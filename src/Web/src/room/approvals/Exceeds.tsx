import { Text } from '@mantine/core';
import type { Exceedance } from '../../api/contracts';
import { text } from '../../text';
import classes from './Approvals.module.css';

/** What goes beyond, each in a sentence of its own. */
export function Exceeds({ exceeds }: { readonly exceeds: readonly Exceedance[] }) {
  return (
    <ul className={classes.exceeds} aria-label={text.room.approvals.exceeds}>
      {exceeds.map((one) => (
        <li key={`${one.code} ${one.activity ?? ''}`}>
          <Text size="sm">{one.text}</Text>
        </li>
      ))}
    </ul>
  );
}
