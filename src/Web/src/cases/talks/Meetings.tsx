import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconCalendarCheck, IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { casesApi } from '../../api/casesApi';
import type { SlotProposal } from '../../api/contracts';
import { useNow } from '../../time/useNow';
import { text } from '../../text';
import { dateTime } from '../../text/format';
import classes from '../Case.module.css';
import papers from '../ui/Paper.module.css';
import { Save } from '../record/CaseFileLink';
import { placed } from '../../state/placed';
import { Card } from '../ui/Card';
import { Refused } from '../ui/Refused';
import { roomName } from './roomWords';
import { SlotForm } from './SlotForm';
import { can, useTalksDesk } from './TalksContext';

const words = text.cases.talks.meet;

/** Times to meet: proposed, answered, booked, and taken into one's own calendar. */
export function Meetings() {
  const { view, acting } = useTalksDesk();
  const [open, setOpen] = useState(false);
  const error = acting.errorOf('answerSlots', 'bookSlot', 'cancelSlot');
  return (
    <Card title={words.title} lead={words.lead}>
      <Stack gap="sm" mt="xs">
        {view.meetings.length === 0 && !open && <Text size="sm">{words.empty}</Text>}
        {view.meetings.map((meeting) => (
          <Meeting key={`${meeting.id} ${meeting.fits.length}`} meeting={meeting} />
        ))}
        <Refused error={error} rules={placed(error, [])} />
        {open ? (
          <SlotForm close={() => setOpen(false)} />
        ) : (
          can(view, 'proposeSlots') && (
            <Button variant="default" style={{ alignSelf: 'flex-start' }} leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
              {words.propose}
            </Button>
          )
        )}
      </Stack>
    </Card>
  );
}

function Meeting({ meeting }: { readonly meeting: SlotProposal }) {
  const { view, names, acting } = useTalksDesk();
  const mine = meeting.fits.find((fit) => (fit.side ?? undefined) === view.side)?.fits ?? [];
  const [fits, setFits] = useState<readonly number[]>(mine);
  const room = view.rooms.find((one) => one.id === meeting.room);
  const nameOf = (side: string | undefined) => (side === undefined ? (view.mediator?.name ?? words.mediator) : names.side(side));
  const open = !meeting.cancelled;
  const mediates = view.side === undefined;
  const now = useNow(60_000);
  // With a mediator, the mediator books; without one, whoever likes, once a time suits every side.
  const mayBook = (place: number, start: string) =>
    can(view, 'bookSlot') && Date.parse(start) > now && (mediates || (view.mediator === undefined && view.sides.every((side) => meeting.fits.some((fit) => fit.side === side.id && fit.fits.includes(place)))));
  const mayCancel = can(view, 'cancelSlot') && (mediates || view.mediator === undefined || meeting.by === view.side);
  return (
    <div className={papers.point} role="group" aria-label={meeting.place}>
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {meeting.place}
      </Text>
      <Text size="xs" c="dimmed">
        {words.by(meeting.name)}
        {room && ` · ${roomName(room, view, names)}`}
        {meeting.cancelled && ` · ${words.cancelled}`}
      </Text>
      <ul className={classes.plain} style={{ marginBlockStart: 6 }}>
        {meeting.slots.map((slot, place) => {
          const suits = meeting.fits.filter((fit) => fit.fits.includes(place)).map((fit) => nameOf(fit.side));
          return (
            <li key={slot.start}>
              <Group gap="xs" align="start" justify="space-between">
                <Checkbox
                  disabled={!open || !can(view, 'answerSlots')}
                  checked={fits.includes(place)}
                  onChange={(event) => setFits(event.currentTarget.checked ? [...fits, place].sort((a, b) => a - b) : fits.filter((one) => one !== place))}
                  label={<Zoned start={slot.start} minutes={slot.minutes} />}
                  description={suits.length > 0 ? words.fits(suits.join(', ')) : words.fitsNone}
                />
                {meeting.booked === place && open ? (
                  <Text size="sm" fw={600} c="var(--app-accent-ink)">
                    <IconCalendarCheck size={15} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 4 }} />
                    {words.booked}
                  </Text>
                ) : (
                  open &&
                  mayBook(place, slot.start) && (
                    <Button size="compact-xs" variant="default" disabled={acting.busy} onClick={() => void acting.act({ type: 'bookSlot', proposal: meeting.id, slot: place })}>
                      {meeting.booked === undefined ? words.book : words.move}
                    </Button>
                  )
                )}
              </Group>
            </li>
          );
        })}
      </ul>
      {open && !mediates && view.mediator !== undefined && meeting.booked === undefined && (
        <Text size="xs" c="dimmed">
          {words.mediatorBooks}
        </Text>
      )}
      {open && (
        <Group gap="xs" mt={8}>
          {can(view, 'answerSlots') && (
            <Button size="xs" variant="default" disabled={acting.busy} onClick={() => void acting.act({ type: 'answerSlots', proposal: meeting.id, fits: [...fits] })}>
              {fits.length === 0 ? words.none : words.answer}
            </Button>
          )}
          {meeting.booked !== undefined && <Save label={words.calendar} fetch={() => casesApi.calendar(view.case, meeting.id)} name="meeting.ics" />}
          {mayCancel && (
            <Button size="xs" variant="subtle" color="gray" disabled={acting.busy} onClick={() => void acting.act({ type: 'cancelSlot', proposal: meeting.id })}>
              {words.cancel}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}

/** A time in the reader's zone, and beneath it for everybody whose clock shows another one. */
function Zoned({ start, minutes }: { readonly start: string; readonly minutes: number }) {
  const { view, me } = useTalksDesk();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const people = [...view.sides.flatMap((side) => side.members), ...(view.mediator ? [view.mediator] : [])].filter((one) => one.person !== me.person);
  const own = dateTime(start);
  const others = new Map<string, string[]>();
  for (const one of people) if (one.zone !== here && dateTime(start, one.zone) !== dateTime(start, here)) others.set(one.zone, [...(others.get(one.zone) ?? []), one.name]);
  return (
    <>
      <span>
        {words.yours(own)}, {minutes} min
      </span>
      {[...others].map(([zone, who]) => (
        <Text key={zone} span size="xs" c="dimmed" display="block">
          {words.theirs(dateTime(start, zone), who.join(', '))}
        </Text>
      ))}
    </>
  );
}
