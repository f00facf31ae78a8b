import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { BulkOutcome, BulkResult } from '../../api/contracts';
import type { DealRow } from '../../api/wire';
import { ruleText, text } from '../../text';
import { OutcomeGroup } from './OutcomeGroup';

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
    return (
      <OutcomeGroup key={outcome} title={titles[outcome](these.length)}>
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
      </OutcomeGroup>
    );
  });
}
