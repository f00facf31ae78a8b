import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { text } from '../../text';
import { BackToDeals } from '../../ui/BackToDeals';

type Kind = 'notFound' | 'ended' | 'failed';

/** Instead of the room: there is none, it is closed to this person, or it could not be opened. */
export function Elsewhere({ kind, again }: { readonly kind: Kind; readonly again?: () => void }) {
  const words = text.room.states;
  const [title, body] = {
    notFound: [words.notFound, words.notFoundBody],
    ended: [words.ended, words.endedBody],
    failed: [words.failed, words.failedBody],
  }[kind] as [string, string];
  return (
    <Stack gap="xs" maw={560} py="xl" role={kind === 'notFound' ? undefined : 'alert'}>
      <Title order={1} size="h2">
        {title}
      </Title>
      <Text>{body}</Text>
      <Group mt="sm">
        {kind === 'failed' && again && <Button onClick={again}>{words.again}</Button>}
        <BackToDeals />
      </Group>
    </Stack>
  );
}
