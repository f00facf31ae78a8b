import { Anchor, Text } from '@mantine/core';
import type { CaseItem } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import classes from '../Case.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { Card, Words } from '../ui/Card';
import { sideColour } from '../ui/sideColour';

const words = text.cases.record;

/** How every side sees it, side by side. A side's last statement counts; earlier ones stay in the index. */
export function Statements() {
  const { view, names } = useCaseDesk();
  const open = view.stage === 'informal' || view.stage === 'mediation';
  const missing = (side: string) => (side !== view.me ? words.none(names.side(side)) : open ? words.noneOwn : words.noneOwnLate);
  return (
    <Card title={text.cases.page.sections.statements}>
      <div className={classes.statements}>
        {view.sides.map((side) => {
          const own = view.items.filter((item) => item.kind === 'statement' && item.side === side.id && item.statement);
          const last = own.at(-1);
          return (
            <article key={side.id} className={classes.statement} style={{ ['--side' as string]: sideColour(view, side.id) }} aria-label={side.name}>
              <Text fw={650}>
                {side.name}
                {side.id === view.me && ` (${text.cases.page.you})`}
              </Text>
              {last ? <Statement item={last} /> : <Text size="sm" c="dimmed">{missing(side.id)}</Text>}
              {own.length > 1 && (
                <Text size="xs" c="dimmed" mt={8}>
                  {words.earlier(own.length - 1)}
                </Text>
              )}
            </article>
          );
        })}
      </div>
    </Card>
  );
}

function Statement({ item }: { readonly item: CaseItem }) {
  const { statement } = item;
  if (!statement) return null;
  return (
    <>
      <Text size="xs" c="dimmed">
        <Anchor href={`#item-${item.number}`} size="xs" underline="always">
          {words.numberOf(item.number)}
        </Anchor> · {item.name} · {shortDateTime(item.at)}
      </Text>
      <h3>{words.facts}</h3>
      <Words>{statement.facts}</Words>
      <h3>{words.impact}</h3>
      <Words>{statement.impact}</Words>
      <h3>{words.need}</h3>
      <Words>{statement.need}</Words>
      {statement.whys.length > 0 && (
        <>
          <h3>{words.whys}</h3>
          <ol className={classes.whys}>
            {statement.whys.map((why, place) => (
              <li key={place}>
                <Words>{why}</Words>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
