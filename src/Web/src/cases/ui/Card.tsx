import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from '../Case.module.css';

/** One part of a case's page, with its heading. */
export function Card({ title, lead, id, actions, children }: {
  readonly title: string;
  readonly lead?: string;
  /** Where a link within the page leads. */
  readonly id?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const own = useId();
  return (
    <section className={classes.card} aria-labelledby={id ?? own}>
      <Title order={2} id={id ?? own}>
        {title}
      </Title>
      {lead !== undefined && (
        <Text size="sm" c="dimmed">
          {lead}
        </Text>
      )}
      {children}
      {actions}
    </section>
  );
}

/** Somebody's own words, as they wrote them. */
export function Words({ children, dimmed = false }: { readonly children: string; readonly dimmed?: boolean }) {
  return (
    <Text size="sm" className={classes.words} {...(dimmed ? { c: 'dimmed' } : {})}>
      {children}
    </Text>
  );
}
