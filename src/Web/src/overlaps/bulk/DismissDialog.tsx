import { useState } from 'react';
import type { OverlapSheet } from '../../api/contracts';
import { Dialog } from '../../ui/Dialog';
import { useHeldFocus } from '../../state/useHeldFocus';
import { text } from '../../text';
import { Preview } from './Preview';
import { commandOf, ReasonForm, type Said } from './ReasonForm';
import { Results } from './Results';
import { useDismissals } from './useDismissals';

type Step = { readonly at: 'reason' } | { readonly at: 'preview'; readonly of: readonly OverlapSheet[] } | { readonly at: 'results' };

/** Why, then what would happen to each, then what did. */
export function DismissDialog({ overlaps, close }: {
  readonly overlaps: readonly OverlapSheet[];
  /** With those that were dismissed; without anything when nothing was sent. */
  readonly close: (dismissed?: readonly OverlapSheet[]) => void;
}) {
  const [said, setSaid] = useState<Said>({ reason: 'differentCustomer', text: '' });
  const [step, setStep] = useState<Step>({ at: 'reason' });
  const run = useDismissals();
  const body = useHeldFocus<HTMLDivElement>();
  const sent = run.sheets.size > 0;
  const leave = () => {
    if (run.busy) run.stop();
    else if (sent) close([...run.outcomes.values()].flatMap((outcome) => (outcome.kind === 'done' ? [outcome.sheet] : [])));
    else close();
  };
  const send = (sheets: readonly OverlapSheet[]) => {
    void run.go(commandOf(said), sheets);
    setStep({ at: 'results' });
  };
  const look = (of: readonly OverlapSheet[]) => setStep({ at: 'preview', of });
  return (
    <Dialog title={text.overlaps.many.title} close={leave} size="lg">
      <div ref={body} tabIndex={-1}>
        {step.at === 'reason' && <ReasonForm said={said} change={setSaid} go={() => look(overlaps)} close={leave} />}
        {step.at === 'preview' && <Preview overlaps={step.of} go={send} back={() => setStep({ at: sent ? 'results' : 'reason' })} />}
        {step.at === 'results' && <Results run={run} again={send} look={look} close={leave} />}
      </div>
    </Dialog>
  );
}
