import { Button, Group, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { retryNow } from '../../live';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { Notice } from '../words/Notice';

const words = text.room.live;

/** Says when the room is not live: what that means for the draft, and how to get it back. */
export function ConnectionNote() {
  const { online, reader } = useDesk();
  const lost = reader === 'along' ? words.lostAlong : words.lost;
  const offline = reader === 'along' ? words.offlineAlong : words.offline;
  return (
    <div role="status">
      {!online && (
        <Notice tone="warn" icon={<IconPlugConnectedX size={18} aria-hidden />} py="xs">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{navigator.onLine ? lost : offline}</Text>
            <Button size="compact-sm" variant="default" onClick={retryNow}>
              {words.retry}
            </Button>
          </Group>
        </Notice>
      )}
    </div>
  );
}
