import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconFileCertificate, IconHeart } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Agreement, DecidedLine, InterimLine } from '../../api/contracts';
import { text } from '../../text';
import { dateTime } from '../../text/format';
import { CaseLink } from '../decided/DecidedNote';
import { decidedSince, doneBy } from '../decided/decidedLines';
import { ownerText } from '../split/LineText';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { dueDay } from '../words/format';
import classes from './Agreement.module.css';

const words = text.room.agreed;
const firstSteps = 4;

/** The moment everything is agreed: the document, who does what first, and a thank-you. */
export function AgreedMoment({ agreement }: { readonly agreement: Agreement }) {
  const { view, names, reader } = useDesk();
  const since = decidedSince(view);
  const ended = new Set(since.map((line) => line.activity));
  const interim = agreement.interim?.filter((line) => !ended.has(line.activity)) ?? [];
  const disputed = new Set([...ended, ...interim.map((line) => line.activity)]);
  const next = agreement.terms.lines.filter((line) => !disputed.has(line.activity)).sort((a, b) => a.due.localeCompare(b.due)).slice(0, firstSteps);
  return (
    <Paper className={classes.moment} p="md">
      <Stack gap="sm">
        <div>
          <Title order={2}>{reader === 'along' ? words.titleAlong : words.title}</Title>
          <Text size="sm">{words.body(agreement.offer, dateTime(agreement.at))}</Text>
        </div>
        <Group gap="lg">
          <div>
            <Text size="xs" c="dimmed">
              {words.code}
            </Text>
            <Text className={classes.code}>{agreement.code}</Text>
          </div>
          <Button component={Link} href={`/deals/${view.id}/agreement`} leftSection={<IconFileCertificate size={17} aria-hidden />}>
            {words.open}
          </Button>
        </Group>
        <div>
          <Title order={3}>{words.next}</Title>
          <ol className={classes.next}>
            {next.map((line) => (
              <li key={line.activity}>
                <Text size="sm">{words.nextLine(ownerText(line, names), names.activity(line.activity), dueDay(line.due))}</Text>
              </li>
            ))}
          </ol>
        </div>
        {interim.length > 0 && <NotAgreedYet interim={interim} />}
        {since.length > 0 && <EndedSince lines={since} />}
        <Thanks />
      </Stack>
    </Paper>
  );
}

/** What was disputed when everyone agreed. */
function NotAgreedYet({ interim }: { readonly interim: readonly InterimLine[] }) {
  const { names } = useDesk();
  const cold = text.room.frozen;
  return (
    <div>
      <Title order={3}>{cold.notAgreed}</Title>
      <Text size="sm">{cold.notAgreedBody}</Text>
      <ul className={classes.next}>
        {interim.map((line) => (
          <li key={line.activity}>
            <Text size="sm">{cold.notAgreedLine(names.activity(line.activity), names.party(line.owner), line.reason)}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What cases have settled or decided since. */
function EndedSince({ lines }: { readonly lines: readonly DecidedLine[] }) {
  const { names } = useDesk();
  const said = text.room.decided;
  return (
    <div>
      <Title order={3}>{said.since}</Title>
      <Text size="sm">{said.sinceBody}</Text>
      <ul className={classes.next}>
        {lines.map((line) => (
          <li key={line.activity}>
            <Text size="sm">
              {said.line(names.activity(line.activity), doneBy(line, names))} {said.ended[line.by](dateTime(line.at))} <CaseLink id={line.cause} />
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Thanks() {
  const { view, side, acting, online } = useDesk();
  const other = view.parties.find((party) => party.id !== side);
  const [thanks, setThanks] = useState(() => (other ? words.thankText(other.name) : ''));
  const [sent, setSent] = useState(false);
  if (side === undefined || !other || !possible(view.standing, 'say').now) return null;
  if (sent) {
    return (
      <Text size="sm" role="status">
        {words.thanked}
      </Text>
    );
  }
  const send = async () => setSent(await acting.act({ type: 'say', text: thanks.trim() }));
  return (
    <Group align="end" gap="xs">
      <TextInput label={words.thank(other.name)} value={thanks} onChange={(event) => setThanks(event.currentTarget.value)} style={{ flex: '1 1 240px' }} maxLength={400} />
      <Button variant="default" leftSection={<IconHeart size={16} aria-hidden />} onClick={send} loading={acting.busy.has('say')} disabled={!online || thanks.trim() === ''}>
        {words.thankSend}
      </Button>
    </Group>
  );
}
