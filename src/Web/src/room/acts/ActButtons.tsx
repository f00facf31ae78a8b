import { Button, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { text } from '../../text';
import { ProblemNote } from '../foot/ProblemNote';
import { useDesk } from '../state/RoomContext';
import classes from './Acts.module.css';

interface Buttons {
  readonly go: () => void;
  readonly label: string;
  readonly close: () => void;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly ends?: boolean;
}

/** The two buttons under every act, with the audience above them and whatever went wrong where the eye is. */
export function ActButtons({ go, label, close, busy, disabled, ends = false }: Buttons) {
  const { view, names } = useDesk();
  return (
    <>
      <ProblemNote />
      <Text size="xs" className={classes.audience}>
        <IconUsers size={14} aria-hidden />
        <span>{text.room.composer.audience(names.parties(view.parties.map((party) => party.id)))}</span>
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          {text.room.act.cancel}
        </Button>
        <Button onClick={go} loading={busy} disabled={disabled} {...(ends ? { color: 'red' } : {})}>
          {label}
        </Button>
      </Group>
    </>
  );
}
