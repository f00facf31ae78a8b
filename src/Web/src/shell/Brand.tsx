import { Group, Text, UnstyledButton } from '@mantine/core';
import { Link } from 'wouter';
import { text } from '../text';

export function Brand() {
  return (
    <UnstyledButton component={Link} href="/" aria-label={text.shell.home}>
      <Group gap="xs" wrap="nowrap">
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <Text fw={700} size="lg">
          {text.product}
        </Text>
      </Group>
    </UnstyledButton>
  );
}
