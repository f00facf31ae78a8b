import { Text } from '@mantine/core';
import type { Exceedance, Held } from '../../api/contracts';
import { text } from '../../text';
import classes from './Approvals.module.css';

/** What still goes beyond of what waits; the deal may have changed so that nothing does. */
export function HeldExceeds({ held, mine }: { readonly held: Pick<Held, 'exceeds' | 'name'>; readonly mine: boolean }) {
  const { within, withinMine } = text.room.approvals;
  return held.exceeds.length > 0 ? <Exceeds exceeds={held.exceeds} /> : <Text size="sm">{mine ? withinMine : within(held.name)}</Text>;
}

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
