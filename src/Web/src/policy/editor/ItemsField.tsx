import { Accordion, ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { text } from '../../text';
import classes from '../Policy.module.css';
import { useAimedItem } from './aim';
import { fieldId, isWithin } from './faults';
import { Mend } from './Mend';
import { Fault, type FieldProps, Members } from './SchemaField';
import { asList, blank, type Json, nameOf } from './schema';

const words = text.policy.editor;

/** A list of things with members of their own: one line each, opened one at a time, so that a long list stays quick. */
export function ItemsField(props: FieldProps) {
  const { schema, value, path, required, faults, rules, onChange } = props;
  const items = asList(value);
  const { aim, item: aimed } = useAimedItem(path, items.length);
  const [open, setOpen] = useState(aimed);
  useEffect(() => {
    if (aimed !== null) setOpen(aimed);
    // The same place can be asked for again after its item was closed.
  }, [aim]);
  const inner = schema.items ?? {};
  const what = inner.title ?? '';
  const set = (next: readonly Json[]) => onChange(next.length === 0 && !required ? undefined : next);
  const title = (item: Json) => nameOf(schema['x-key'], item) || words.unnamed(what);
  const toMend = (index: number) => rules.filter(({ field }) => isWithin(field, `${path}[${index}]`)).length;
  return (
    <Stack gap="xs" data-wide role="group" aria-label={schema.title} id={fieldId(path)} tabIndex={-1}>
      <Text fw={600}>{schema.title}</Text>
      {schema.description !== undefined && (
        <Text size="sm" c="dimmed">
          {schema.description}
        </Text>
      )}
      <Fault text={faults.get(path)} />
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.empty}
        </Text>
      )}
      <Accordion variant="contained" keepMounted={false} value={open} onChange={setOpen}>
        {items.map((item, index) => (
          <Accordion.Item key={index} value={String(index)}>
            <Accordion.Control>
              <span className={classes.itemTitle}>
                {title(item)} <Mend count={toMend(index)} />
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              <Fault text={faults.get(`${path}[${index}]`)} />
              <div className={classes.fields}>
                <Members {...props} schema={inner} value={item} path={`${path}[${index}]`} onChange={(next) => set(items.map((one, at) => (at === index ? (next ?? {}) : one)))} />
              </div>
              <Group gap="xs" mt="md">
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconTrash size={14} aria-hidden />}
                  onClick={() => {
                    setOpen(null);
                    set(items.filter((_, at) => at !== index));
                  }}
                >
                  {words.remove(title(item))}
                </Button>
                {index > 0 && (
                  <ActionIcon
                    variant="default"
                    aria-label={words.up(title(item))}
                    onClick={() => {
                      setOpen(String(index - 1));
                      set([...items.slice(0, index - 1), item, items[index - 1]!, ...items.slice(index + 1)]);
                    }}
                  >
                    <IconArrowUp size={16} aria-hidden />
                  </ActionIcon>
                )}
              </Group>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => {
          set([...items, blank(inner)]);
          setOpen(String(items.length));
        }}
      >
        {words.add(what)}
      </Button>
    </Stack>
  );
}
