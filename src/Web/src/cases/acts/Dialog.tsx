import { Modal, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../text';

/** Every question on a case looks and closes the same way. */
export function Dialog({ title, close, size = 'md', children }: { readonly title: string; readonly close: () => void; readonly size?: MantineSize; readonly children: ReactNode }) {
  return (
    <Modal opened onClose={close} title={title} size={size} styles={{ title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 650 }, content: { background: 'var(--app-surface)' } }} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': text.room.compare.close }}>
      {children}
    </Modal>
  );
}
