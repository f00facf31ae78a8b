import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { ChannelMapSheet, Coverage } from '../api/contracts';
import { text } from '../text';
import classes from './Channel.module.css';
import { Fits, Predicted } from './Findings';
import { activityName, coverageAt, fitsAt, overlapsAt, type Place } from './mapFacts';

const words = text.channel;

/** What is behind one cell. */
export function Details({ sheet, place, onClose }: { readonly sheet: ChannelMapSheet; readonly place: Place; readonly onClose: () => void }) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.scrollIntoView?.({ block: 'nearest' }), [place]);
  const row = sheet.matrix.rows.find((one) => one.id === place.row)?.name ?? place.row;
  const column = sheet.matrix.columns.find((one) => one.id === place.column)?.name ?? place.column;
  const entries = coverageAt(sheet, place);
  const [overlaps, fits] = [overlapsAt(sheet, place), fitsAt(sheet, place)];
  return (
    <section ref={panel} className={classes.panel} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2} id={id} style={{ overflowWrap: 'anywhere' }}>
          {words.details(row, column)}
        </Title>
        <Button variant="default" size="xs" onClick={onClose}>
          {words.close}
        </Button>
      </Group>
      <Stack gap="xs">
        <Title order={3}>{words.here}</Title>
        {entries.length === 0 && <Text>{words.noneHere}</Text>}
        <ul className={classes.list}>
          {entries.map((entry) => (
            <Entry key={`${entry.partner} ${entry.territories.join()} ${entry.products.join()} ${entry.segments.join()}`} sheet={sheet} entry={entry} />
          ))}
        </ul>
      </Stack>
      <Predicted sheet={sheet} overlaps={overlaps} total={overlaps.length} />
      <Fits sheet={sheet} fits={fits} total={fits.length} />
    </section>
  );
}

function Entry({ sheet, entry }: { readonly sheet: ChannelMapSheet; readonly entry: Coverage }) {
  return (
    <li>
      <Text fw={600}>{entry.name}</Text>
      <Text size="sm">
        {words.sells}: {entry.products.join(', ')}
      </Text>
      <Text size="sm">
        {words.segments}: {entry.segments.length > 0 ? entry.segments.join(', ') : words.everySegment}
      </Text>
      <Text size="sm">{entry.activities.length > 0 ? `${words.does}: ${entry.activities.map((id) => activityName(sheet, id)).join(', ')}` : words.saysNothing}</Text>
      {entry.capacity !== undefined && <Text size="sm">{words.capacity(entry.capacity)}</Text>}
      {entry.note !== undefined && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {entry.note}
        </Text>
      )}
    </li>
  );
}
