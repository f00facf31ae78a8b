import { Anchor, Stack, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { BulkOutcome, BulkResult } from '../../api/contracts';
import type { DealRow } from '../../api/wire';
import { ruleText, text } from '../../text';
import classes from '../Work.module.css';

const order: readonly BulkOutcome[] = ['done', 'noAnswer', 'unchanged', 'refused'];

/** Deals by what becomes of them; a refusal with its reasons. */
export function Outcomes({ results, deals, titles }: {
  readonly results: readonly BulkResult[];
  readonly deals: readonly DealRow[];
  readonly titles: Readonly<Record<BulkOutcome, (count: number) => string>>;
}) {
  const named = new Map(deals.map((deal) => [deal.id, `${deal.customer || text.deals.unnamed}: ${deal.title || text.deals.untitled}`]));
  return order.map((outcome) => {
    const these = results.filter((result) => result.outcome === outcome);
    if (these.length === 0) return null;
    const title = titles[outcome](these.length);
    return (
      <Stack key={outcome} gap={4} component="section">
        <Title order={3} fz="sm">
          {title}
        </Title>
        <ul className={classes.outcomes} aria-label={title} tabIndex={0}>
          {these.map(({ deal, rules, overlap }) => (
            <li key={deal}>
              {named.get(deal) ?? deal}
              {rules.length > 0 && `. ${rules.map(ruleText).join(' ')}`}
              {overlap !== undefined && (
                <>
                  {'. '}
                  <Anchor component={Link} href={`/overlaps/${overlap}`} inherit>
                    {text.work.bulk.overlap}
                  </Anchor>
                </>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    );
  });
}
