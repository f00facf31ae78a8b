import { Group, NativeSelect, ScrollArea, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { Terms } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { differences } from './compare';
import { Differences } from './Differences';
import { Dialog } from '../../ui/Dialog';

const words = text.room.compare;
type Pick = number | 'draft';

/** Any two offers, or an offer and the reader's draft, side by side. */
export function CompareDialog({ before, after, close }: { readonly before: Pick | undefined; readonly after: Pick | undefined; readonly close: () => void }) {
  const { offers, desk, names } = useDesk();
  const [left, setLeft] = useState<Pick>(before ?? offers.at(-2)?.number ?? 0);
  const [right, setRight] = useState<Pick>(after ?? offers.at(-1)?.number ?? 0);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const choices = [
    ...offers.map((offer) => ({ value: String(offer.number), label: words.offer(offer.number, names.party(offer.by)) })),
    ...(desk.changes > 0 ? [{ value: 'draft', label: words.yourDraft }] : []),
  ];
  const termsOf = (pick: Pick): Terms => (pick === 'draft' ? desk.draft.terms : (offers.find((offer) => offer.number === pick)?.terms ?? { lines: [], credit: [] }));
  const label = (pick: Pick) => choices.find((choice) => choice.value === String(pick))?.label ?? '';
  const found = differences(termsOf(left), termsOf(right));
  const pick = (value: string): Pick => (value === 'draft' ? 'draft' : Number(value));
  return (
    <Dialog close={close} title={words.title} size="xl">
      <Group grow align="end" mb="sm">
        <NativeSelect label={words.before} data={choices} value={String(left)} onChange={(event) => setLeft(pick(event.currentTarget.value))} data-autofocus />
        <NativeSelect label={words.after} data={choices} value={String(right)} onChange={(event) => setRight(pick(event.currentTarget.value))} />
      </Group>
      <Group justify="space-between" mb="xs">
        <Text size="sm" role="status">
          {found.count === 0 ? words.none : words.count(found.count)}
        </Text>
        <Switch size="sm" label={words.onlyChanged} checked={onlyChanged} onChange={(event) => setOnlyChanged(event.currentTarget.checked)} />
      </Group>
      <ScrollArea type="auto">
        <Differences found={found} onlyChanged={onlyChanged} before={label(left)} after={label(right)} />
      </ScrollArea>
    </Dialog>
  );
}
