import { Text } from '@mantine/core';
import { text } from '../../text';
import { dateTime, list } from '../../text/format';
import { Terms } from '../decision/Terms';
import { useCaseDesk } from '../state/CaseContext';
import papers from '../ui/Paper.module.css';

const words = text.cases.settlement;

/** What all sides accepted, and how long each may still step back. */
export function SettlementPaper() {
  const { view, names } = useCaseDesk();
  const { settlement } = view;
  if (!settlement) return null;
  const { settled } = settlement;
  return (
    <article className={papers.paper} aria-labelledby="case-settlement">
      <h2 id="case-settlement" style={{ margin: 0 }}>
        {text.cases.page.sections.settlement}
      </h2>
      <Text size="sm" c="dimmed">
        {words.version(settled.proposal)} · {words.accepted(list(settled.acceptedBy.map((one) => one.name)), dateTime(settled.at))}
      </Text>
      <Text fw={600} my="sm">
        {settlement.stands || settlement.until === undefined ? words.stands : words.until(dateTime(settlement.until))}
      </Text>
      <Terms terms={settled.terms} names={names} />
    </article>
  );
}
