import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type CaseCommand, limits, type TrackedRemedy } from '../../api/contracts';
import { text } from '../../text';
import { Dialog } from '../../ui/Dialog';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { Refused } from '../ui/Refused';

export type RemedyAct = 'reportRemedy' | 'confirmRemedy' | 'contestRemedy';

const words = text.cases.remedies;

/** Done, confirmed, or not done after all. */
export function RemedyDialog({ act, remedy, close }: { readonly act: RemedyAct; readonly remedy: TrackedRemedy; readonly close: () => void }) {
  const { view, acting } = useCaseDesk();
  const [typed, setTyped] = useState('');
  const [item, setItem] = useState('');
  const says = text.cases.acts[act];
  const rules = placed(acting.errorOf(act), ['text', 'reason', 'item']);
  const command = (): CaseCommand => {
    if (act === 'confirmRemedy') return { type: act, remedy: remedy.id };
    if (act === 'contestRemedy') return { type: act, remedy: remedy.id, reason: typed.trim() };
    return { type: act, remedy: remedy.id, text: typed.trim(), item: item === '' ? undefined : Number(item) };
  };
  const go = async () => {
    if (await acting.act(command())) close();
  };
  return (
    <Dialog title={says.name} close={close}>
      <Stack gap="sm">
        <Text size="sm" fw={600}>
          {remedy.order.text}
        </Text>
        <Text size="sm">{says.body}</Text>
        {act !== 'confirmRemedy' && (
          <Textarea
            data-autofocus
            required
            autosize
            minRows={3}
            maxRows={10}
            maxLength={limits.text}
            label={act === 'reportRemedy' ? words.reportText : words.contestText}
            value={typed}
            error={rules.at('text') ?? rules.at('reason')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {act === 'reportRemedy' && (
          <NativeSelect
            label={words.reportItem}
            value={item}
            error={rules.at('item')}
            onChange={(event) => setItem(event.currentTarget.value)}
            data={[{ value: '', label: words.reportItemNone }, ...view.items.map((one) => ({ value: String(one.number), label: `${text.cases.record.numberOf(one.number)} ${text.cases.evidence[one.kind]}` }))]}
          />
        )}
        <Refused error={acting.errorOf(act)} rules={rules} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {text.cases.actWords.cancel}
          </Button>
          <Button loading={acting.busy} onClick={() => void go()}>
            {says.go}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
