import { Anchor, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Me } from '../api/wire';
import { text } from '../text';
import { Account } from './Account';
import { Brand } from './Brand';
import { ColourScheme } from './ColourScheme';
import { DemoBar } from './DemoBar';
import classes from './Frame.module.css';
import { Navigation } from './Navigation';

/** Header, skip link and main landmark around every screen. */
export function Frame({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <Anchor href="#content" className={classes.skip}>
        {text.shell.skip}
      </Anchor>
      <header className={classes.header}>
        {me.demo && <DemoBar me={me} />}
        <div className={classes.bar}>
          <Brand />
          <Navigation roles={me.roles} />
          <Group gap="xs" wrap="nowrap" ml="auto">
            <ColourScheme />
            <Account me={me} />
          </Group>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
