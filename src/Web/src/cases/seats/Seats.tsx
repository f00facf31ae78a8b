import { Group, Text } from '@mantine/core';
import { IconBan, IconCheck, IconClock, IconHourglass, IconUserMinus, IconUserQuestion } from '@tabler/icons-react';
import type { CaseView, Seat, SeatStatus } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import { Chip, type Tone } from '../../ui/Chip';
import classes from '../Case.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { Card, Words } from '../ui/Card';

const words = text.cases.seats;
const marks: Readonly<Record<SeatStatus, readonly [typeof IconCheck, Tone]>> = {
  invited: [IconUserQuestion, 'info'],
  waitsForWaivers: [IconHourglass, 'warn'],
  seated: [IconCheck, 'good'],
  conflicted: [IconBan, 'bad'],
  recused: [IconUserMinus, 'plain'],
  replaced: [IconUserMinus, 'plain'],
  silent: [IconClock, 'plain'],
};

/** Everybody who was ever asked to be neutral here, with what they declared. */
export function Seats() {
  const { view } = useCaseDesk();
  return (
    <Card title={text.cases.page.sections.seats} lead={words.lead}>
      {view.seats.length === 0 ? (
        <Text size="sm" mt="xs">
          {words.none}
        </Text>
      ) : (
        <ul className={classes.seats}>
          {view.seats.map((seat) => (
            <One key={`${seat.kind} ${seat.person} ${seat.at}`} seat={seat} />
          ))}
        </ul>
      )}
    </Card>
  );
}

const donePart = [IconCheck, 'plain'] as const;

/** Whether the work of the seat is done. */
const isOver = ({ kind }: Seat, { stage, decisions }: Pick<CaseView, 'stage' | 'decisions'>): boolean =>
  stage === 'closed' || (kind === 'mediator' ? stage !== 'mediation' : kind === 'decider' && decisions.length > 0);

function One({ seat }: { readonly seat: Seat }) {
  const { view, names } = useCaseDesk();
  const over = seat.status === 'seated' && isOver(seat, view);
  const [Mark, tone] = over ? donePart : marks[seat.status];
  const clock = view.clocks.find((one) => one.kind === 'seat' && one.subject === seat.person);
  const waits = seat.status === 'waitsForWaivers';
  const missing = view.sides.filter((side) => !seat.waivedBy.includes(side.id)).map((side) => side.id);
  const votes = view.round && view.round.kind === seat.kind && seat.status === 'seated';
  return (
    <li>
      <Group gap="xs" justify="space-between">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {seat.name}
        </Text>
        <Chip icon={Mark} tone={tone} label={over ? words.tookPart : text.cases.seatStatus[seat.status]} />
      </Group>
      <Text size="sm" c="dimmed">
        {text.cases.seat[seat.kind]}
        {seat.alternate && `, ${words.alternate}`}
        {votes && ` · ${view.round?.voted.includes(seat.person) ? words.voted : words.notVoted}`}
        {clock && clock.time.remaining === undefined && ` · ${words.until(shortDateTime(clock.time.due))}`}
      </Text>
      {seat.said !== undefined && !seat.conflicts.some((conflict) => conflict.text.includes(seat.said!)) && <Words>{words.said(seat.said)}</Words>}
      {seat.why !== undefined && <Words dimmed>{seat.why}</Words>}
      {seat.conflicts.length > 0 ? (
        <ul className={classes.plain} aria-label={words.ties}>
          {seat.conflicts.map((conflict) => (
            <li key={conflict.kind + conflict.text}>
              <Text size="sm">
                {conflict.text}{' '}
                <Text span size="sm" c="dimmed">
                  {conflict.waivable ? words.waivable : words.absolute}
                </Text>
              </Text>
            </li>
          ))}
        </ul>
      ) : (
        seat.status === 'seated' &&
        seat.said === undefined && (
          <Text size="sm" c="dimmed">
            {words.noTies}
          </Text>
        )
      )}
      {seat.waivedBy.length > 0 && <Text size="sm">{words.waived(names.sides(seat.waivedBy))}</Text>}
      {waits && missing.length > 0 && <Text size="sm">{words.waits(names.sides(missing))}</Text>}
    </li>
  );
}
