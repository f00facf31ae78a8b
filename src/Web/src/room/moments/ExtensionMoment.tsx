import { Button, Group, Text } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import type { Extension } from '../../api/contracts';
import { text } from '../../text';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { Notice } from '../words/Notice';

const words = text.room.states;
const said = text.room.events;

/** A request for more time that waits for an answer. */
export function ExtensionMoment({ extension }: { readonly extension: Extension }) {
  const { names, view, acting, ui, online } = useDesk();
  const can = possible(view.standing, 'answerExtension');
  const agree = () => void acting.act({ type: 'answerExtension', agree: true });
  const who = extension.by === view.me ? said.you : names.party(extension.by);
  return (
    <Notice tone="info" icon={<IconHourglass size={18} aria-hidden />} py="sm" title={words.extension(who, said.workingDays(extension.days), said.extended[extension.clock])}>
      <Text size="sm" mb={can.now ? 'xs' : 0}>
        {words.extensionWaits}
      </Text>
      {can.now && (
        <Group gap="xs">
          <Button size="xs" onClick={agree} loading={acting.busy.has('answerExtension')} disabled={!online}>
            {text.room.acts.answerExtension.agree}
          </Button>
          <Button size="xs" variant="default" onClick={() => ui.open({ kind: 'act', act: 'declineExtension' })} disabled={!online || acting.busy.has('answerExtension')}>
            {text.room.acts.declineExtension.name}
          </Button>
        </Group>
      )}
    </Notice>
  );
}
