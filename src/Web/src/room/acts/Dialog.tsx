import { Modal, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../text';
import classes from './Acts.module.css';

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly size?: MantineSize;
  readonly children: ReactNode;
}

/** Every question of the room looks and closes the same way. */
export function Dialog({ title, close, size = 'md', children }: Props) {
  return (
    <Modal opened onClose={close} title={title} size={size} classNames={{ title: classes.title, content: classes.content }} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': text.room.compare.close }}>
      {children}
    </Modal>
  );
}
