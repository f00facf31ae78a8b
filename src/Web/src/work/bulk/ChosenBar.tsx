import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../Work.module.css';

interface Choice {
  readonly label: string;
  readonly choose: () => void;
}

/** How much is chosen, what can be done with all of it, and how to choose more or nothing. */
export function ChosenBar({ label, said, all, none, children }: {
  readonly label: string;
  readonly said: string;
  readonly all: Choice | undefined;
  readonly none: Choice;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={label} className={classes.bar}>
      <div className={classes.barChoice}>
        <Text size="sm" fw={600} role="status" className={classes.said}>
          {said}
        </Text>
        <Button size="xs" variant="subtle" color="gray" className={classes.pick} onClick={none.choose}>
          {none.label}
        </Button>
        {all && (
          <Button size="xs" variant="subtle" className={classes.pick} onClick={all.choose}>
            {all.label}
          </Button>
        )}
      </div>
      <div className={classes.barActs}>{children}</div>
    </section>
  );
}
