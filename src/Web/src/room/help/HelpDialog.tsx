import { Kbd, Modal, Table, Text } from '@mantine/core';
import { text } from '../../text';
import { shortcuts } from './shortcuts';

const words = text.room.help;

export function HelpDialog({ close }: { readonly close: () => void }) {
  return (
    <Modal opened onClose={close} title={words.title} closeButtonProps={{ 'aria-label': words.close }}>
      <Text size="sm" mb="xs">
        {words.intro}
      </Text>
      <Table>
        <Table.Tbody>
          {shortcuts.map((shortcut) => (
            <Table.Tr key={shortcut.key}>
              <Table.Th scope="row" w={60}>
                <Kbd>{shortcut.key}</Kbd>
              </Table.Th>
              <Table.Td>{shortcut.label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
