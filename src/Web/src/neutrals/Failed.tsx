import { List } from '@mantine/core';
import { ApiError } from '../api/apiError';
import { besideText } from '../text';
import { Trouble } from '../ui/Trouble';

/** Every rule that what was sent breaks, or what else went wrong. */
export function Failed({ error }: { readonly error: unknown }) {
  if (error === undefined) return null;
  const rules = error instanceof ApiError ? error.rules : [];
  if (rules.length === 0) return <Trouble error={error} />;
  return (
    <List size="sm" role="alert" c="var(--mantine-color-error)">
      {rules.map((rule) => (
        <List.Item key={`${rule.field} ${rule.code}`}>{besideText(rule)}</List.Item>
      ))}
    </List>
  );
}
