import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { text } from '../text';
import { Page } from '../ui/Page';

export function NotFound() {
  return (
    <Page title={text.notFound.title}>
      <Text>{text.notFound.body}</Text>
      <Anchor component={Link} href="/">
        {text.notFound.back}
      </Anchor>
    </Page>
  );
}
