import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type DeclineReason, limits } from '../../api/contracts';
import { text } from '../../text';
import { Dialog } from '../../ui/Dialog';
import { useFirstFault } from '../../ui/useFirstFault';
import { ReasonField } from '../acts/ReasonField';
import { differences } from '../compare/compare';
import { Differences } from '../compare/Differences';
import { ProblemNote } from '../foot/ProblemNote';
import { noTerms } from '../draft/draft';
import { useDesk } from '../state/RoomContext';
import { asksMe } from './approvers';
import { HeldExceeds } from './Exceeds';

const words = text.room.approvals;

/** Yes or no to exactly what was on screen when the question was opened. Only the own side hears the words. */
export function AnswerDialog({ approve, close }: { readonly approve: boolean; readonly close: () => void }) {
  const { view, me, acting, online, names } = useDesk();
  const [held] = useState(() => view.held?.find((one) => asksMe(one, me.person)));
  const [note, setNote] = useState('');
  const [reason, setReason] = useState<DeclineReason | ''>('');
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const fields = useFirstFault<HTMLDivElement>(tries);
  if (!held) return null;
  const moved = !view.held?.some((one) => one.hash === held.hash);
  const sending = acting.busy.has('approveHeld') || acting.busy.has('declineHeld');
  const missing = !approve && note.trim() === '';
  const go = async () => {
    setTries(tries + 1);
    if (missing) return;
    const written = note.trim();
    if (approve) {
      if (await acting.act({ type: 'approveHeld', hash: held.hash, note: written || undefined })) close();
    } else if (reason !== '' && (await acting.act({ type: 'declineHeld', hash: held.hash, reason, text: written }))) close();
  };
  return (
    <Dialog close={close} size="lg" title={approve ? words.approveTitle(held.name) : words.declineTitle(held.name)}>
      <Stack gap="sm" ref={fields}>
        <Text size="sm">{approve ? words.asksBody[held.act] : words.declineBody(held.name)}</Text>
        <HeldExceeds held={held} mine={false} />
        {approve && held.offer && (
          <Differences found={differences(view.open?.terms ?? noTerms, held.offer.terms)} onlyChanged before={words.before} after={words.after} />
        )}
        {!approve && <ReasonField label={words.reason} codes={words.declineReason} value={reason} tried={tried} onChange={(code) => setReason(code as DeclineReason | '')} />}
        <Textarea
          data-autofocus
          label={approve ? `${words.note} (${text.room.act.optional})` : words.reasonText}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={limits.note}
          value={note}
          error={tried && missing ? text.room.act.fill : undefined}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {moved && !sending && <Alert color="yellow" variant="light">{words.moved}</Alert>}
        <ProblemNote />
        <Text size="xs" c="dimmed">
          {words.ownSide(names.party(held.party))}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {text.room.act.cancel}
          </Button>
          <Button onClick={() => void go()} loading={sending} disabled={!online || moved}>
            {approve ? words.approve : words.decline}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
