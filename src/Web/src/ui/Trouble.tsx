import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { ApiError } from '../api/apiError';
import { ruleText, text } from '../text';

/** What went wrong, what it means and what to do next, the same way everywhere. */
export function Trouble({ error, onRetry, titles }: {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** What to say instead where it is not about a deal. */
  readonly titles?: Readonly<Partial<Record<ApiError['trouble'], string>>>;
}) {
  const trouble = error instanceof ApiError ? error.trouble : 'fault';
  const { title, next } = text.refusals[trouble];
  const rules = error instanceof ApiError ? error.rules : [];
  const offline = trouble === 'offline';
  return (
    <Alert
      role="alert"
      variant="light"
      color={offline ? 'gray' : 'red'}
      title={titles?.[trouble] ?? title}
      icon={offline ? <IconPlugConnectedX aria-hidden /> : <IconAlertTriangle aria-hidden />}
    >
      <Text size="sm">{next}</Text>
      {rules.length > 0 && (
        <ul>
          {rules.map((rule) => (
            <li key={`${rule.field} ${rule.code}`}>{ruleText(rule)}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            {text.shell.retry}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
