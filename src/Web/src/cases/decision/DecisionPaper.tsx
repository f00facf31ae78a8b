import { Anchor, Text, Title } from '@mantine/core';
import { casesApi } from '../../api/casesApi';
import type { DecisionMade, DecisionPoint } from '../../api/contracts';
import { text } from '../../text';
import { dateTime, list } from '../../text/format';
import papers from '../ui/Paper.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { Save } from '../record/CaseFileLink';
import { Words } from '../ui/Card';
import { Terms } from './Terms';

const words = text.cases.decision;

/** A decision as a document: the same on screen and on paper. */
export function DecisionPaper({ decision, counts }: { readonly decision: DecisionMade; readonly counts: boolean }) {
  const { view, names } = useCaseDesk();
  const title = decision.overridden !== undefined ? words.overriddenTitle : decision.kind === 'appealDecider' ? words.appealTitle : words.title;
  return (
    <article className={papers.paper} aria-label={title}>
      <header>
        <Title order={2}>{title}</Title>
        <Text>{words.of(view.question)}</Text>
        <Text size="sm" c="dimmed">
          {view.subject.customer} · {view.sides.map((side) => side.name).join(' · ')}
        </Text>
        <Text size="sm" c="dimmed">
          {words.by(list(decision.by))} {words.at(dateTime(decision.at))}, {words.rules(decision.policy)}
        </Text>
        {!counts && (
          <Text size="sm" fw={600} mt={4}>
            {words.earlier}
          </Text>
        )}
      </header>
      {decision.overridden !== undefined && (
        <>
          <Text fw={600} mt="sm">
            {words.overridden}
          </Text>
          <Words>{decision.overridden}</Words>
        </>
      )}
      <div style={{ marginBlock: 20 }}>
        <Terms terms={decision.terms} names={names} />
      </div>
      {decision.overridden === undefined && <Points points={decision.points} />}
      {decision.tally.length > 0 && (
        <div className={papers.point}>
          <h3>{words.votes}</h3>
          <Text>{decision.tally.map((one) => words.tally(one.draft, words.votesCount(one.votes))).join(' · ')}</Text>
        </div>
      )}
      {counts && (view.appeal === undefined || decision.kind === 'appealDecider') && (
        <div className={papers.point}>
          <h3>{words.appeal}</h3>
          <Text>
            {decision.appeal} {decision.appealUntil !== undefined && words.appealUntil(dateTime(decision.appealUntil))}
          </Text>
        </div>
      )}
      <div className={papers.seal}>
        <Text size="sm" c="dimmed">
          {words.code}
        </Text>
        <Text className={papers.hash}>{decision.code}</Text>
        <Text size="xs" c="dimmed">
          {words.codeHint}
        </Text>
      </div>
      {counts && (
        <div style={{ marginBlockStart: 12 }}>
          <Save label={words.save} fetch={() => casesApi.decision(view.id)} name="decision.html" />
        </div>
      )}
    </article>
  );
}

/** Every question answered: on which entries of the record, by which rule, and why. */
export function Points({ points }: { readonly points: readonly DecisionPoint[] }) {
  return (
    <>
      {points.map((point, place) => (
        <div key={place} className={papers.point}>
          <h3>
            {place + 1}. {point.question}
          </h3>
          <Words>{point.rationale}</Words>
          <Text size="sm" c="dimmed" mt={4}>
            {point.facts.length > 0 && `${words.facts} `}
            {point.facts.map((fact) => (
              <span key={fact}>
                <Anchor className={papers.cite} size="sm" underline="always" href={`#item-${fact}`}>
                  {text.cases.record.numberOf(fact)}
                </Anchor>{' '}
              </span>
            ))}
            {point.facts.length > 0 && '· '}
            {words.rule}: {point.rule}
          </Text>
        </div>
      ))}
    </>
  );
}
