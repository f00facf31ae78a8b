import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type HandoverReason, limits, type Member, type Party } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';

const words = text.room.details;
const { silence: _, ...reasons } = text.room.claims.handover;

/** Ends somebody's access, and says why where the sender wants to. No reason is chosen beforehand: it would be told to everyone. */
export function RemoveForm({ party, member, close }: { readonly party: Party; readonly member: Member; readonly close: () => void }) {
  const { acting, online } = useDesk();
  const [reason, setReason] = useState<HandoverReason>();
  const [said, setSaid] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (await acting.act({ type: 'removeMember', party: party.id, person: member.person, reason, text: said.trim() || undefined })) close();
  };
  return (
    <form onSubmit={(event) => void go(event)} aria-label={words.remove(member.name)}>
      <Stack gap="xs">
        <Text size="sm">{words.removeSure(member.name)}</Text>
        <NativeSelect
          label={`${text.room.acts.reason} (${text.room.act.optional})`}
          value={reason ?? ''}
          onChange={(event) => setReason((event.currentTarget.value || undefined) as HandoverReason | undefined)}
          data={[{ value: '', label: '' }, ...Object.entries(reasons).map(([value, label]) => ({ value, label }))]}
        />
        <Textarea label={`${words.removeText} (${text.room.act.optional})`} autosize maxLength={limits.text} value={said} onChange={(event) => setSaid(event.currentTarget.value)} />
        <Group gap="xs">
          <Button type="submit" size="compact-xs" color="red" disabled={!online} loading={acting.busy.has('removeMember')}>
            {words.removeGo}
          </Button>
          <Button size="compact-xs" variant="default" onClick={close}>
            {text.room.act.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
