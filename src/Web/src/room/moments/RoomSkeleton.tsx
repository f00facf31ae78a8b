import { Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { text } from '../../text';

/** The room's shape while it is opened: nothing jumps when the deal arrives. */
export function RoomSkeleton({ lost }: { readonly lost: boolean }) {
  return (
    <Stack gap="md" aria-busy>
      <VisuallyHidden role="status">{text.room.loading}</VisuallyHidden>
      {lost && <Text c="dimmed">{text.room.live.lost}</Text>}
      <Skeleton height={28} width="40%" mt={24} />
      <Skeleton height={18} width="60%" />
      <Skeleton height={104} />
      <Skeleton height={420} />
    </Stack>
  );
}
