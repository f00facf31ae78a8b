import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../Work.module.css';

/** What shares a fate, under a title that says which and how many; `children` are list items. */
export function OutcomeGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap={4} component="section">
      <Title order={3} fz="sm">
        {title}
      </Title>
      <ul className={classes.outcomes} aria-label={title} tabIndex={0}>
        {children}
      </ul>
    </Stack>
  );
}
