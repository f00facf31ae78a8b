import { Stack, Text, Title } from '@mantine/core';
import { text } from '../text';

export function Home() {
  return (
    <Stack gap="xs">
      <Title order={1}>{text.home.title}</Title>
      <Text c="dimmed">{text.home.empty}</Text>
    </Stack>
  );
}
