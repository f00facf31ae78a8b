import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { casesApi } from '../../api/casesApi';
import type { CaseFileRef } from '../../api/contracts';
import { text } from '../../text';
import { fileSize } from '../../text/format';
import { saveFile } from '../../ui/saveFile';

const words = text.cases.record;

/** A file of the record. It is fetched with the sign-in and saved, never shown in the page. */
export function CaseFileLink({ id, file }: { readonly id: string; readonly file: CaseFileRef }) {
  return <Save label={words.save(file.name)} hint={fileSize(file.size)} fetch={() => casesApi.file(id, file.sha256)} name={file.name} />;
}

/** A button that fetches something and hands it to the browser. */
export function Save({ label, hint, fetch, name }: { readonly label: string; readonly hint?: string; readonly fetch: () => Promise<Blob>; readonly name: string }) {
  const [state, setState] = useState<'idle' | 'busy' | 'wrong'>('idle');
  const save = async () => {
    if (state === 'busy') return;
    setState('busy');
    try {
      saveFile(await fetch(), name);
      setState('idle');
    } catch {
      setState('wrong');
    }
  };
  return (
    <div>
      <Button size="compact-sm" variant="default" leftSection={<IconDownload size={15} aria-hidden />} aria-busy={state === 'busy' || undefined} onClick={() => void save()} style={{ maxWidth: '100%' }}>
        <bdi style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{label}</bdi>
        {hint !== undefined && (
          <Text span size="xs" c="dimmed" ms={6}>
            {hint}
          </Text>
        )}
      </Button>
      {state === 'wrong' && (
        <Text role="alert" size="xs" c="var(--mantine-color-error)">
          {words.notFetched}
        </Text>
      )}
    </div>
  );
}
