import { Kbd, Table, Text } from '@mantine/core';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { shortcuts } from './shortcuts';
import { Dialog } from '../../ui/Dialog';

const words = text.room.help;

export function HelpDialog({ close }: { readonly close: () => void }) {
  const { side } = useDesk();
  return (
    <Dialog close={close} title={words.title}>
      <Text size="sm" mb="xs">
        {words.intro}
      </Text>
      <Table>
        <Table.Tbody>
          {shortcuts.filter(({ acts }) => !acts || side !== undefined).map((shortcut) => (
            <Table.Tr key={shortcut.key}>
              <Table.Th scope="row" w={60}>
                <Kbd>{shortcut.key}</Kbd>
              </Table.Th>
              <Table.Td>{shortcut.label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
