import { Group, NativeSelect, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/api';
import type { PolicyShelf } from '../api/contracts';
import { useMe } from '../session/me';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { ChangeTable } from './ChangeTable';

const words = text.policy.compare;

/** Two versions side by side. The address names the later one. */
export function Compare({ shelf, at }: { readonly shelf: PolicyShelf; readonly at: string | undefined }) {
  const { tenant } = useMe();
  const recalled = shelf.versions.filter((version) => version.recall).map((version) => version.version);
  const versions = shelf.versions.map((version) => version.version);
  const standing = versions.filter((version) => !recalled.includes(version));
  const later = versions.includes(Number(at)) ? Number(at) : (standing[0] ?? 1);
  const [to, setTo] = useState(later);
  const [from, setFrom] = useState(standing.find((version) => version < later) ?? later);
  const { value, error, reload } = useResource(`compare ${tenant} ${from} ${to}`, () => api.comparePolicies(from, to));
  const options = versions.map((version) => ({ value: String(version), label: recalled.includes(version) ? words.recalled(version) : words.option(version) }));
  return (
    <Page title={words.title} lead={words.lead}>
      <Group gap="md" align="flex-end">
        <NativeSelect label={words.from} data={options} value={String(from)} onChange={(event) => setFrom(Number(event.currentTarget.value))} />
        <NativeSelect label={words.to} data={options} value={String(to)} onChange={(event) => setTo(Number(event.currentTarget.value))} />
      </Group>
      <div aria-live="polite">
        {!value ? (
          error === undefined ? <Skeleton height={160} aria-busy="true" /> : <Trouble error={error} onRetry={reload} />
        ) : value.changes.length === 0 ? (
          <Text>{words.same}</Text>
        ) : (
          <ChangeTable changes={value.changes} before={words.option(value.from)} after={words.option(value.to)} />
        )}
      </div>
    </Page>
  );
}
