import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconGavel, IconHourglass, IconListCheck, IconMessages, IconPlayerPause, IconScale, IconUser, IconUserQuestion } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { CaseStage } from '../../api/contracts';
import type { CaseRow } from '../../api/wireCases';
import { text } from '../../text';
import { money } from '../../text/format';
import { Chip, type Tone } from '../../ui/Chip';
import { TimeLeft } from '../../ui/When';
import classes from '../../overlaps/Overlaps.module.css';

const words = text.cases.desk;
const marks: Readonly<Record<CaseStage, readonly [typeof IconGavel, Tone]>> = {
  informal: [IconMessages, 'info'],
  mediation: [IconUser, 'info'],
  decision: [IconGavel, 'warn'],
  appeal: [IconScale, 'warn'],
  closed: [IconCircleCheck, 'good'],
};

/** One case in one line: the question, whose, how far, and how long is left. */
export function CaseLine({ row }: { readonly row: CaseRow }) {
  const [Mark, tone] = marks[row.stage];
  const mediator = row.seats.findLast((seat) => seat.kind === 'mediator' && seat.status === 'seated');
  return (
    <Link className={classes.line} href={`/cases/${row.id}`}>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {row.question}
      </Text>
      <Text size="sm" component="span">
        {row.due !== undefined && (
          <>
            <Text span size="xs" c="dimmed">
              {row.clock && `${text.cases.clocks[row.clock]} · `}
            </Text>
            <TimeLeft until={row.due} />
          </>
        )}
        {row.due === undefined && row.stage !== 'closed' && (row.suspended ? words.still : words.noClock)}
      </Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {row.customer} · {money(row.amount)} · {row.sides.map((side) => side.name).join(' · ')}
      </Text>
      <span />
      <span className={classes.chips}>
        <Chip icon={Mark} tone={tone} label={row.end === undefined ? text.cases.stage[row.stage] : text.cases.end[row.end]} />
        <Chip icon={IconScale} label={text.cases.type[row.type]} />
        {row.suspended && <Chip icon={IconPlayerPause} tone="warn" label={words.still} />}
        {row.mediatorMissing && <Chip icon={IconUserQuestion} tone="bad" label={words.mediatorMissing} />}
        {mediator && row.stage !== 'closed' && <Chip icon={IconUser} label={words.mediator(mediator.name)} />}
        {row.remediesOpen > 0 && <Chip icon={row.stage === 'closed' ? IconListCheck : IconHourglass} tone="info" label={words.remediesOpen(row.remediesOpen)} />}
        {row.end === 'undecided' && <Chip icon={IconAlertTriangle} tone="warn" label={text.cases.end.undecided} />}
      </span>
    </Link>
  );
}
