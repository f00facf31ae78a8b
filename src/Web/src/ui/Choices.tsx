import { type ReactNode, useId } from 'react';
import classes from './Choices.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

/** A few alternatives side by side, none chosen at first. Plain radio buttons underneath, so arrow keys work. */
export function Choices<T extends string>({ label, hideLabel = false, choices, value, onChange, error }: {
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly choices: readonly Choice<T>[];
  readonly value: T | null | undefined;
  readonly onChange: (value: T) => void;
  readonly error?: ReactNode;
}) {
  const name = useId();
  const errorId = `${name}-error`;
  return (
    <fieldset className={classes.group} aria-describedby={error ? errorId : undefined} data-invalid={error ? true : undefined}>
      <legend className={hideLabel ? classes.unseen : classes.legend}>{label}</legend>
      <div className={classes.row}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              disabled={choice.disabled}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <div id={errorId} className={classes.error}>
          {error}
        </div>
      )}
    </fieldset>
  );
}
