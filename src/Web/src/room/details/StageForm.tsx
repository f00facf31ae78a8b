import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { SalesStage } from '../../api/contracts';
import { text } from '../../text';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';

const words = text.room.details;
const stages = Object.keys(text.words.stage) as readonly SalesStage[];

/** How far the sale has come: an axis of its own. */
export function StageForm() {
  const { view, acting, online, side } = useDesk();
  const { stage } = view.standing;
  const [chosen, setChosen] = useState<SalesStage>(stage);
  const can = possible(view.standing, 'setStage');
  if (!can.offered || side === undefined) return null;
  return (
    <Group align="end" gap="xs">
      <NativeSelect
        label={words.stage}
        description={can.why ?? words.stageHint}
        disabled={!can.now}
        value={chosen}
        onChange={(event) => setChosen(stages.find((one) => one === event.currentTarget.value) ?? stage)}
        data={stages.map((one) => ({ value: one, label: text.words.stage[one] }))}
      />
      <Button variant="default" disabled={!can.now || !online || chosen === stage} loading={acting.busy.has('setStage')} onClick={() => void acting.act({ type: 'setStage', stage: chosen })}>
        {words.stageSet}
      </Button>
    </Group>
  );
}
