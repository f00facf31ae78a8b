import { Paper, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconProgress } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '../text';
import { number } from '../text/format';
import classes from './Register.module.css';

/** One part of the form, with how far it has come. */
export function Section({ id, title, lead, done, all, children }: {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly done?: number;
  readonly all?: number;
  readonly children: ReactNode;
}) {
  return (
    <Paper component="section" aria-labelledby={id} className={classes.section}>
      <div className={classes.sectionHead}>
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          {lead !== undefined && (
            <Text size="sm" c="dimmed">
              {lead}
            </Text>
          )}
        </div>
        {done !== undefined && all !== undefined && <Progress done={done} all={all} />}
      </div>
      {children}
    </Paper>
  );
}

export function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const Mark = done === 0 ? IconCircle : done === all ? IconCircleCheckFilled : IconProgress;
  return (
    <span className={classes.progress} data-done={done === all || undefined}>
      <Mark size={18} aria-hidden />
      {done === all ? text.register.sectionDone : text.register.filled(number(done), number(all))}
    </span>
  );
}
