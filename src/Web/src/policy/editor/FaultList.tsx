import { Anchor, Text } from '@mantine/core';
import { type FaultAt, whereIs } from './faults';
import type { Members, Schema } from './schema';

/** Every broken rule with the name of its place; pressing it goes there. */
export function FaultList({ rules, schema, document, go }: {
  readonly rules: readonly FaultAt[];
  readonly schema: Schema;
  readonly document: Members;
  readonly go: (place: string) => void;
}) {
  if (rules.length === 0) return null;
  return (
    <ul>
      {rules.map((rule) => (
        <li key={`${rule.field} ${rule.code}`}>
          <Anchor component="button" type="button" ta="start" underline="always" onClick={() => go(rule.field)}>
            {rule.text}
          </Anchor>{' '}
          <Text span size="xs" c="dimmed">
            {whereIs(schema, document, rule.field)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
