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
import './words/Lit.css';
import { SplitSection } from './split/SplitSection';
import { useDesk } from './state/RoomContext';
import { Timeline } from './timeline/Timeline';

/** Head, split, conversation and foot. A narrow screen shows one of the two in the middle at a time. */
export function RoomLayout() {
  const { ui, view } = useDesk();
  useShortcuts();
  return (
    <div className={classes.room} data-pane={ui.pane}>
      <div className={classes.main}>
        <RoomHead />
        <StandingStrip />
        <div className={classes.notes}>
          <ConnectionNote />
          <MissedNote />
        </div>
        <div className={classes.switch}>
          <SegmentedControl
            fullWidth
            aria-label={text.room.timeline.panes}
            value={ui.pane}
            onChange={(pane) => ui.show(pane === 'talk' ? 'talk' : 'split')}
            data={[
              { value: 'split', label: text.room.timeline.splitTab },
              { value: 'talk', label: text.room.timeline.tab },
            ]}
          />
        </div>
        <div className={classes.work}>
          <Moment />
          {/* Until the registration is handed in there is no split to talk about. */}
          {view.standing.review !== 'draft' && <SplitSection />}
        </div>
      </div>
      <div className={classes.side}>
        <Timeline />
      </div>
      <div className={classes.foot}>
        <Foot />
      </div>
      <RoomDialogs />
      <VisuallyHidden>
        <Announcer />
      </VisuallyHidden>
    </div>
  );
}
