import { Button, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { type ConflictKind, limits } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import { Choices } from '../../ui/Choices';
import { TimeLeft } from '../../ui/When';
import classes from '../Case.module.css';
import { CaseHead } from '../head/CaseHead';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { possible } from '../state/possible';
import { Refused } from '../ui/Refused';

const words = text.cases.invitation;
const ties = Object.keys(text.cases.tie) as readonly ConflictKind[];

/** Somebody is asked to take a seat: what it means, what ties them to the case, and yes or no. */
export function Invitation() {
  const { view, me, acting } = useCaseDesk();
  const seat = view.seats.findLast((one) => one.person === me.person);
  const clock = view.clocks.find((one) => one.kind === 'seat' && one.subject === me.person);
  const can = possible(view, 'answerInvitation');
  const [tied, setTied] = useState<'none' | 'some'>();
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const error = acting.errorOf('answerInvitation');
  const rules = placed(error, ['ties', 'text']);
  const answer = async (accept: boolean) => {
    setTried(true);
    if (accept && (tied === undefined || (tied === 'some' && kinds.length === 0))) return;
    await acting.act({
      type: 'answerInvitation',
      accept,
      ties: tied === 'some' ? ties.filter((kind) => kinds.includes(kind)) : [],
      text: said.trim() || undefined,
    });
  };
  return (
    <div className={classes.stack} style={{ maxWidth: 860 }}>
      <section className={classes.card} aria-labelledby="invitation">
        <Title order={2} id="invitation">
          {seat && words.title(text.cases.seat[seat.kind])}
        </Title>
        <Stack gap="sm" mt="xs">
          {seat && <Text size="sm">{words[seat.kind]}</Text>}
          {clock && (
            <Text size="sm">
              {words.until(shortDateTime(clock.time.due))} <TimeLeft until={clock.time.due} />
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {words.about}
          </Text>
          {seat?.status === 'waitsForWaivers' ? (
            <Text fw={600}>
              {words.answered} {text.cases.seatStatus.waitsForWaivers}.
            </Text>
          ) : (
            <>
              <Choices
                label={words.ties}
                choices={[
                  { value: 'none', label: words.none },
                  { value: 'some', label: words.some },
                ]}
                value={tied}
                error={tried && tied === undefined ? words.fillTies : undefined}
                onChange={setTied}
              />
              {tied === 'some' && (
                <>
                  <Checkbox.Group label={words.which} value={[...kinds]} onChange={setKinds} error={tried && kinds.length === 0 ? words.fillWhich : rules.at('ties')}>
                    <Stack gap={6} mt={4}>
                      {ties.map((kind) => (
                        <Checkbox key={kind} value={kind} label={text.cases.tie[kind]} />
                      ))}
                    </Stack>
                  </Checkbox.Group>
                  <Text size="sm">{words.acceptNote}</Text>
                </>
              )}
              <Textarea autosize minRows={2} maxRows={6} maxLength={limits.note} required={tied === 'some'} label={tied === 'some' ? words.words : `${words.words} (${text.cases.outcome.optional})`} description={words.wordsHint} value={said} error={rules.at('text')} onChange={(event) => setSaid(event.currentTarget.value)} />
              <Refused error={error} rules={rules} />
              {can.why !== undefined && <Text size="sm">{can.why}</Text>}
              <Group gap="xs">
                <Button disabled={!can.now} loading={acting.busy} onClick={() => void answer(true)}>
                  {words.accept}
                </Button>
                <Button variant="default" disabled={!can.now || acting.busy} onClick={() => void answer(false)}>
                  {words.decline}
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </section>
      <CaseHead />
    </div>
  );
}
