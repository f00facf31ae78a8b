import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { text } from '../text';
import classes from './Deals.module.css';

const pause = 150;

/** Searches as one types. The address follows without filling the history with every letter. */
export function Search({ value, input, onSearch }: {
  readonly value: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onSearch: (q: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (document.activeElement !== input.current || value === '') setTyped(value);
  }, [value, input]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onSearch(typed.trim()), pause);
    return () => clearTimeout(timer);
    // Only what is typed starts a search; a changed address is what a search leads to.
  }, [typed]);
  const clear = () => {
    setTyped('');
    onSearch('');
  };
  return (
    <TextInput
      ref={input}
      type="search"
      className={classes.search}
      aria-label={text.deals.searchLabel}
      placeholder={text.deals.search}
      aria-keyshortcuts="/"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={typed === '' ? <kbd className={classes.key} aria-hidden>/</kbd> : <CloseButton size="sm" aria-label={text.deals.clearSearch} onClick={clear} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (typed === '') event.currentTarget.blur();
        else clear();
      }}
    />
  );
}
