import { Avatar, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { list } from '../../text/format';
import { initials } from '../words/format';
import classes from './Head.module.css';

const words = text.room.head;

/** Who has the room open now. */
export function Presence() {
  const { present, me, names, view, online } = useDesk();
  const others = present.filter((person) => person.person !== me.person);
  if (others.length === 0) {
    return (
      <Text size="sm" c="dimmed" className={classes.alone}>
        {online ? words.alone : words.unknown}
      </Text>
    );
  }
  const label = words.here(list(others.map((person) => (person.party === undefined ? person.name : text.room.events.of(person.name, names.party(person.party))))));
  const colour = (party: string | undefined) => (view.parties.find((one) => one.id === party)?.kind === 'partner' ? 'violet.9' : 'teal.9');
  return (
    <Tooltip label={label} multiline maw={280}>
      <Avatar.Group spacing={4} tabIndex={0} role="img" aria-label={label}>
        {others.slice(0, 4).map((person) => (
          <Avatar key={person.person} size="sm" radius="xl" variant="filled" color={colour(person.party)} aria-hidden>
            {initials(person.name)}
          </Avatar>
        ))}
        {others.length > 4 && (
          <Avatar size="sm" radius="xl" aria-hidden>
            +{others.length - 4}
          </Avatar>
        )}
        <VisuallyHidden>{words.present}</VisuallyHidden>
      </Avatar.Group>
    </Tooltip>
  );
}
