import { Text } from '@mantine/core';
import { text } from '../text';
import { ActList } from './acts/ActList';
import { Moments } from './acts/Moments';
import { History } from './after/History';
import { Learned } from './after/Learned';
import { Remedies } from './after/Remedies';
import { SettlementPaper } from './after/Settlement';
import classes from './Case.module.css';
import { DecisionPaper } from './decision/DecisionPaper';
import { Panel } from './decision/Panel';
import { ReplaceDecision } from './decision/ReplaceDecision';
import { CaseHead } from './head/CaseHead';
import { Index } from './record/Index';
import { SaveCase } from './record/SaveCase';
import { Statements } from './record/Statements';
import { Candidates } from './seats/Candidates';
import { Seats } from './seats/Seats';
import { useCaseDesk } from './state/CaseContext';
import { Card } from './ui/Card';

/** The page of a case: where it stands and what can be done first, then what came of it, then the record. Who decides has the record on the left and the papers on the right. */
export function CaseLayout({ reload }: { readonly reload: () => void }) {
  const { view, names } = useCaseDesk();
  const judging = (view.part === 'decider' || view.part === 'appealDecider') && view.round !== undefined;
  const part = view.part === 'side' && view.me !== undefined ? text.cases.page.speakFor(names.side(view.me)) : text.cases.part[view.part];
  const [latest, ...earlier] = view.decisions.toReversed();
  // What is left of a closed case is what has to be done.
  const closed = view.stage === 'closed';
  return (
    <div className={classes.stack}>
      <Text size="sm">{part}</Text>
      <CaseHead />
      <Moments />
      <div className={classes.columns} data-even={judging || undefined}>
        <div className={classes.stack}>
          <SettlementPaper />
          {closed && view.remedies.length > 0 && <Remedies />}
          {latest && <DecisionPaper decision={latest} counts />}
          {earlier.length > 0 && (
            <details className={classes.earlier}>
              <summary>{text.cases.decision.earlierOnes(earlier.length)}</summary>
              <div className={classes.stack}>
                {earlier.map((decision) => (
                  <DecisionPaper key={decision.code} decision={decision} counts={false} />
                ))}
              </div>
            </details>
          )}
          {!closed && view.remedies.length > 0 && <Remedies />}
          <Statements />
          <Card title={text.cases.page.sections.record} lead={text.cases.record.lead}>
            <Index />
          </Card>
          <Learned reload={reload} />
          <History />
        </div>
        <div className={classes.stack}>
          <div className={`${classes.first} ${classes.stack}`}>
            {judging && <Panel />}
            {view.part === 'clerk' && <Candidates />}
            <ActList reload={reload} />
          </div>
          <ReplaceDecision />
          <Seats />
          <SaveCase />
        </div>
      </div>
    </div>
  );
}
