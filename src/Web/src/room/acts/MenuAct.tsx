import { Menu, Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './Acts.module.css';

interface Props {
  readonly label: string;
  /** What it means, or why it is not possible now. */
  readonly hint?: string | undefined;
  readonly icon?: Icon;
  readonly can: boolean;
  readonly onClick: () => void;
}

/** An act in a menu. One that is not possible now stays reachable by keyboard, so that its reason can be read. */
export function MenuAct({ label, hint, icon: Mark, can, onClick }: Props) {
  return (
    <Menu.Item
      className={classes.menuAct}
      aria-disabled={!can}
      closeMenuOnClick={can}
      leftSection={Mark && <Mark size={16} aria-hidden />}
      onClick={() => {
        if (can) onClick();
      }}
    >
      <Text size="sm" c={can ? 'var(--mantine-color-text)' : 'dimmed'}>
        {label}
      </Text>
      {hint !== undefined && (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      )}
    </Menu.Item>
  );
}
