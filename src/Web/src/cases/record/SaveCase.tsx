import { Button, Group, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { casesApi } from '../../api/casesApi';
import { text } from '../../text';
import { useCaseDesk } from '../state/CaseContext';
import { Card } from '../ui/Card';
import { Save } from './CaseFileLink';

const words = text.cases.page;

/** The whole case file, the same for all sides. */
export function SaveCase() {
  const { view } = useCaseDesk();
  const [wrong, setWrong] = useState(false);
  const print = async () => {
    setWrong(false);
    try {
      const paper = await casesApi.casePaper(view.id);
      const address = URL.createObjectURL(new Blob([paper], { type: 'text/html' }));
      window.open(address, '_blank', 'noopener');
      // The new window reads it within a minute.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch {
      setWrong(true);
    }
  };
  return (
    <Card title={words.file} lead={words.fileHint}>
      <Group gap="xs" mt="xs">
        <Save label={words.fileJson} fetch={() => casesApi.caseFile(view.id)} name={`case-${view.id}.json`} />
        <Button size="compact-sm" variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => void print()}>
          {words.filePrint}
        </Button>
      </Group>
      {wrong && (
        <Text role="alert" size="xs" c="var(--mantine-color-error)">
          {text.cases.record.notFetched}
        </Text>
      )}
    </Card>
  );
}
