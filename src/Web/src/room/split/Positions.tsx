import { Text } from '@mantine/core';
import { text } from '../../text';
import { sameLine } from '../draft/draft';
import { useDesk } from '../state/RoomContext';
import { LineText } from './LineText';
import type { Row } from './rows';

const words = text.room.split;

/** What the others last said about a line. */
export function Positions({ row }: { readonly row: Row }) {
  const { names } = useDesk();
  return row.positions.map((position) => (
    <div key={position.party}>
      {row.positions.length > 1 && (
        <Text size="xs" c="dimmed">
          {names.party(position.party)}
        </Text>
      )}
      {sameLine(position.line, row.line) ? (
        <Text size="sm" c="dimmed">
          {words.same}
        </Text>
      ) : (
        <LineText line={position.line} />
      )}
    </div>
  ));
}
