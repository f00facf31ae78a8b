import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Activity } from '../../api/contracts';
import { text } from '../../text';
import { withLine } from '../draft/draft';
import { useDesk } from '../state/RoomContext';

/** Activities of the programme that nobody has put into the split yet. */
export function FreeActivities({ free, added }: { readonly free: readonly Activity[]; readonly added: (id: string) => void }) {
  const { view, desk } = useDesk();
  const add = (activity: Activity) => {
    const owner = view.parties.find((party) => activity.eligible.includes(party.kind))?.id;
    const due = view.registration?.opportunity.expectedClose ?? '';
    desk.edit((draft) => withLine(draft, { activity: activity.id, due, owner }));
    added(activity.id);
  };
  return (
    <Group gap={4}>
      {free.map((activity) => (
        <Button key={activity.id} size="compact-xs" variant="subtle" color="gray" leftSection={<IconPlus size={13} aria-hidden />} onClick={() => add(activity)}>
          {text.room.split.add(activity.name)}
        </Button>
      ))}
    </Group>
  );
}
