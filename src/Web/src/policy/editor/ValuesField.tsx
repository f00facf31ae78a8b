import { ActionIcon, Button, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { text } from '../../text';
import { fieldId } from './faults';
import { Fault, type FieldProps } from './SchemaField';
import { asList, asText, blank, type Json } from './schema';
import { optionsOf, ValueField } from './ValueField';

const words = text.policy.editor;

/** A list of values: chosen where they can be, otherwise one below the other. */
export function ValuesField(props: FieldProps) {
  const { schema, value, path, required, faults, references, onChange } = props;
  const items = asList(value);
  const inner = schema.items ?? {};
  const options = optionsOf(inner, references);
  const set = (next: readonly Json[]) => onChange(next.length === 0 && !required ? undefined : next);
  const fault = [faults.get(path), ...items.map((_, index) => faults.get(`${path}[${index}]`))].filter((one) => one !== undefined).join(' ');
  if (options) {
    const chosen = items.map(asText);
    const unknown = chosen.filter((one) => !options.some((option) => option.value === one)).map((one) => ({ value: one, label: one }));
    return (
      <MultiSelect
        id={fieldId(path)}
        data-wide
        label={schema.title}
        description={schema.description}
        error={fault || undefined}
        required={required}
        searchable={options.length > 8}
        data={[...options, ...unknown]}
        value={chosen}
        onChange={set}
      />
    );
  }
  return (
    <Stack gap="xs" data-wide role="group" aria-label={schema.title} id={fieldId(path)} tabIndex={-1}>
      <Text size="sm" fw={500}>
        {schema.title}
      </Text>
      {schema.description !== undefined && (
        <Text size="xs" c="dimmed">
          {schema.description}
        </Text>
      )}
      <Fault text={faults.get(path)} />
      {items.map((item, index) => (
        // Values have no identity of their own: their place is all that tells them apart.
        <Group key={index} gap="xs" align="flex-end" wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            <ValueField
              {...props}
              schema={{ ...inner, title: `${inner.title ?? ''} ${index + 1}` }}
              value={item}
              path={`${path}[${index}]`}
              required
              onChange={(next) => set(items.map((one, at) => (at === index ? (next ?? '') : one)))}
            />
          </div>
          <ActionIcon variant="default" size="lg" aria-label={words.remove(`${inner.title ?? ''} ${index + 1}`)} onClick={() => set(items.filter((_, at) => at !== index))}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => set([...items, blank(inner)])} style={{ alignSelf: 'flex-start' }}>
        {words.add(inner.title ?? '')}
      </Button>
    </Stack>
  );
}
