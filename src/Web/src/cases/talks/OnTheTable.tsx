import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { text } from '../../text';
import { dateTime, shortDateTime } from '../../text/format';
import { Dialog } from '../../ui/Dialog';
import { Terms } from '../decision/Terms';
import { placed } from '../../state/placed';
import { Card, Words } from '../ui/Card';
import { Refused } from '../ui/Refused';
import papers from '../ui/Paper.module.css';
import { ProposalForm } from './ProposalForm';
import { can, useTalksDesk } from './TalksContext';

const words = text.cases.talks.offer;
type Asked = 'accept' | 'reject' | 'takeBack' | 'propose';

/** The settlement on the table, and what can be done with it. It holds once every side accepts the same version. */
export function OnTheTable() {
  const { view, names, acting } = useTalksDesk();
  const [asked, setAsked] = useState<Asked>();
  const { dismiss } = acting;
  useEffect(() => dismiss(), [asked, dismiss]);
  const { open } = view;
  return (
    <Card title={words.title} lead={words.lead}>
      {view.settled && (
        <Text fw={650} mt="xs">
          {text.cases.talks.settled} {words.number(view.settled.proposal)}
        </Text>
      )}
      {!open && !view.settled && (
        <Text size="sm" mt="xs">
          {words.none}
        </Text>
      )}
      {open && (
        <article className={papers.paper} style={{ marginBlockStart: 10 }} aria-label={words.number(open.number)}>
          <Text fw={650}>{words.number(open.number)}</Text>
          <Text size="xs" c="dimmed">
            {words.by(open.by === undefined ? open.name : `${open.name}, ${names.side(open.by)}`, shortDateTime(open.at))}
            {open.expiresAt !== undefined && ` · ${words.expires} ${dateTime(open.expiresAt)}`}
          </Text>
          {open.note !== undefined && <Words>{open.note}</Words>}
          <Terms terms={open.terms} names={names} />
          <Text size="sm" mt="sm">
            {view.acceptedBy.length > 0 && `${words.accepted(names.sides(view.acceptedBy))}. `}
            {view.awaiting.length > 0 && `${words.waits(names.sides(view.awaiting))}.`}
          </Text>
        </article>
      )}
      <Group gap="xs" mt="sm">
        {open && can(view, 'acceptSettlement') && (
          <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => setAsked('accept')}>
            {words.accept(open.number)}
          </Button>
        )}
        {can(view, 'proposeSettlement') && (
          <Button variant="default" onClick={() => setAsked('propose')}>
            {open ? words.counter : words.propose}
          </Button>
        )}
        {open && can(view, 'rejectSettlement') && (
          <Button variant="default" onClick={() => setAsked('reject')}>
            {words.reject}
          </Button>
        )}
        {open && can(view, 'withdrawSettlement') && (
          <Button variant="default" onClick={() => setAsked('takeBack')}>
            {words.takeBack}
          </Button>
        )}
      </Group>
      {asked === 'propose' && <ProposalForm close={() => setAsked(undefined)} />}
      {asked !== undefined && asked !== 'propose' && <Answer asked={asked} close={() => setAsked(undefined)} />}
    </Card>
  );
}

function Answer({ asked, close }: { readonly asked: Exclude<Asked, 'propose'>; readonly close: () => void }) {
  const { view, names, acting } = useTalksDesk();
  // What is answered is what was on screen when this opened; the server refuses it when it is no longer open.
  const [proposal] = useState(view.open);
  const [reason, setReason] = useState('');
  const error = acting.errorOf('acceptSettlement', 'rejectSettlement', 'withdrawSettlement');
  const rules = placed(error, ['reason']);
  if (!proposal) return null;
  const ref = { number: proposal.number, hash: proposal.hash };
  const [tried, setTried] = useState(false);
  const missing = asked === 'reject' && reason.trim() === '';
  const title = asked === 'accept' ? words.acceptTitle(proposal.number) : asked === 'reject' ? words.reject : words.takeBack;
  const go = async () => {
    setTried(true);
    if (missing) return;
    const said = reason.trim() || undefined;
    const sent = await acting.act(
      asked === 'accept' ? { type: 'acceptSettlement', proposal: ref } : asked === 'reject' ? { type: 'rejectSettlement', proposal: ref, reason: said } : { type: 'withdrawSettlement', proposal: ref, reason: said },
    );
    if (sent) close();
  };
  const stale = view.open?.hash !== proposal.hash;
  return (
    <Dialog title={title} close={close}>
      <Stack gap="sm">
        {asked === 'accept' && <Text size="sm">{words.acceptBody(names.sides(view.sides.map((side) => side.id)))}</Text>}
        {asked === 'accept' && <Terms terms={proposal.terms} names={names} />}
        {asked !== 'accept' && (
          <TextInput
            data-autofocus
            required={asked === 'reject'}
            label={asked === 'reject' ? words.reason : `${words.reason} (${text.cases.outcome.optional})`}
            maxLength={2000}
            value={reason}
            error={tried && missing ? text.cases.actWords.fill : rules.at('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {stale && <Text size="sm">{words.stale}</Text>}
        <Refused error={error} rules={rules} />
        <Text size="xs" c="dimmed">
          {words.seenBy}
        </Text>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={close}>
            {text.cases.actWords.cancel}
          </Button>
          <Button disabled={stale} loading={acting.busy} onClick={() => void go()}>
            {asked === 'accept' ? words.accept(proposal.number) : title}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
