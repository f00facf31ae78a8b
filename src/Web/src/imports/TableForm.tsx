import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { TableImport } from '../api/contracts';
import { text } from '../text';
import { number } from '../text/format';
import { saveFile } from '../ui/saveFile';
import { Trouble } from '../ui/Trouble';
import { Counts } from './Counts';
import { Remarks } from './Problems';

const words = text.table;

/** Has a small table looked at first, shows what would become of it, and takes it over when the person says so. */
export function TableForm({ counts, send, onTaken }: {
  readonly counts: typeof text.channel.counts;
  readonly send: (file: File, dryRun: boolean) => Promise<TableImport>;
  readonly onTaken?: () => void;
}) {
  const [file, setFile] = useState<File>();
  const [result, setResult] = useState<TableImport>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (chosen: File | null | undefined, dryRun: boolean) => {
    if (!chosen || busy) return;
    setFile(chosen);
    setBusy(true);
    setError(undefined);
    if (dryRun) setResult(undefined);
    try {
      setResult(await send(chosen, dryRun));
      if (!dryRun) onTaken?.();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const changes = result ? result.created + result.updated : 0;
  return (
    <Stack gap="md">
      <Group gap="sm">
        <FileButton accept=".csv,text/csv" onChange={(chosen) => void run(chosen, true)} inputProps={{ 'aria-label': words.fileLabel }}>
          {(props) => (
            <Button {...props} variant={result ? 'default' : 'filled'} aria-disabled={busy}>
              {words.pick}
            </Button>
          )}
        </FileButton>
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {busy && file ? (result ? words.taking : words.reading(file.name)) : result ? (result.dryRun ? words.wouldBe(result.fileName) : words.done(result.fileName)) : ''}
        </Text>
      </Group>
      {error !== undefined && <Trouble error={error} />}
      {result && (
        <>
          <Counts job={result} words={counts} />
          {result.dryRun &&
            (changes > 0 ? (
              <Button style={{ alignSelf: 'flex-start' }} loading={busy} onClick={() => void run(file, false)}>
                {words.take}
              </Button>
            ) : (
              <Text>{result.unchanged > 0 ? words.nothing : words.allWrong}</Text>
            ))}
          {result.problems.length > 0 && (
            <>
              <Remarks remarks={result.problems} said={text.imports.problem} label={words.problems(number(result.failed))} />
              <Group gap="sm">
                <Button
                  variant="default"
                  leftSection={<IconDownload size={16} aria-hidden />}
                  onClick={() => saveFile(new Blob(['\uFEFF', result.errors ?? ''], { type: 'text/csv' }), words.errorsFile(result.fileName))}
                >
                  {words.errors}
                </Button>
                <Text size="sm" c="dimmed">
                  {words.errorsHint}
                </Text>
              </Group>
            </>
          )}
          {result.notes.length > 0 && <Remarks remarks={result.notes} said={text.imports.note} label={words.notes(number(result.notes.length))} />}
        </>
      )}
    </Stack>
  );
}
