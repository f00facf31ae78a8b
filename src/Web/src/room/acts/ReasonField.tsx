import { NativeSelect } from '@mantine/core';
import { text } from '../../text';

/** The reason that is told with an act. None is chosen beforehand: what nobody chose would be told as theirs. */
export function ReasonField({ codes, value, tried, onChange, label = text.room.acts.reason }: {
  readonly codes: Readonly<Record<string, string>>;
  readonly value: string;
  /** Sending was tried, so a missing reason says that it is missing. */
  readonly tried: boolean;
  readonly onChange: (value: string) => void;
  readonly label?: string;
}) {
  return (
    <NativeSelect
      data-autofocus
      required
      label={label}
      value={value}
      error={tried && value === '' ? text.room.act.chooseReason : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: '' }, ...Object.entries(codes).map(([code, said]) => ({ value: code, label: said }))]}
    />
  );
}
