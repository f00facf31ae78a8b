import { Button, Group, Text } from '@mantine/core';
import type { Disclosure } from '../api/contracts';
import { text } from '../text';
import { day } from '../text/format';
import classes from './Neutrals.module.css';

const words = text.neutrals;

/** What somebody declared: what stands first, then what is over. */
export function Ties({ ties, today, onEnd }: { readonly ties: readonly Disclosure[]; readonly today: string; readonly onEnd?: ((tie: Disclosure) => void) | undefined }) {
  if (ties.length === 0) return <Text size="sm">{words.noTies}</Text>;
  const isOver = (tie: Disclosure) => tie.until !== undefined && tie.until < today;
  const ordered = [...ties].sort((a, b) => Number(isOver(a)) - Number(isOver(b)));
  return (
    <ul className={classes.ties}>
      {ordered.map((tie) => (
        <li key={`${tie.kind} ${tie.deal} ${tie.organisation}`}>
          <Text size="sm" fw={600} {...(isOver(tie) ? { c: 'dimmed' } : {})}>
            {words.kind[tie.kind]}
          </Text>
          <Text size="sm" {...(isOver(tie) ? { c: 'dimmed' } : {})}>
            {tie.text}
          </Text>
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {reach(tie)}
              {tie.until !== undefined && `, ${isOver(tie) ? words.over(day(tie.until)) : words.until(day(tie.until))}`}
            </Text>
            {onEnd && !isOver(tie) && (
              <Button size="compact-sm" variant="default" aria-label={words.endOf(tie.text)} onClick={() => onEnd(tie)}>
                {words.end}
              </Button>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}

function reach({ deal, organisation }: Disclosure): string {
  const parts = [...(deal === undefined ? [] : [words.onDeal(deal)]), ...(organisation === undefined ? [] : [words.withOrganisation(organisation)])];
  return parts.length === 0 ? words.everywhere : parts.join(', ');
}
