import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { api } from '../api/api';
import { text } from '../text';
import { Page } from '../ui/Page';
import { TableForm } from './TableForm';

const words = text.ownOpportunities;

/** What a channel manager may bring in. */
export function ImportKinds({ own, onChange }: { readonly own: boolean; readonly onChange: (own: boolean) => void }) {
  return (
    <SegmentedControl
      aria-label={words.tabsLabel}
      value={own ? 'own' : 'deals'}
      onChange={(chosen) => onChange(chosen === 'own')}
      data={(['deals', 'own'] as const).map((value) => ({ value, label: words.tabs[value] }))}
      style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
    />
  );
}

export function OwnOpportunities({ children }: { readonly children: ReactNode }) {
  const [source, setSource] = useState(words.source.value);
  return (
    <Page title={words.title} lead={words.lead}>
      {children}
      <Stack gap="sm" maw={860}>
        <Text>{words.columns}</Text>
        <Text>{words.ends}</Text>
        <TextInput label={words.source.label} description={words.source.hint} maw={360} maxLength={64} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
        <TableForm counts={words.counts} send={(file, dryRun) => api.importOwnOpportunities(file, dryRun, source.trim() || words.source.value)} />
      </Stack>
    </Page>
  );
}
