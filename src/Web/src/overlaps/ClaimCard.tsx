import { Anchor, Text, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Claim } from '../api/contracts';
import { text } from '../text';
import { country, exactTime, list, money } from '../text/format';
import classes from './Overlaps.module.css';

const words = text.overlaps;

/** One of the two claims, with what was compared. */
export function ClaimCard({ claim, place }: { readonly claim: Claim; readonly place: string }) {
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
        <Anchor component={Link} href={`/deals/${claim.id}`} mt="sm" display="inline-block">
          {words.openDeal}
        </Anchor>
      ) : (
        <Text size="sm" c="dimmed" mt="sm">
          {words.direct}
        </Text>
      )}
    </section>
  );
}
