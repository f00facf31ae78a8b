import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconCircleDot, IconCircleX, IconClockPause, IconFlagOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { RemedyStatus, TrackedRemedy } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import { Chip, type Tone } from '../../ui/Chip';
import classes from '../Case.module.css';
import { RemedyText } from '../decision/Terms';
import { useCaseDesk } from '../state/CaseContext';
import { possible } from '../state/possible';
import { Card, Words } from '../ui/Card';
import { RemedyDialog, type RemedyAct } from './RemedyDialog';

const words = text.cases.remedies;
const marks: Readonly<Record<RemedyStatus, readonly [typeof IconCheck, Tone]>> = {
  running: [IconCircleDot, 'info'],
  stayed: [IconClockPause, 'plain'],
  reported: [IconCheck, 'accent'],
  confirmed: [IconCircleCheck, 'good'],
  inCure: [IconAlertTriangle, 'warn'],
  missed: [IconCircleX, 'bad'],
  ended: [IconFlagOff, 'plain'],
};

const isLive = ({ status }: TrackedRemedy) => status !== 'ended';

/** Who has to do what, by when, how far it is, what binds nobody any more last, and what the viewer can say about it. */
export function Remedies() {
  const { view } = useCaseDesk();
  const [asked, setAsked] = useState<{ readonly act: RemedyAct; readonly remedy: TrackedRemedy }>();
  return (
    <Card title={text.cases.page.sections.remedies} lead={words.lead}>
      <ul className={classes.seats}>
        {[...view.remedies.filter(isLive), ...view.remedies.filter((remedy) => !isLive(remedy))].map((remedy) => (
          <One key={remedy.id} remedy={remedy} ask={(act) => setAsked({ act, remedy })} />
        ))}
      </ul>
      {asked && <RemedyDialog act={asked.act} remedy={asked.remedy} close={() => setAsked(undefined)} />}
    </Card>
  );
}

function One({ remedy, ask }: { readonly remedy: TrackedRemedy; readonly ask: (act: RemedyAct) => void }) {
  const { view, names } = useCaseDesk();
  const [Mark, tone] = marks[remedy.status];
  const mine = view.me === remedy.order.owner;
  const clock = view.clocks.find((one) => (one.kind === 'remedy' || one.kind === 'cure') && one.subject === remedy.id && one.time.remaining === undefined);
  const can = (act: RemedyAct) => possible(view, act).now;
  const report = mine && can('reportRemedy') && (remedy.status === 'running' || remedy.status === 'inCure' || remedy.status === 'missed');
  const answer = !mine && view.me !== undefined && remedy.status === 'reported';
  return (
    <li aria-label={remedy.order.text}>
      <Group gap="xs" justify="space-between">
        <Text size="sm" c="dimmed">
          {remedy.id.toUpperCase()}
          {remedy.order.activity !== undefined && ` · ${names.activity(remedy.order.activity)}`}
          {clock && ` · ${text.cases.clocks[clock.kind]} ${shortDateTime(clock.time.due)}`}
        </Text>
        <Chip icon={Mark} tone={tone} label={text.cases.remedy[remedy.status]} />
      </Group>
      <RemedyText remedy={remedy.order} names={names} />
      {remedy.after !== undefined && (
        <Text size="sm" c="dimmed">
          {words.after(remedy.after.toUpperCase())}
        </Text>
      )}
      {remedy.report !== undefined && <Words>{words.reported(remedy.report)}</Words>}
      {remedy.contest !== undefined && <Words>{words.contested(remedy.contest)}</Words>}
      {report && (
        <Button size="xs" mt={6} onClick={() => ask('reportRemedy')}>
          {words.report}
        </Button>
      )}
      {answer && (can('confirmRemedy') || can('contestRemedy')) && (
        <Group gap="xs" mt={6}>
          <Button size="xs" onClick={() => ask('confirmRemedy')}>
            {words.confirm}
          </Button>
          <Button size="xs" variant="default" onClick={() => ask('contestRemedy')}>
            {words.contest}
          </Button>
        </Group>
      )}
    </li>
  );
}
