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
      <Text size="sm" fw={600} role="status">
        {said}
      </Text>
      {children}
      {all && (
        <Button size="xs" variant="subtle" onClick={all.choose}>
          {all.label}
        </Button>
      )}
      <Button size="xs" variant="subtle" color="gray" onClick={none.choose}>
        {none.label}
      </Button>
    </section>
  );
}
