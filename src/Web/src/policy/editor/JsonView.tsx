import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text';
import classes from '../Policy.module.css';
import { fieldId } from './faults';
import { isMembers, type Json, type Members } from './schema';

const words = text.policy.editor;

/** The whole document as text. What cannot be read stays in the field and changes nothing. */
export function JsonView({ document, onChange }: { readonly document: Members; readonly onChange: (document: Members) => void }) {
  const [written, setWritten] = useState(() => JSON.stringify(document, null, 2));
  const [unreadable, setUnreadable] = useState(false);
  const change = (next: string) => {
    setWritten(next);
    try {
      const read = JSON.parse(next) as Json;
      setUnreadable(!isMembers(read));
      if (isMembers(read)) onChange(read);
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <Textarea
      id={fieldId('json')}
      className={classes.json}
      label={words.json}
      description={words.jsonHint}
      error={unreadable ? words.jsonBroken : undefined}
      autosize
      minRows={20}
      maxRows={40}
      spellCheck={false}
      value={written}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
