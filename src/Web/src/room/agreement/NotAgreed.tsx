import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { text } from '../../text';

const words = text.agreement;

export function NotAgreed({ id }: { readonly id: string }) {
  return (
    <Stack gap="xs" maw={560} py="xl">
      <Title order={1} size="h2">
        {words.none}
      </Title>
      <Text>{words.noneBody}</Text>
      <Anchor component={Link} href={`/deals/${id}`}>
        {words.back}
      </Anchor>
    </Stack>
  );
}
