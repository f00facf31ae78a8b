import { Text } from '@mantine/core';
import type { CaseItem } from '../../api/contracts';
import { text } from '../../text';
import { day, number, shortDateTime } from '../../text/format';
import classes from '../Case.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { Words } from '../ui/Card';
import { CaseFileLink } from './CaseFileLink';

const words = text.cases.record;

/** Every entry of the open record by its number, which decisions cite. */
export function Index() {
  const { view } = useCaseDesk();
  if (view.items.length === 0) return <Text size="sm">{words.empty}</Text>;
  return (
    <ol className={classes.index} aria-label={words.index}>
      {view.items.map((item) => (
        <Entry key={item.number} item={item} />
      ))}
    </ol>
  );
}

function Entry({ item }: { readonly item: CaseItem }) {
  const { view, names } = useCaseDesk();
  const { figure, statement } = item;
  const counts = statement !== undefined && view.items.findLast((one) => one.kind === 'statement' && one.side === item.side) === item;
  return (
    <li className={classes.item} id={`item-${item.number}`}>
      <span className={classes.number}>{words.numberOf(item.number)}</span>
      <Text size="sm" fw={600}>
        {text.cases.evidence[item.kind]}
        {item.happenedOn !== undefined && (
          <Text span size="sm" fw={400}>
            {' · '}
            {words.happened(day(item.happenedOn))}
          </Text>
        )}
      </Text>
      {figure && (
        <Text size="sm">
          {figure.name}: <b>{[number(figure.value), figure.unit].filter(Boolean).join(' ')}</b>
        </Text>
      )}
      {counts ? <Words dimmed>{words.above}</Words> : <Words>{statement ? [statement.facts, statement.impact, statement.need, ...statement.whys].join('\n') : item.text}</Words>}
      {item.file && <CaseFileLink id={view.id} file={item.file} />}
      <Text size="xs" c="dimmed">
        {item.side === undefined ? words.byNeutral(item.name) : words.by(item.name, names.side(item.side))} · {words.stated(shortDateTime(item.at))}
      </Text>
    </li>
  );
}
