import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { text } from '../text';
import { RoomDialogs } from './acts/RoomDialogs';
import { Foot } from './foot/Foot';
import { RoomHead } from './head/RoomHead';
import { StandingStrip } from './head/StandingStrip';
import { useShortcuts } from './help/useShortcuts';
import { Announcer } from './moments/Announcer';
import { ConnectionNote } from './moments/ConnectionNote';
import { MissedNote } from './moments/MissedNote';
import { Moment } from './moments/Moment';
import classes from './Room.module.css';
import { SplitSection } from './split/SplitSection';
import { useDesk } from './state/RoomContext';
import { Timeline } from './timeline/Timeline';

/** Head, split, conversation and foot. A narrow screen shows one of the two in the middle at a time. */
export function RoomLayout() {
  const { ui } = useDesk();
  useShortcuts();
  return (
    <div className={classes.room}>
      <RoomHead />
      <StandingStrip />
      <ConnectionNote />
      <MissedNote />
      <div className={classes.switch}>
        <SegmentedControl
          fullWidth
          aria-label={text.room.timeline.filter}
          value={ui.pane}
          onChange={(pane) => ui.show(pane === 'talk' ? 'talk' : 'split')}
          data={[
            { value: 'split', label: text.room.timeline.splitTab },
            { value: 'talk', label: text.room.timeline.tab },
          ]}
        />
      </div>
      <div className={classes.middle} data-pane={ui.pane}>
        <div className={classes.work}>
          <Moment />
          <SplitSection />
        </div>
        <Timeline />
      </div>
      <Foot />
      <RoomDialogs />
      <VisuallyHidden>
        <Announcer />
      </VisuallyHidden>
    </div>
  );
}
