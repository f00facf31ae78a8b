import { Text } from '@mantine/core';
import type { OutcomeTerms, OrderedRemedy } from '../../api/contracts';
import { text } from '../../text';
import { day, percent } from '../../text/format';
import classes from '../Case.module.css';
import papers from '../ui/Paper.module.css';
import type { CaseNames } from '../words/names';

const words = text.cases.outcome;
const paper = text.cases.decision;

/** What is settled or decided: owners of disputed activities, and what has to be done. */
export function Terms({ terms, names }: { readonly terms: OutcomeTerms; readonly names: CaseNames }) {
  return (
    <>
      {terms.lines.length > 0 && (
        <table className={papers.table}>
          <caption style={{ textAlign: 'start', fontWeight: 650, paddingBlock: 4 }}>{paper.lines}</caption>
          <thead>
            <tr>
              <th scope="col">{paper.activity}</th>
              <th scope="col">{paper.owner}</th>
              <th scope="col">{paper.note}</th>
            </tr>
          </thead>
          <tbody>
            {terms.lines.map((line) => (
              <tr key={line.activity}>
                <th scope="row">{names.activity(line.activity)}</th>
                <td>{line.shares ? line.shares.map((share) => text.room.split.share(names.side(share.party), percent(share.percent))).join(', ') : names.side(line.owner)}</td>
                <td>{line.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {terms.remedies.length > 0 && (
        <>
          <Text fw={650} mt="sm">
            {words.remedies}
          </Text>
          <ol className={classes.whys}>
            {terms.remedies.map((remedy, place) => (
              <li key={place}>
                <RemedyText remedy={remedy} names={names} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

export function RemedyText({ remedy, names }: { readonly remedy: OrderedRemedy; readonly names: CaseNames }) {
  return (
    <>
      <Text className={classes.words}>
        <b>{paper.remedyBy(names.side(remedy.owner), day(remedy.due))}:</b> {remedy.text}
      </Text>
      <Text size="sm" c="dimmed">
        {paper.remedyMore(text.cases.remedies.cureDays(remedy.cure), day(remedy.sunset))} {remedy.review !== undefined && paper.review(day(remedy.review))}{' '}
        {remedy.ifMissed !== undefined && words.ifMissedStarts(names.remedy(remedy.ifMissed))}
      </Text>
    </>
  );
}
