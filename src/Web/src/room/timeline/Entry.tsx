import { Button, Text } from '@mantine/core';
import {
  type Icon,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconFileText,
  IconHelpCircle,
  IconLock,
  IconMessage,
  IconNote,
  IconPaperclip,
} from '@tabler/icons-react';
import type { EventView } from '../../api/contracts';
import { text } from '../../text';
import { When } from '../../ui/When';
import { CaseLink } from '../decided/DecidedNote';
import { FileLink } from '../files/FileLink';
import { useDesk } from '../state/RoomContext';
import { useSideColour } from '../words/Side';
import type { Told, Tone } from './sentence';
import classes from './Timeline.module.css';

const words = text.room.timeline;
const icons: Readonly<Record<Tone, Icon>> = {
  offer: IconFileText,
  agreed: IconCircleCheck,
  closed: IconCircleX,
  message: IconMessage,
  file: IconPaperclip,
  question: IconHelpCircle,
  clock: IconClock,
  record: IconNote,
};

interface Props {
  readonly event: EventView;
  readonly told: Told;
  /** Set on the first entry the reader missed. */
  readonly mark: string | undefined;
}

/** One entry: who did what, when, in which words, and who else can see it. */
export function Entry({ event, told, mark }: Props) {
  const { me, names, offers, ui } = useDesk();
  const colour = useSideColour();
  const Mark = icons[told.tone];
  const said = told.tone === 'message' || told.tone === 'question' || told.tone === 'file';
  const known = told.offer !== undefined && offers.some((offer) => offer.number === told.offer);
  const isOffer = event.body.type === 'offerMade' && known;
  return (
    <>
      {mark && (
        <li id={mark} className={classes.mark}>
          {text.room.live.missedMark}
        </li>
      )}
      <li className={classes.entry} data-tone={told.tone} data-mine={event.person === me.person || undefined}>
        <span className={classes.icon} style={{ color: colour(event.party) }}>
          <Mark size={16} aria-hidden />
        </span>
        <div className={classes.body}>
          <Text size="sm" fw={said ? 600 : 400}>
            {told.sentence}
          </Text>
          {told.quote !== undefined && <Text size="sm" className={classes.quote}>{told.quote}</Text>}
          {event.body.type === 'fileAttached' && <FileLink file={event.body} />}
          {told.dispute !== undefined && <CaseLink id={told.dispute} />}
          {told.onlyFor !== undefined && (
            <Text size="xs" className={classes.private}>
              <IconLock size={12} aria-hidden /> {text.room.composer.audienceOnly(names.party(told.onlyFor))}
            </Text>
          )}
          <Text size="xs" c="dimmed" component="div">
            <When at={event.at} />
            {isOffer && told.offer !== undefined && (
              <Button size="compact-xs" variant="subtle" ml={4} onClick={() => ui.open(lookAt(event, told.offer ?? 0))}>
                {words.look(told.offer)}
              </Button>
            )}
          </Text>
        </div>
      </li>
    </>
  );
}

function lookAt({ body }: EventView, number: number) {
  const answers = body.type === 'offerMade' ? body.offer.answers : undefined;
  return { kind: 'compare', before: answers ?? number, after: number } as const;
}
