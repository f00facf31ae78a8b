import { Stack, Text } from '@mantine/core';
import { IconArrowsExchange, IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconGavel, IconLock, IconLockOpen, type Icon } from '@tabler/icons-react';
import type { DecidedLine, LineStatus as Status } from '../../api/contracts';
import { text } from '../../text';
import { Chip, type Tone } from '../../ui/Chip';
import { DecidedNote } from '../decided/DecidedNote';
import { CarvedOutNote, FrozenNote } from '../frozen/FrozenNote';
import { useDesk } from '../state/RoomContext';
import type { Row } from './rows';
import classes from './Split.module.css';

const words = text.room.split;
const looks: Readonly<Record<Status, readonly [Icon, Tone]>> = {
  open: [IconCircleDashed, 'plain'],
  moved: [IconArrowsExchange, 'info'],
  tentative: [IconCircleHalf2, 'accent'],
  agreed: [IconCircleCheck, 'good'],
  frozen: [IconLock, 'warn'],
  decided: [IconGavel, 'good'],
};

/** How a line stands, for whom it is settled, and who cannot move on it: always with who may see that. */
export function LineStatus({ row }: { readonly row: Row }) {
  const { names, side } = useDesk();
  const { standing } = row;
  if (!standing) {
    if (row.frozen) return <Stack gap={4} align="flex-start"><FrozenNote frozen={row.frozen} /></Stack>;
    return row.decided ? <Decided decided={row.decided} /> : <CarvedOutNote activity={row.activity.id} />;
  }
  const [icon, tone] = looks[standing.status];
  const othersFirm = standing.firm.filter((party) => party !== side);
  return (
    <Stack gap={4} align="flex-start">
      <Chip icon={icon} tone={tone} label={words.status[standing.status]} />
      {row.frozen && <FrozenNote frozen={row.frozen} />}
      {row.decided && <DecidedNote decided={row.decided} />}
      <CarvedOutNote activity={row.activity.id} />
      {(standing.status === 'open' || standing.status === 'moved') && standing.tentativeFor.length > 0 && (
        <Text size="xs" c="dimmed">
          {words.tentativeFor(names.parties(standing.tentativeFor))}
        </Text>
      )}
      {othersFirm.length > 0 && (
        <Text size="xs" className={classes.firm}>
          <IconLock size={12} aria-hidden /> {words.firmOpen(names.parties(othersFirm))}
        </Text>
      )}
      {side !== undefined && standing.firm.includes(side) && (
        <Text size="xs" className={classes.firm}>
          {row.firm === 'open' ? <IconLockOpen size={12} aria-hidden /> : <IconLock size={12} aria-hidden />}
          <span>
            {words.firmMine}: {row.firm === 'open' ? words.firmSeenByAll : words.firmSeenByUs(names.party(side))}
          </span>
        </Text>
      )}
    </Stack>
  );
}

/** Decided before any offer has the line. */
function Decided({ decided }: { readonly decided: DecidedLine }) {
  const [icon, tone] = looks.decided;
  return (
    <Stack gap={4} align="flex-start">
      <Chip icon={icon} tone={tone} label={words.status.decided} />
      <DecidedNote decided={decided} />
    </Stack>
  );
}
