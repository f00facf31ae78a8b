import { Anchor, AppShell, Container, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../text';
import { Brand } from './Brand';
import { ColourScheme } from './ColourScheme';
import classes from './Frame.module.css';

/** Header, skip link and main landmark around every screen. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <AppShell header={{ height: 56 }} padding="md">
      <Anchor href="#content" className={classes.skip}>
        {text.shell.skip}
      </Anchor>
      <AppShell.Header>
        <Container size="xl" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Brand />
            <ColourScheme />
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1}>
        <Container size="xl" px={0}>
          {children}
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}
