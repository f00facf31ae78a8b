import { Text, type TextProps } from '@mantine/core';
import { useDesk } from '../state/RoomContext';
import classes from './Side.module.css';

/** Which of the five colours a party has in this room: its place among the parties, so that it never changes. */
export function useSideColour(): (party: string | undefined) => string {
  const { view } = useDesk();
  return (party) => {
    const place = view.parties.findIndex((one) => one.id === party);
    return place < 0 ? 'var(--mantine-color-dimmed)' : `var(--side-${(place % 5) + 1})`;
  };
}

/** A party by name. The colour before it only repeats what the name says. */
export function Side({ party, ...text }: { readonly party: string } & TextProps) {
  const { names } = useDesk();
  const colour = useSideColour();
  return (
    <Text span {...text}>
      <span className={classes.dot} style={{ background: colour(party) }} aria-hidden />
      {names.party(party)}
    </Text>
  );
}
