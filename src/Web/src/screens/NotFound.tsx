import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { text } from '../text';

export function NotFound() {
  return (
    <Stack gap="xs">
      <Title order={1}>{text.notFound.title}</Title>
      <Text>{text.notFound.body}</Text>
      <Anchor component={Link} href="/">
        {text.notFound.back}
      </Anchor>
    </Stack>
  );
}
