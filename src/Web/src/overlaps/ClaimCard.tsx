import { Anchor, Group, Text, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Claim } from '../api/contracts';
import { disputeOn } from '../cases/open/asked';
import { text } from '../text';
import { country, exactTime, list, money } from '../text/format';
import classes from './Overlaps.module.css';

const words = text.overlaps;

/**
 * One of the two claims, with what was compared.
 * @param disputes whether the reader may take it further as a dispute
 */
export function ClaimCard({ claim, place, disputes }: { readonly claim: Claim; readonly place: string; readonly disputes: boolean }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.holder, claim.holderName],
    [words.customer, claim.customer.name],
    [words.country, country(claim.customer.country)],
    [words.domain, claim.customer.domain],
    [words.duns, claim.customer.duns],
    [words.products, list(claim.products)],
    [words.opportunity, claim.title],
    [words.amount, claim.amount && money(claim.amount)],
    [words.received, exactTime(claim.receivedAt)],
  ];
  return (
    <section className={classes.card} aria-label={place}>
      <Title order={2}>{place}</Title>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </dl>
      {claim.kind === 'registration' ? (
        <Group gap="lg" mt="sm">
          <Anchor component={Link} href={`/deals/${claim.id}`}>
            {words.openDeal}
          </Anchor>
          {disputes && (
            <Anchor component={Link} href={disputeOn(claim.id, 'overlap')} aria-label={words.disputeOf(claim.holderName)}>
              {words.dispute}
            </Anchor>
          )}
        </Group>
      ) : (
        <Text size="sm" c="dimmed" mt="sm">
          {words.direct}
        </Text>
      )}
    </section>
  );
}
