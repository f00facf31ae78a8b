import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { locale, text } from '../text';
import { errorOf, type Part } from './fieldProps';

const separator = (type: 'group' | 'decimal'): string =>
  new Intl.NumberFormat(locale()).formatToParts(12345.6).find((part) => part.type === type)?.value ?? (type === 'group' ? ' ' : '.');

const parsed = (typed: number | string): number | null => {
  const value = typeof typed === 'number' ? typed : typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isFinite(value) ? value : null;
};

/** The amount in the reader's notation. What is typed stays as typed: "1234." is on its way to "1234.50", not a mistake, and what is one is said and not changed. */
export function AmountField(part: Part) {
  const { entries, change } = part;
  const [typed, setTyped] = useState<number | string>(entries.amount ?? '');
  return (
    <NumberInput
      label={text.register.amount.label}
      flex="1 1 160px"
      clampBehavior="none"
      hideControls
      thousandSeparator={separator('group')}
      decimalSeparator={separator('decimal')}
      value={parsed(typed) === entries.amount ? typed : (entries.amount ?? '')}
      error={errorOf(part, 'amount')}
      onChange={(value) => {
        setTyped(value);
        change({ amount: parsed(value) });
      }}
    />
  );
}
