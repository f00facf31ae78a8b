import { Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { text } from '../../text';
import { country, dateTime, day, list, money } from '../../text/format';
import { useDesk } from '../state/RoomContext';
import classes from './Details.module.css';

const words = text.room.details;

/** The registration as it stands. What the source did not say is left out. */
export function Facts() {
  const { view } = useDesk();
  const { registration, draft } = view;
  const facts: readonly (readonly [string, ReactNode])[] = registration
    ? [
        [words.customer, registration.customer.name],
        [words.domain, registration.customer.domain],
        [words.country, country(registration.customer.country)],
        [words.duns, registration.customer.duns],
        [words.opportunity, registration.opportunity.title],
        [words.products, list(registration.opportunity.products)],
        [words.amount, money(registration.opportunity.amount)],
        [words.close, day(registration.opportunity.expectedClose)],
        [words.kind, text.words.kind[registration.opportunity.kind]],
        [words.found, words.foundOn(registration.provenance.how, day(registration.provenance.foundOn))],
        [words.evidence, registration.provenance.evidence],
        [words.source, registration.origin?.source],
        [words.claimed, registration.origin?.claimedAt && dateTime(registration.origin.claimedAt)],
        [words.received, view.receivedAt && `${dateTime(view.receivedAt)}. ${words.receivedHint}`],
        [words.reviewer, view.reviewerName],
        [words.policy, words.policyVersion(view.policy)],
      ]
    : [
        [words.customer, draft?.customerName],
        [words.opportunity, draft?.title],
      ];
  return (
    <section>
      <Title order={2} mb="xs">
        {words.facts}
      </Title>
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
    </section>
  );
}
