import { Text } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import type { EventView } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { tell } from '../timeline/sentence';
import { Acts, Note } from './Note';

const words = text.room.states;
const calls = ({ body }: EventView) => body.type === 'managerCalled' || (body.type === 'clockRanOut' && body.consequence === 'managerStepsIn');

/** The channel manager was asked to step in: by whom and why, and for the channel manager what can be done about it. */
export function CalledMoment() {
  const { events, names, reader } = useDesk();
  const call = events.findLast(calls);
  const person = call?.body.type === 'managerCalled' ? call : undefined;
  const told = call && tell(call, names);
  const manager = reader === 'manager';
  const [by, nobody] = manager ? [words.calledYouBy, words.calledYou] : [words.calledBy, words.called];
  return (
    <Note icon={<IconUrgent size={18} aria-hidden />} title={person ? by(names.who(person)) : nobody} body={person ? told?.quote : told?.sentence}>
      {manager && (
        <>
          <Text size="sm">{words.calledNext}</Text>
          <Acts acts={['suspend']} />
        </>
      )}
    </Note>
  );
}
