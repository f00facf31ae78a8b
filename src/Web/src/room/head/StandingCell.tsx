import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Head.module.css';

interface Props {
  readonly label: string;
  readonly value: ReactNode;
  readonly detail: ReactNode;
  readonly mine?: boolean;
  readonly extra?: ReactNode;
}

/** One of the three answers every reader comes for. */
export function StandingCell({ label, value, detail, mine = false, extra }: Props) {
  return (
    <div className={classes.cell} data-mine={mine || undefined}>
      <Text size="xs" c="dimmed" fw={500}>
        {label}
      </Text>
      <Text fw={650} className={classes.value}>
        {value}
      </Text>
      <Text size="sm" className={classes.detail}>
        {detail}
      </Text>
      {extra}
    </div>
  );
}
