import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../api/contracts';
import { locale, text } from '../text';
import { errorText, type Part } from './fieldProps';

const separator = (type: 'group' | 'decimal'): string =>
  new Intl.NumberFormat(locale()).formatToParts(12345.6).find((part) => part.type === type)?.value ?? (type === 'group' ? ' ' : '.');

const parsed = (typed: number | string): number | null => {
  const value = typeof typed === 'number' ? typed : typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isFinite(value) ? value : null;
};

/** The amount in the reader's notation. What is typed stays as typed: "1234." is on its way to "1234.50", not a mistake. */
export function AmountField({ entries, errors, change }: Part) {
  const [typed, setTyped] = useState<number | string>(entries.amount ?? '');
  return (
    <NumberInput
      label={text.register.amount.label}
      flex="1 1 160px"
      min={0}
      max={limits.maxAmount}
      decimalScale={2}
      allowNegative={false}
      hideControls
      thousandSeparator={separator('group')}
      decimalSeparator={separator('decimal')}
      value={parsed(typed) === entries.amount ? typed : (entries.amount ?? '')}
      error={errorText(errors.fields.amount)}
      onChange={(value) => {
        setTyped(value);
        change({ amount: parsed(value) });
      }}
    />
  );
}
