import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { Notice } from '../words/Notice';

const words = text.room.live;
export const missedId = 'room-missed';

/** What came while the connection was away, with the way to it. */
export function MissedNote() {
  const { missedAfter, events, me, room, ui } = useDesk();
  const missed = missedAfter === null ? [] : events.filter((event) => event.version > missedAfter && event.person !== me.person);
  const show = () => {
    ui.show('talk');
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(missedId)?.scrollIntoView({ block: 'center' })));
  };
  return (
    <div role="status">
      {missed.length > 0 && (
        <Notice tone="info" icon={<IconHistory size={18} aria-hidden />} py="xs">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{words.missed(missed.length)}</Text>
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={show}>
                {words.missedShow}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => room.caughtUp()}>
                {words.missedDone}
              </Button>
            </Group>
          </Group>
        </Notice>
      )}
    </div>
  );
}
