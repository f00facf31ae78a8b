import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ApiError } from '../../api/apiError';
import { text, ruleText } from '../../text';
import { Trouble } from '../../ui/Trouble';
import type { Placed } from '../../state/placed';

/** What went wrong with a form, without repeating what already stands beside its fields. */
export function Refused({ error, rules }: { readonly error: unknown; readonly rules: Placed }) {
  if (error === undefined) return null;
  if (!(error instanceof ApiError) || error.rules.length === 0 || !(rules.all || rules.rest.length > 0)) return <Trouble error={error} />;
  return (
    <Alert role="alert" variant="light" color="red" icon={<IconAlertTriangle aria-hidden />} title={text.refusals[error.trouble].title}>
      {rules.rest.length === 0 ? (
        text.refusals.invalid.next
      ) : (
        <ul>
          {rules.rest.map((rule) => (
            <li key={`${rule.field} ${rule.code}`}>{ruleText(rule)}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
