import { Anchor, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { AgreedDecision, AgreementDocument } from '../../api/contracts';
import { text } from '../../text';
import { dateTime, day } from '../../text/format';
import { doneBy } from '../decided/decidedLines';

const words = text.room.decided;

/** Lines that a case has ended since everyone agreed, with the case: on paper its id is all there is to find it by. */
export function EndedSince({ agreement, lines }: { readonly agreement: AgreementDocument; readonly lines: readonly AgreedDecision[] }) {
  const party = (id: string) => agreement.parties.find((one) => one.id === id)?.name ?? id;
  return (
    <section>
      <Title order={2} mb="xs">
        {words.since}
      </Title>
      <Text size="sm">{words.sinceBody}</Text>
      <ul>
        {lines.map(({ name, line, due }) => (
          <li key={line.activity}>
            <Text size="sm">
              {words.line(name, doneBy(line, { party }))} {due !== undefined && words.by(day(due))} {line.note}{' '}
              <Anchor component={Link} href={`/cases/${line.cause}`} size="sm">
                {words.inCase[line.by](line.cause, dateTime(line.at, agreement.zone))}
              </Anchor>
            </Text>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {words.notCovered}
      </Text>
    </section>
  );
}
