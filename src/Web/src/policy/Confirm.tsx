import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import type { Amendment, AmendmentStart } from '../api/contracts';
import { requestId } from '../api/requestId';
import { text } from '../text';
import { dateTime } from '../text/format';
import { Dialog } from '../ui/Dialog';
import { Trouble } from '../ui/Trouble';

const words = text.policy.amendment;
const paths = { approveAmendment: 'approve', proposeAmendment: 'propose', rejectAmendment: 'reject', withdrawAmendment: 'withdraw', recallAmendment: 'recall' } as const;

/** What is done with an amendment besides writing it, in the order of the buttons. */
export const acts = ['approveAmendment', 'proposeAmendment', 'rejectAmendment', 'withdrawAmendment', 'recallAmendment'] as const;
export type Act = (typeof acts)[number];

/** What ends an amendment, and so needs a reason. */
export const ends: readonly Act[] = ['rejectAmendment', 'withdrawAmendment', 'recallAmendment'];

interface ConfirmProps {
  readonly act: Act;
  readonly amendment: Amendment;
  readonly start?: AmendmentStart | undefined;
  readonly zone?: string | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what an act means and asks for the reason where one is needed. */
export function Confirm({ act, amendment, start, zone, onClose, onDone }: ConfirmProps) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  // One id for the act, however often it is tried.
  const key = useRef(requestId());
  const needsReason = ends.includes(act);
  const title = act === 'recallAmendment' && amendment.number !== undefined ? words.recall(amendment.number) : words.acts[act];
  const send = async () => {
    setBusy(true);
    try {
      await api.amend(amendment.id, paths[act], amendment.document, key.current, needsReason ? reason.trim() : undefined);
      onDone();
    } catch (failure) {
      // What was refused did not happen; after a lost answer the same id asks what became of it.
      if (failure instanceof ApiError && failure.refusal) key.current = requestId();
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog close={onClose} title={title}>
      <Stack gap="md">
        <Text size="sm">{words.confirm[act]}</Text>
        {act === 'approveAmendment' && start?.togetherWith !== undefined && <Text size="sm">{words.together(dateTime(start.from, zone), start.togetherWith)}</Text>}
        {needsReason && <Textarea label={words.reasonLabel} required autosize minRows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />}
        {error !== undefined && <Trouble error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button onClick={() => void send()} loading={busy} disabled={needsReason && reason.trim() === ''} {...(needsReason ? { color: 'red' } : {})}>
            {words.acts[act]}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
