import { Text } from '@mantine/core';
import { IconLock, IconPin } from '@tabler/icons-react';
import type { FrozenLine } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { carvedOutOf } from './frozenLines';
import classes from '../split/Split.module.css';

const words = text.room.frozen;

/** Who does a disputed line meanwhile and why it stands still. */
export function FrozenNote({ frozen }: { readonly frozen: FrozenLine }) {
  const { names } = useDesk();
  const party = names.party(frozen.owner);
  return (
    <>
      <Text size="xs" className={classes.firm}>
        <IconLock size={12} aria-hidden /> <span>{frozen.personName === undefined ? words.interim(party) : words.interimBy(frozen.personName, party)}</span>
      </Text>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {words.because(frozen.reason)}
      </Text>
    </>
  );
}

/** What the programme keeps with the vendor on every deal. */
export function CarvedOutNote({ activity }: { readonly activity: string }) {
  const { policy, view } = useDesk();
  const why = carvedOutOf(policy, activity);
  const vendor = view.parties.find((party) => party.kind === 'directSales')?.name;
  if (why === undefined || vendor === undefined) return null;
  return (
    <Text size="xs" className={classes.firm}>
      <IconPin size={12} aria-hidden /> <span>{words.carvedOut(vendor, why)}</span>
    </Text>
  );
}
