import { Checkbox, Text } from '@mantine/core';
import type { DealView, Programme } from '../../api/contracts';
import { text } from '../../text';
import papers from '../ui/Paper.module.css';
import { statusOf } from './preselected';

const words = text.cases.opening;

/** Which activities are disputed, each with where it stands. */
export function ActivityChoice({ deal, policy, chosen, change, error }: {
  readonly deal: DealView;
  readonly policy: Programme;
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
  readonly error: string | undefined;
}) {
  const kept = new Set(policy.carveOuts.map((one) => one.activity));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }} aria-describedby={error === undefined ? undefined : 'activities-error'}>
      <legend style={{ fontWeight: 600, padding: 0 }}>{words.activities}</legend>
      <Text size="xs" c="dimmed">
        {words.activitiesHint}
      </Text>
      <table className={papers.table}>
        <thead>
          <tr>
            <th scope="col">{words.activity}</th>
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {policy.activities
            .filter((activity) => !kept.has(activity.id))
            .map((activity) => {
              const status = statusOf(deal, activity.id);
              return (
                <tr key={activity.id}>
                  <td>
                    <Checkbox
                      label={activity.name}
                      checked={chosen.includes(activity.id)}
                      aria-invalid={error === undefined ? undefined : true}
                      onChange={(event) => change(event.currentTarget.checked ? [...chosen, activity.id] : chosen.filter((id) => id !== activity.id))}
                    />
                  </td>
                  <td>
                    <Text size="sm" c="dimmed">
                      {status === undefined ? text.room.split.notInSplit : text.room.split.status[status]}
                    </Text>
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
      <Text size="xs" c="dimmed" mt={4} role="status">
        {words.chosen(chosen.length)}
      </Text>
      {error !== undefined && (
        <Text id="activities-error" size="sm" c="var(--mantine-color-error)" role="alert" tabIndex={-1} data-rule>
          {error}
        </Text>
      )}
    </fieldset>
  );
}
