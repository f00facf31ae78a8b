import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { text } from '../../text';
import { undo } from '../draft/draft';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { LineText } from './LineText';
import type { Row } from './rows';

const words = text.room.split;

interface Props {
  readonly row: Row;
  readonly editing: boolean;
  readonly edit: () => void;
}

/** The reader's own draft of one line. */
export function DraftCell({ row, editing, edit }: Props) {
  const { view, desk } = useDesk();
  const { name, id } = row.activity;
  if (row.frozen) {
    return (
      <Text size="xs" c="dimmed">
        {text.room.frozen.carried}
      </Text>
    );
  }
  return (
    <div>
      {row.changed && <LineText line={row.mine} />}
      {row.decided && (
        <Text size="xs" c="dimmed">
          {text.room.decided.carried}
        </Text>
      )}
      <Group gap={2} ml={-8} mt={row.changed ? 2 : 0}>
        {possible(view.standing, 'makeOffer').offered && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPencil size={13} aria-hidden />}
            onClick={edit}
            aria-expanded={editing}
            aria-label={words.edit(name)}
            id={`edit-${id}`}
          >
            {words.editShort}
          </Button>
        )}
        {row.changed && !row.decided && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconArrowBackUp size={13} aria-hidden />}
            onClick={() => desk.edit((draft) => undo(draft, id))}
            aria-label={words.undoLine(name)}
          >
            {words.undo}
          </Button>
        )}
      </Group>
    </div>
  );
}
