import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { text } from '../../text';
import { list } from '../../text/format';
import classes from '../Case.module.css';
import { EvidenceForm } from '../record/EvidenceForm';
import { StatementForm } from '../record/StatementForm';
import { useCaseDesk } from '../state/CaseContext';
import { type CaseAct, whyNot } from '../state/possible';
import { Card } from '../ui/Card';
import { CaseActDialog } from './CaseActDialog';
import { Dialog } from '../../ui/Dialog';
import { specs } from './specs';

const words = text.cases.page;
const ownPlace: ReadonlySet<string> = new Set(['answerCaseExtension', 'answerInvitation', 'waiveConflict', 'inviteNeutral', 'draftDecision', 'castVote', 'proposeOverride', 'confirmOverride', 'reportRemedy', 'confirmRemedy', 'contestRemedy', 'writePostMortem']);
/** What somebody is waited for; the rest is a right, and no button asks for it. */
const primary: ReadonlySet<string> = new Set(['stateCase', 'addEvidence', 'resumeCase']);
const withForm: ReadonlySet<string> = new Set(['stateCase', 'addEvidence']);

/** What the viewer can do now, in the server's order; and what not, with the reason. Acts that belong to one thing stand beside it. */
export function ActList({ reload }: { readonly reload: () => void }) {
  const { view, acting } = useCaseDesk();
  const [open, setOpen] = useState<CaseAct>();
  const { dismiss } = acting;
  useEffect(() => dismiss(), [open, dismiss]);
  const someoneSits = view.seats.some((seat) => seat.status === 'seated' || seat.status === 'invited' || seat.status === 'waitsForWaivers');
  const here = view.acts.filter(({ act }) => !ownPlace.has(act) && (act !== 'replaceNeutral' || someoneSits) && (act in specs || withForm.has(act)));
  const can = here.filter(({ why }) => why === undefined);
  // What another stage or the end of the case rules out says nothing anybody waits for.
  const cannot = here.filter(({ act, why }) => why !== undefined && why !== 'otherStage' && why !== 'caseClosed' && !(why === 'notSuspended' && act === 'resumeCase') && why !== 'settlementStands');
  // A reason that stands in the way of several acts is said once.
  const reasons = [...new Set(cannot.map(({ why }) => why))];
  const stated = view.items.some((item) => item.kind === 'statement' && item.side === view.me);
  const awaited = can.find(({ act }) => primary.has(act) && !(act === 'stateCase' && stated))?.act;
  const close = () => setOpen(undefined);
  if (here.length === 0 || (can.length === 0 && view.stage === 'closed')) return null;
  return (
    <Card title={words.acts}>
      {can.length === 0 && cannot.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.actsNone}
        </Text>
      )}
      <div className={classes.acts} style={{ marginBlockStart: 8 }}>
        {can.map(({ act }) => (
          <Button key={act} variant={act === awaited ? 'filled' : 'default'} onClick={() => setOpen(act as CaseAct)}>
            {nameOf(act, stated)}
          </Button>
        ))}
      </div>
      {cannot.length > 0 && (
        <ul className={classes.plain} style={{ marginBlockStart: 12 }} aria-label={words.notNow}>
          {reasons.map((why) => (
            <li key={why}>
              <Text size="sm" c="dimmed">
                {list(cannot.filter((one) => one.why === why).map(({ act }) => nameOf(act, false)))}
                <span className={classes.why}>{whyNot(why ?? '')}</span>
              </Text>
            </li>
          ))}
        </ul>
      )}
      {open === 'stateCase' && (
        <Dialog title={text.cases.acts.stateCase.name} close={close} size="lg">
          <StatementForm close={close} />
        </Dialog>
      )}
      {open === 'addEvidence' && (
        <Dialog title={text.cases.acts.addEvidence.name} close={close} size="lg">
          <EvidenceForm close={close} reload={reload} />
        </Dialog>
      )}
      {open !== undefined && !withForm.has(open) && <CaseActDialog key={open} act={open} close={close} />}
    </Card>
  );
}

function nameOf(act: string, again: boolean): string {
  if (act === 'stateCase' && again) return text.cases.record.stateAgain;
  return text.cases.acts[act as keyof typeof text.cases.acts]?.name ?? act;
}
