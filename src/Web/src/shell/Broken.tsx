import { Button, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { text } from '../text';

/** Stands in for a screen that failed, so that the rest of the page and the way out remain. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Stack gap="sm" align="flex-start" role="alert">
        <Title order={1}>{text.shell.broken.title}</Title>
        <Text>{text.shell.broken.next}</Text>
        <Button onClick={() => window.location.reload()}>{text.shell.broken.reload}</Button>
      </Stack>
    );
  }
}
