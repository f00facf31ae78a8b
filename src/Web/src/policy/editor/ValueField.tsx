import { NativeSelect, NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { countries, currencies } from '../../api/contracts';
import { text } from '../../text';
import { country } from '../../text/format';
import { fieldId } from './faults';
import type { FieldProps } from './SchemaField';
import { asText, type Schema } from './schema';

const words = text.policy;

/** How a value of a choice reads. */
export const choice = (value: string): string =>
  words.choices[value] ?? (text.words.role as Readonly<Record<string, string>>)[value] ?? value.charAt(0).toUpperCase() + value.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

// Hints are of one line or of three; below the inputs they leave those of a row at one height.
const inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

export type Options = readonly { readonly value: string; readonly label: string }[];

/** What can be chosen here; undefined where a person writes. */
export function optionsOf(schema: Schema, references: FieldProps['references']): Options | undefined {
  const kind = schema['x-kind'] ?? '';
  if (schema.enum) return schema.enum.filter((one) => one !== null).map((one) => ({ value: one, label: choice(one) }));
  if (kind === 'country') return countries.map((code) => ({ value: code, label: `${country(code)} (${code})` }));
  if (kind === 'currency') return currencies.map((code) => ({ value: code, label: code }));
  return references[kind];
}

/** One number, text, date, switch or choice. */
export function ValueField({ schema, value, path, required, faults, references, onChange }: FieldProps) {
  const kind = schema['x-kind'] ?? '';
  const shared = { id: fieldId(path), label: schema.title ?? path, description: schema.description, error: faults.get(path), required, inputWrapperOrder };
  const change = (next: string) => onChange(next === '' && !required ? undefined : next);
  if (schema.type === 'boolean') {
    return <Switch id={shared.id} label={shared.label} description={shared.description} error={shared.error} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return (
      <NumberInput
        {...shared}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => (typeof next === 'number' ? onChange(next) : next === '' && onChange(undefined))}
        allowDecimal={schema.type === 'number'}
        decimalScale={2}
        clampBehavior="none"
        min={schema.minimum ?? Number.MIN_SAFE_INTEGER}
        max={schema.maximum ?? Number.MAX_SAFE_INTEGER}
        suffix={words.units[kind] ?? ''}
      />
    );
  }
  const options = optionsOf(schema, references);
  if (options) {
    const known = options.some((option) => option.value === value);
    const data = [
      ...(required && known ? [] : [{ value: '', label: words.editor.open }]),
      ...(known || asText(value) === '' ? [] : [{ value: asText(value), label: asText(value) }]),
      ...options,
    ];
    return <NativeSelect {...shared} data={data} value={asText(value)} onChange={(event) => change(event.currentTarget.value)} />;
  }
  if (kind === 'date' || kind === 'time') {
    const shown = kind === 'time' ? asText(value).slice(0, 5) : asText(value);
    return <TextInput {...shared} type={kind} value={shown} onChange={(event) => change(kind === 'time' && event.currentTarget.value !== '' ? `${event.currentTarget.value}:00` : event.currentTarget.value)} />;
  }
  if ((schema.maxLength ?? 0) > 200) {
    return <Textarea {...shared} data-wide autosize minRows={2} value={asText(value)} onChange={(event) => change(event.currentTarget.value)} />;
  }
  return <TextInput {...shared} value={asText(value)} onChange={(event) => change(event.currentTarget.value)} />;
}
