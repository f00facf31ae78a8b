import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { locale } from '../../text';

const decimalSeparator = () => new Intl.NumberFormat(locale()).formatToParts(0.5).find((part) => part.type === 'decimal')?.value ?? '.';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly change: (percent: number) => void;
}

/** A share in percent, to the hundredth. What is typed stays as typed: "33." is on its way to "33.5", not a mistake. */
export function PercentField({ label, value, change }: Props) {
  const [typed, setTyped] = useState<number | string>(value);
  return (
    <NumberInput
      label={label}
      value={(Number(typed) || 0) === value ? typed : value}
      min={0}
      max={100}
      step={5}
      decimalScale={2}
      decimalSeparator={decimalSeparator()}
      suffix=" %"
      onChange={(next) => {
        setTyped(next);
        change(Number(next) || 0);
      }}
    />
  );
}
