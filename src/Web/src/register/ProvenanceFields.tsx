import { Button, FileButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { limits } from '../api/contracts';
import { text } from '../text';
import { number } from '../text/format';
import { Optional } from './CustomerFields';
import { field, type Part } from './fieldProps';
import classes from './Register.module.css';

const words = text.register;

export function ProvenanceFields(part: Part) {
  return (
    <Stack gap="md">
      <Textarea label={words.leadSource.label} description={words.leadSource.hint} autosize minRows={2} {...field(part, 'leadSource')} />
      <TextInput type="date" label={words.foundOn.label} w={180} {...field(part, 'foundOn')} />
      <Evidence {...part} />
    </Stack>
  );
}

/** Evidence is text: typed, pasted, or taken from a text file that is chosen or dropped here. */
function Evidence(part: Part) {
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  const again = useRef<() => void>(null);
  const take = async (file: File | null | undefined) => {
    // The same file can be chosen once more, for example when it was shortened.
    again.current?.();
    if (!file) return;
    const content = file.size <= limits.text * 4 ? await file.text() : null;
    // A file of another kind read as text shows itself by characters no text has.
    if (content?.includes('\u0000') || content?.includes('\ufffd')) return setSaid(words.evidence.notText);
    const joined = [part.entries.evidence.trim(), content?.trim()].filter(Boolean).join('\n\n');
    if (content === null || joined.length > limits.text) return setSaid(words.evidence.tooLong(number(limits.text)));
    part.change({ evidence: joined });
    setSaid(words.evidence.added(file.name));
  };
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <Textarea label={<Optional label={words.evidence.label} />} description={words.evidence.hint} autosize minRows={2} maxRows={14} {...field(part, 'evidence')} />
      <Group gap="sm" mt={6}>
        <FileButton accept="text/*,.txt,.eml,.md,.csv" resetRef={again} onChange={(file) => void take(file)} inputProps={{ 'aria-label': words.evidence.choose }}>
          {(props) => (
            <Button {...props} size="xs" variant="default" leftSection={<IconFileText size={14} aria-hidden />}>
              {words.evidence.choose}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" role="status">
          {said}
        </Text>
      </Group>
    </div>
  );
}
