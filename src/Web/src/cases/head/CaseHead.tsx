import { Anchor, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { CaseView } from '../../api/contracts';
import { text } from '../../text';
import { country, dateTime, money, shortDateTime } from '../../text/format';
import { TimeLeft } from '../../ui/When';
import classes from '../Case.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { leftOf } from '../words/left';
import { nextSentence } from '../words/next';
import { StagePath } from './StagePath';

const words = text.cases.page;

/** When the platform looks for a mediator itself because nobody was asked; undefined: somebody was, or it is another stage. */
function appointedAt({ stage, seats, clocks }: Pick<CaseView, 'stage' | 'seats' | 'clocks'>): string | undefined {
  if (stage !== 'mediation' || seats.some((seat) => seat.kind === 'mediator' && seat.isLive)) return undefined;
  const time = clocks.find((clock) => clock.kind === 'mediation')?.time;
  return time && time.remaining === undefined && time.passed === 0 && time.half < time.due ? time.half : undefined;
}

/** Where the case stands, what happens next by itself, and what it is about. */
export function CaseHead() {
  const { view, events, names, policy } = useCaseDesk();
  const { subject, next } = view;
  const appointed = appointedAt(view);
  const left = leftOf(view, policy?.calendar);
  return (
    <section className={classes.card} aria-label={words.nextTitle}>
      <StagePath view={view} events={events} />
      <div className={classes.next} role="status">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {nextSentence(view)}
        </Text>
        {appointed !== undefined && <Text size="sm">{text.cases.next.nobodyAsked(shortDateTime(appointed))}</Text>}
        {left !== undefined && <Text size="sm">{left}</Text>}
        {next?.at !== undefined && (
          <Text size="sm">
            <IconClock size={14} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 5 }} />
            <TimeLeft until={next.at} />
            {policy && policy.calendar.zone !== Intl.DateTimeFormat().resolvedOptions().timeZone && (
              <Text span c="dimmed">
                {' '}
                · {dateTime(next.at, view.zone)}
              </Text>
            )}
          </Text>
        )}
        {view.stage !== 'closed' && (
          <Text size="xs" c="dimmed" mt={2}>
            {text.cases.next.silence}
          </Text>
        )}
      </div>
      <dl className={classes.facts} style={{ marginBlockStart: 16 }}>
        <dt>{words.customer}</dt>
        <dd>
          {subject.customer}, {country(subject.country)} · {money(subject.amount)}
        </dd>
        <dt>{words.sides}</dt>
        <dd>{view.sides.map((side) => (side.id === view.me ? `${side.name} (${words.you})` : side.name)).join(' · ')}</dd>
        <dt>{words.disputed}</dt>
        <dd>
          {names.activities(subject.activities)}. {view.stage !== 'closed' && words.meanwhile(names.side(view.interimOwner))}
        </dd>
        <dt>{text.cases.desk.type}</dt>
        <dd>
          {text.cases.type[view.type]} · {view.openedBy === undefined ? text.cases.cause[view.cause] : [words.openedBy(names.side(view.openedBy)), words.openedBecause[view.cause]].filter(Boolean).join(', ')} · {words.policy(view.policy)}
          {(view.part === 'side' || view.part === 'clerk' || view.part === 'reader') && (
            <>
              {' · '}
              <Anchor component={Link} underline="always" href={`/deals/${subject.deal}`}>
                {words.deal}
              </Anchor>
            </>
          )}
        </dd>
      </dl>
    </section>
  );
}
