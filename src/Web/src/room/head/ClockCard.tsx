import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import type { Clock } from '../../api/contracts';
import type { CaseRow } from '../../api/wireCases';
import { rowSentence } from '../../cases/words/next';
import { text } from '../../text';
import { describeRemaining } from '../../time/describe';
import { useDesk } from '../state/RoomContext';
import { useNow } from '../../time/useNow';
import { shortDateTime as instant } from '../../text/format';
import { span } from '../words/format';
import { mainClock, ranOut, silenceOf } from './clocks';
import classes from './Head.module.css';
import { StandingCell } from './StandingCell';
import { answersMeanwhile } from './turn';

const words = text.room.standing;
const soon = 3 * 3_600_000;

/** The one clock that matters now, ticking, with its instant and what silence does. Every other clock is one tap away. */
export function ClockCard({ dispute }: { readonly dispute: CaseRow | undefined }) {
  const { view, policy, reader } = useDesk();
  const now = useNow();
  if (dispute?.clock !== undefined && dispute.due !== undefined) {
    return <StandingCell label={`${words.left} · ${text.cases.clocks[dispute.clock]}`} value={describeRemaining(Date.parse(dispute.due), now)} detail={rowSentence(dispute)} extra={<AllClocks now={now} />} />;
  }
  const clock = mainClock(view.standing, answersMeanwhile(view));
  if (!clock) return <StandingCell label={words.left} value={words.noClock} detail="" />;

  const due = Date.parse(clock.due);
  const urgent = clock.remaining === undefined && due - now < soon;
  return (
    <StandingCell
      label={`${words.left} · ${text.words.clock[clock.kind]}`}
      value={<span className={urgent ? classes.urgent : undefined}>{left(clock, now)}</span>}
      detail={clock.remaining === undefined ? silenceOf(clock, instant(clock.due), view.standing, policy, reader) : kept(clock.kind, clock.remaining)}
      extra={<AllClocks now={now} />}
    />
  );
}

// A protection keeps calendar days, everything else working time.
function kept(kind: Clock['kind'], remaining: string): string {
  const days = kind === 'protection' ? /^(\d+)\./.exec(remaining)?.[1] : undefined;
  return days === undefined ? words.pausedLeft(span(remaining)) : words.pausedDays(Number(days));
}

function left(clock: Clock, now: number): string {
  if (clock.remaining !== undefined) return words.paused;
  return ranOut(clock) ? words.over : describeRemaining(Date.parse(clock.due), now);
}

function AllClocks({ now }: { readonly now: number }) {
  const { view, reader } = useDesk();
  const all = [...new Set([...view.parties.flatMap((party) => party.members.map((member) => member.zone)), view.zone])];
  // The reader's own time stands beside the clock already.
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const others = all.filter((zone) => zone !== own);
  const zones = others.length > 0 ? others : all;
  return (
    <Popover width={320} withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" leftSection={<IconWorld size={14} aria-hidden />}>
          {reader === 'along' ? words.zonesAlong : words.zones}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {view.standing.clocks.map((clock) => (
            <div key={clock.kind}>
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm" fw={600}>
                  {text.words.clock[clock.kind]}
                </Text>
                <Text size="sm">{left(clock, now)}</Text>
              </Group>
              {clock.remaining === undefined &&
                zones.map((zone) => (
                  <Text key={zone} size="sm" c="dimmed">
                    {words.thereToo(instant(clock.due, zone), zone)}
                  </Text>
                ))}
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
