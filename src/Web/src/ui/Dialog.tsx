import { Modal, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../text';
import classes from './Dialog.module.css';
import { useFocusBack } from './useFocusBack';

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly size?: MantineSize;
  readonly children: ReactNode;
}

/** Every question looks and closes the same way. It is open for as long as it is shown, and then gives the keyboard back. */
export function Dialog({ title, close, size = 'md', children }: Props) {
  useFocusBack();
  return (
    <Modal opened onClose={close} title={title} size={size} returnFocus={false} classNames={{ title: classes.title, content: classes.content }} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': text.room.compare.close }}>
      {children}
    </Modal>
  );
}
