import { Button, Group, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { text } from '../../text';
import { type Clash, settled, undo } from '../draft/draft';
import { useDesk } from '../state/RoomContext';
import classes from './Split.module.css';

const words = text.room.clash;

/** Both sides changed the same thing. The reader's stays until they choose. */
export function ClashNote({ clash }: { readonly clash: Clash }) {
  const { desk } = useDesk();
  return (
    <Group gap="xs" className={classes.clash}>
      <IconArrowsSplit2 size={16} aria-hidden />
      <Text size="sm">{words.title(clash.offer)}</Text>
      <Button size="compact-xs" variant="default" onClick={() => desk.edit((draft) => settled(draft, clash.subject))}>
        {words.mine}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => desk.edit((draft) => undo(draft, clash.subject))}>
        {words.theirs}
      </Button>
    </Group>
  );
}
