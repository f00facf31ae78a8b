import { Text, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleDashed, IconCircleDot } from '@tabler/icons-react';
import type { CaseStage, CaseView } from '../../api/contracts';
import type { CaseEventView } from '../../api/wireCases';
import { text } from '../../text';
import classes from '../Case.module.css';

const words = text.cases.page;
const stages: readonly CaseStage[] = ['informal', 'mediation', 'decision', 'appeal', 'closed'];
type State = 'past' | 'here' | 'ahead' | 'skipped';
const icons = { past: IconCircleCheckFilled, here: IconCircleDot, ahead: IconCircle, skipped: IconCircleDashed };

/** The way of a case from first word to end, with "you are here". A stage the case never needed is not shown as done. */
export function StagePath({ view, events }: { readonly view: Pick<CaseView, 'stage' | 'end'>; readonly events: readonly CaseEventView[] }) {
  const entered = new Set<CaseStage>(['informal', view.stage]);
  for (const { body } of events) if (body.type === 'stageEntered') entered.add(body.stage);
  const at = stages.indexOf(view.stage);
  const stateOf = (stage: CaseStage, place: number): State => {
    if (stage === view.stage) return 'here';
    if (place > at) return 'ahead';
    return entered.has(stage) || events.length === 0 ? 'past' : 'skipped';
  };
  return (
    <ol className={classes.path} aria-label={words.path}>
      {stages.map((stage, place) => {
        const state = stateOf(stage, place);
        const Mark = icons[state];
        const said = state === 'here' ? (view.end === undefined ? words.here : text.cases.end[view.end]) : state === 'skipped' ? words.skipped : undefined;
        return (
          <li key={stage} className={classes.step} data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
            <Mark size={22} aria-hidden />
            <Text size="sm" className={classes.stepName}>
              {text.cases.stage[stage]}
              {said === undefined && <VisuallyHidden> ({state === 'past' ? words.past : words.ahead})</VisuallyHidden>}
            </Text>
            {said !== undefined && (
              <Text size="xs" {...(state === 'here' ? { c: 'var(--app-accent-ink)', fw: 600 } : {})}>
                {said}
              </Text>
            )}
          </li>
        );
      })}
    </ol>
  );
}
