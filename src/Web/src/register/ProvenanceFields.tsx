import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type DragEvent, useState } from 'react';
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
      <Textarea label={words.leadSource.label} description={words.leadSource.hint} autosize minRows={2} maxLength={limits.text} {...field(part, 'leadSource')} />
      <TextInput type="date" label={words.foundOn.label} w={180} {...field(part, 'foundOn')} />
      <Evidence {...part} />
    </Stack>
  );
}

/** Evidence is text: typed, pasted, or taken from a text file that is dropped here. */
function Evidence(part: Part) {
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  const drop = async (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    setOver(false);
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
      onDrop={(event) => void drop(event)}
    >
      <Textarea label={<Optional label={words.evidence.label} />} description={words.evidence.hint} autosize minRows={2} maxRows={14} maxLength={limits.text} {...field(part, 'evidence')} />
      <Text size="xs" c="dimmed" role="status">
        {said}
      </Text>
    </div>
  );
}
