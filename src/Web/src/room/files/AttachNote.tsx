import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { text } from '../../text';
import { Notice } from '../words/Notice';
import type { Attaching } from './useAttaching';

const words = text.room.files;

/** How the file is doing: on its way, refused with what to do about it, or there already. */
export function AttachNote({ attaching: { state, again, dismiss } }: { readonly attaching: Attaching }) {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'sending':
      return (
        <Text size="xs" role="status">
          {words.sending(state.name)}
        </Text>
      );
    case 'there':
      return (
        <Notice role="status" tone="info" icon={<IconInfoCircle size={18} aria-hidden />} withCloseButton closeButtonLabel={words.dismiss} onClose={dismiss} py="xs">
          <Text size="sm">{words.there(state.name)}</Text>
        </Notice>
      );
    case 'failed':
      return (
        <Notice
          role="alert"
          tone="warn"
          icon={<IconAlertTriangle size={18} aria-hidden />}
          title={words.title(state.name)}
          withCloseButton
          closeButtonLabel={words.dismiss}
          onClose={dismiss}
          py="xs"
        >
          <Text size="sm">{state.trouble.why}</Text>
          {state.trouble.again && (
            <Group mt="xs">
              <Button size="compact-sm" variant="default" onClick={() => void again()}>
                {words.again}
              </Button>
            </Group>
          )}
        </Notice>
      );
  }
}
