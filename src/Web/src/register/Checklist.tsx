import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { type Activity, limits, type Wish } from '../api/contracts';
import { text } from '../text';
import { number } from '../text/format';
import { Choices } from '../ui/Choices';
import { tooLong } from './faults';
import { errorText, type Part } from './fieldProps';
import { partnerMay } from './form';
import classes from './Register.module.css';

const words = text.register;
const wishes: readonly Wish[] = ['weDoIt', 'weWantHelp', 'leaveToVendor'];
const groups = ['refer', 'assist', 'close', 'onboard'] as const;

/** For every activity of the programme: we do it, we want help, or leave it to the vendor. It becomes offer 1. */
export function Checklist({ activities, ...part }: Part & { readonly activities: readonly Activity[] }) {
  const { entries, errors, change } = part;
  const answered = activities.filter(({ id }) => entries.wishes[id]?.wish).length;
  const set = (id: string, changes: { readonly wish?: Wish; readonly note?: string }) =>
    change({ wishes: { ...entries.wishes, [id]: { note: '', ...entries.wishes[id], ...changes } } });
  const setRest = (wish: Wish) => {
    const rest = activities.filter((activity) => !entries.wishes[activity.id]?.wish);
    const added = rest.map((activity) => [
      activity.id,
      { note: entries.wishes[activity.id]?.note ?? '', wish: partnerMay(activity) ? wish : ('leaveToVendor' as const) },
    ]);
    change({ wishes: { ...entries.wishes, ...Object.fromEntries(added) } });
  };
  const whole = errorText(errors.fields.checklist);
  return (
    <div>
      {whole !== undefined && (
        <Text c="var(--mantine-color-error)" size="sm" tabIndex={-1} data-rule role="alert">
          {whole}
        </Text>
      )}
      {groups.map((group) => {
        const rows = activities.filter((activity) => activity.group === group);
        return (
          rows.length > 0 && (
            <div key={group}>
              <Title order={3} className={classes.group}>
                {text.words.group[group]}
              </Title>
              {rows.map((activity) => (
                <div key={activity.id} className={classes.activity}>
                  <div>
                    {activity.name}
                    {!partnerMay(activity) && <span className={classes.only}>{words.vendorOnly}</span>}
                  </div>
                  <Choices
                    label={activity.name}
                    hideLabel
                    choices={wishes.map((value) => ({ value, label: text.words.wish[value], disabled: value !== 'leaveToVendor' && !partnerMay(activity) }))}
                    value={entries.wishes[activity.id]?.wish}
                    error={errorText(errors.rows[activity.id])}
                    onChange={(wish) => set(activity.id, { wish })}
                  />
                  <TextInput
                    size="sm"
                    aria-label={words.note(activity.name)}
                    placeholder={words.notePlaceholder}
                    error={tooLong(entries.wishes[activity.id]?.note ?? '', limits.note)}
                    value={entries.wishes[activity.id]?.note ?? ''}
                    onChange={(event) => set(activity.id, { note: event.currentTarget.value })}
                  />
                </div>
              ))}
            </div>
          )
        );
      })}
      <Group gap="xs" mt="md">
        <Text size="sm" c="dimmed" role="status">
          {words.answered(number(answered), number(activities.length))}
        </Text>
        {answered < activities.length && (
          <>
            <Text size="sm" c="dimmed">
              {words.rest}
            </Text>
            {wishes.map((wish) => (
              <Button key={wish} size="compact-sm" variant="default" onClick={() => setRest(wish)}>
                {text.words.wish[wish]}
              </Button>
            ))}
          </>
        )}
      </Group>
    </div>
  );
}
