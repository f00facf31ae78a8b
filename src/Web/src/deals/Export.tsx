import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../api/api';
import type { SourceFormat } from '../api/contracts';
import { extensionOf } from '../imports/errorFileName';
import { text } from '../text';
import { saveFile } from '../ui/saveFile';
import { type DealQuery, toSearch } from './dealQuery';

const formats: readonly SourceFormat[] = ['coSell', 'awsOpportunities', 'awsFlat', 'microsoftReferrals', 'dealRegistrations'];

/** The deals of the list as it is filtered now, in a format of the person's choice. */
export function Export({ query, onError }: { readonly query: DealQuery; readonly onError: (error: unknown) => void }) {
  const [busy, setBusy] = useState(false);
  const save = (format: SourceFormat) => {
    if (busy) return;
    setBusy(true);
    onError(undefined);
    api
      .exportDeals(format, new URLSearchParams(toSearch({ ...query, sort: 'clock', desc: false })))
      .then((file) => saveFile(file, text.deals.exportFile(format, extensionOf(format))), onError)
      .finally(() => setBusy(false));
  };
  return (
    <Menu position="bottom-end" width={300} shadow="sm">
      <Menu.Target>
        <Button variant="default" aria-disabled={busy} leftSection={<IconDownload size={16} aria-hidden />}>
          {busy ? text.deals.exporting : text.deals.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text.deals.exportAs}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => save(format)}>
            {text.imports.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
