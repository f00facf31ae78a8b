import { Stack, Text, Title } from '@mantine/core';
import { text } from '../../text';
import { country, dateTime, day, list, money, percent } from '../../text/format';
import classes from './Agreement.module.css';
import type { AgreedLine, AgreementDocument, DecidedLine } from '../../api/contracts';
import { EndedSince } from './EndedSince';

const words = text.agreement;

/** The page itself, the same on screen and on paper. */
export function DocumentPaper({ agreement }: { readonly agreement: AgreementDocument }) {
  const { customer, opportunity, lines, credit, zone } = agreement;
  const party = (id: string) => agreement.parties.find((one) => one.id === id)?.name ?? id;
  const shares = (all: AgreedLine['shares']) => (all ?? []).map((share) => text.room.split.share(party(share.party), percent(share.percent))).join(', ');
  const ended = (line: DecidedLine) => text.room.decided.inCase[line.by](line.cause, dateTime(line.at, zone));
  return (
    <article className={classes.paper}>
      <Stack gap="lg">
        <header>
          <Title order={1}>{words.title}</Title>
          {customer && <Text c="dimmed">{words.of(customer.name)}</Text>}
          <Text size="sm" c="dimmed">
            {words.offer(agreement.offer, dateTime(agreement.agreedAt, zone))}
          </Text>
        </header>

        <section>
          <Title order={2} mb="xs">
            {words.parties}
          </Title>
          <div className={classes.parties}>
            {agreement.acceptances.map((acceptance) => (
              <div key={acceptance.party} className={classes.signature}>
                <Text fw={600}>{words.acceptedBy(acceptance.name, party(acceptance.party))}</Text>
                <Text size="sm" c="dimmed">
                  {words.acceptedAt(dateTime(acceptance.at, zone))}
                </Text>
              </div>
            ))}
          </div>
        </section>

        {customer && opportunity && (
          <section>
            <Title order={2} mb="xs">
              {words.subject}
            </Title>
            <dl className={classes.facts}>
              <dt>{words.customer}</dt>
              <dd>
                {customer.name}, {country(customer.country)}
              </dd>
              <dt>{words.opportunity}</dt>
              <dd>
                {opportunity.title} ({list(opportunity.products)})
              </dd>
              <dt>{words.amount}</dt>
              <dd>{money(opportunity.amount)}</dd>
              <dt>{words.close}</dt>
              <dd>{day(opportunity.expectedClose)}</dd>
            </dl>
          </section>
        )}

        <section>
          <Title order={2} mb="xs">
            {words.terms}
          </Title>
          <table className={classes.terms}>
            <thead>
              <tr>
                <th scope="col">{words.activity}</th>
                <th scope="col">{words.owner}</th>
                <th scope="col">{words.due}</th>
                <th scope="col">{words.note}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.activity}>
                  <th scope="row">{line.name}</th>
                  <td>{line.owner === undefined ? shares(line.shares) : party(line.owner)}</td>
                  <td>{day(line.due)}</td>
                  <td>
                    {line.note}
                    {line.decided && <Text size="xs">{ended(line.decided)}</Text>}
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">
                  <b>{words.credit}</b>
                </th>
                <td colSpan={3}>
                  <b>{shares(credit)}</b>
                </td>
              </tr>
            </tbody>
          </table>
          <Text size="xs" c="dimmed" mt={6}>
            {words.daysIn(zone)} {words.rules(agreement.programme, agreement.policy)}
          </Text>
        </section>

        {agreement.interim && (
          <section>
            <Title order={2} mb="xs">
              {text.room.frozen.notAgreed}
            </Title>
            <Text size="sm">{text.room.frozen.notAgreedBody}</Text>
            <ul>
              {agreement.interim.map((line) => (
                <li key={line.activity}>
                  <Text size="sm">{text.room.frozen.notAgreedLine(line.name, party(line.owner), line.reason)}</Text>
                </li>
              ))}
            </ul>
          </section>
        )}

        {agreement.decided && <EndedSince agreement={agreement} lines={agreement.decided} />}

        <section className={classes.seal}>
          <Text size="sm" c="dimmed">
            {words.code}
          </Text>
          <Text className={classes.code}>{agreement.code}</Text>
          <Text size="sm" mt={4}>
            {words.codeHint}
          </Text>
          <Text size="sm" c="dimmed" mt="xs">
            {words.fingerprint}
          </Text>
          <Text className={classes.hash}>{agreement.offerHash}</Text>
        </section>
      </Stack>
    </article>
  );
}
