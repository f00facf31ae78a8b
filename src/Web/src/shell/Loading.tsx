import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { text } from '../text';

/** The outline of a screen whose code or first data is on its way. */
export function Loading() {
  return (
    <Stack gap="lg" aria-busy="true">
      <VisuallyHidden role="status">{text.shell.loading}</VisuallyHidden>
      <Skeleton height={32} width={220} />
      <Skeleton height={44} />
      <Stack gap="xs">
        {Array.from({ length: 6 }, (_, i) => (
          <Skeleton key={i} height={56} />
        ))}
      </Stack>
    </Stack>
  );
}
