import { Anchor, Button, Group, Modal, NativeSelect, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { api } from '../api/api';
import type { ChannelMapSheet } from '../api/contracts';
import { TableForm } from '../imports/TableForm';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { Page } from '../ui/Page';
import { saveFile } from '../ui/saveFile';
import { Trouble } from '../ui/Trouble';
import classes from './Channel.module.css';
import { Details } from './Details';
import { Fits, Predicted } from './Findings';
import { Legend } from './Legend';
import { MapGrid } from './MapGrid';
import type { Place } from './mapFacts';

const words = text.channel;
const choices = ['rows', 'columns', 'product', 'segment'] as const;

/** The channel map: how the reader looks at it is in the address, so that a view can be sent to a colleague. */
export default function ChannelPage() {
  const [search, setSearch] = useSearchParams();
  const query = new URLSearchParams(choices.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])));
  const { value, error, reload } = useResource(query.toString(), (signal) => api.channelMap(query, signal));
  // While another view is on its way the last one stays, so that what was pressed keeps the focus.
  const held = useRef<ChannelMapSheet>(undefined);
  if (value) held.current = value;
  const sheet = value ?? (error === undefined ? held.current : undefined);
  const [chosen, setChosen] = useState<Place & { readonly view: string }>();
  const [importing, setImporting] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const put = (name: (typeof choices)[number], value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  const place = chosen?.view === query.toString() ? chosen : undefined;
  const actions = (
    <Group gap="xs">
      {sheet?.mayChange && (
        <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setImporting(true)}>
          {words.importIt}
        </Button>
      )}
      {sheet && sheet.products.length > 0 && (
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void api.channelMapFile().then((file) => saveFile(file, words.fileName), setFailure)}>
          {words.download}
        </Button>
      )}
    </Group>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={actions}>
      {error !== undefined && <Trouble error={error} onRetry={reload} />}
      {failure !== undefined && <Trouble error={failure} />}
      {!sheet && error === undefined && <Skeleton height={320} aria-busy="true" />}
      {sheet && sheet.products.length === 0 && <Empty mayChange={sheet.mayChange} />}
      {sheet && sheet.products.length > 0 && (
        <>
          <Look sheet={sheet} query={query} put={put} />
          {sheet.matrix.rows.length === 0 || sheet.matrix.cells.length === 0 ? (
            <Text role="status">{words.nothingFits}</Text>
          ) : (
            <MapGrid sheet={sheet} chosen={place} onChoose={(to) => setChosen({ ...to, view: query.toString() })} />
          )}
          <Legend sheet={sheet} />
          {place ? (
            <Details sheet={sheet} place={place} onClose={() => setChosen(undefined)} />
          ) : (
            <>
              <Title order={2} className={classes.unseen}>
                {words.title}
              </Title>
              <div className={classes.sides}>
                <Predicted sheet={sheet} overlaps={sheet.overlaps} total={sheet.overlapTotal} />
                <Fits sheet={sheet} fits={sheet.fits} total={sheet.fitTotal} />
              </div>
            </>
          )}
          <Rights sheet={sheet} />
        </>
      )}
      <Modal opened={importing} onClose={() => setImporting(false)} size="xl" title={words.importTitle} closeButtonProps={{ 'aria-label': words.close }}>
        <Stack gap="sm">
          <Text size="sm">{words.importLead}</Text>
          <Text size="sm">{words.importRights}</Text>
          <TableForm counts={words.counts} send={api.importChannelMap} onTaken={reload} />
        </Stack>
      </Modal>
    </Page>
  );
}

function Look({ sheet, query, put }: { readonly sheet: ChannelMapSheet; readonly query: URLSearchParams; readonly put: (name: (typeof choices)[number], value: string) => void }) {
  return (
    <div className={classes.look}>
      <SegmentedControl aria-label={words.rows} value={query.get('rows') ?? 'partners'} onChange={(to) => put('rows', to)} data={(['partners', 'products'] as const).map((value) => ({ value, label: words.rowKinds[value] }))} />
      <SegmentedControl aria-label={words.columns} value={query.get('columns') ?? 'territories'} onChange={(to) => put('columns', to)} data={(['territories', 'segments'] as const).map((value) => ({ value, label: words.columnKinds[value] }))} />
      <NativeSelect label={words.product} value={query.get('product') ?? ''} onChange={(event) => put('product', event.currentTarget.value)} data={[{ value: '', label: words.allProducts }, ...sheet.products]} />
      <NativeSelect label={words.segment} value={query.get('segment') ?? ''} onChange={(event) => put('segment', event.currentTarget.value)} data={[{ value: '', label: words.allSegments }, ...sheet.segments]} />
    </div>
  );
}

function Rights({ sheet }: { readonly sheet: ChannelMapSheet }) {
  if (sheet.rights.length === 0) return null;
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{words.rights}</Title>
      <ul className={classes.reasons}>
        {sheet.rights.map((right) => (
          <li key={right.text}>{right.text}</li>
        ))}
      </ul>
      <Text size="sm">
        {words.rightsLead} <Anchor component={Link} href="/policy" inherit>{words.toPolicy}</Anchor>
      </Text>
    </Stack>
  );
}

function Empty({ mayChange }: { readonly mayChange: boolean }) {
  return (
    <Stack gap="xs" maw={720}>
      <Title order={2}>{words.emptyTitle}</Title>
      <Text>{mayChange ? words.empty : words.emptyReader}</Text>
      {mayChange && (
        <>
          <Text>{words.emptyColumns}</Text>
          <pre className={classes.example} tabIndex={0} role="region" aria-label={words.emptyExampleLabel}>
            {words.emptyExample}
          </pre>
        </>
      )}
    </Stack>
  );
}
