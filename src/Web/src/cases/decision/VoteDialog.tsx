import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { type DecisionDraft, limits } from '../../api/contracts';
import { text } from '../../text';
import { Dialog } from '../../ui/Dialog';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { Refused } from '../ui/Refused';

const words = text.cases.panel;

/** The last look before a vote that cannot be taken back. */
export function VoteDialog({ draft, close }: { readonly draft: DecisionDraft; readonly close: () => void }) {
  const { acting } = useCaseDesk();
  const [reason, setReason] = useState('');
  const error = acting.errorOf('castVote');
  const rules = placed(error, ['reason']);
  const vote = async () => {
    if (await acting.act({ type: 'castVote', draft: { number: draft.number, hash: draft.hash }, reason: reason.trim() || undefined })) close();
  };
  return (
    <Dialog title={words.voteTitle(draft.number)} close={close}>
      <Stack gap="sm">
        <Text>{words.voteBody}</Text>
        <Textarea autosize minRows={2} maxRows={8} maxLength={limits.text} label={words.voteReason} description={words.voteReasonHint} value={reason} error={rules.at('reason')} onChange={(event) => setReason(event.currentTarget.value)} />
        <Refused error={error} rules={rules} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button data-autofocus leftSection={<IconLock size={16} aria-hidden />} loading={acting.busy} onClick={() => void vote()}>
            {words.voteGo}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
