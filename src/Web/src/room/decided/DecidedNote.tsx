import { Anchor, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { DecidedLine } from '../../api/contracts';
import { text } from '../../text';
import { dateTime } from '../../text/format';
import classes from '../split/Split.module.css';
import { useDesk } from '../state/RoomContext';
import { doneBy } from './decidedLines';

const words = text.room.decided;

/** Who does a line because a case ended with it, and the way to that case. */
export function DecidedNote({ decided }: { readonly decided: DecidedLine }) {
  const { names } = useDesk();
  return (
    <>
      <Text size="xs" className={classes.firm}>
        <IconGavel size={12} aria-hidden /> <span>{doneBy(decided, names)}</span>
      </Text>
      <Text size="xs" c="dimmed">
        {words.ended[decided.by](dateTime(decided.at))} <CaseLink id={decided.cause} />
      </Text>
      {decided.note && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {decided.note}
        </Text>
      )}
    </>
  );
}

export const CaseLink = ({ id }: { readonly id: string }) => (
  <Anchor component={Link} href={`/cases/${id}`} size="xs">
    {words.open}
  </Anchor>
);
