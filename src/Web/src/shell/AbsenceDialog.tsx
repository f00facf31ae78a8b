import { Button, Group, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../api/apiError';
import { api } from '../api/api';
import { limits, type Programme } from '../api/contracts';
import type { Me } from '../api/wire';
import { usePolicy } from '../session/me';
import { useResource } from '../state/useResource';
import { placed } from '../state/placed';
import { ruleText, text } from '../text';
import { Dialog } from '../ui/Dialog';
import { Trouble } from '../ui/Trouble';
import { useFirstFault } from '../ui/useFirstFault';

const words = text.absence;
const deputyPlaces = ['deputy', 'deputy.person', 'deputy.name'] as const;

/** From when until when the reader is away, and who stands in. */
export function AbsenceDialog({ me, close }: { readonly me: Me; readonly close: () => void }) {
  const policy = usePolicy().value;
  const away = useResource(`away ${me.person}`, (signal) => api.away(signal)).value;
  const mine = away?.find(({ person }) => person === me.person);
  const [typed, setTyped] = useState<{ readonly from?: string; readonly until?: string; readonly person?: string; readonly name?: string }>({});
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const colleagues = policy && colleaguesOf(policy, me);
  const person = typed.person ?? mine?.deputy.person ?? colleagues?.[0]?.person ?? '';
  const name = colleagues?.find((one) => one.person === person)?.name ?? typed.name ?? mine?.deputy.name ?? '';
  const put = (change: typeof typed) => setTyped((before) => ({ ...before, ...change }));
  const run = async (act: () => Promise<void>, said: string) => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      notifications.show({ message: said });
      close();
    } catch (failure) {
      setBusy(false);
      setError(failure);
    }
  };
  const from = typed.from ?? mine?.from ?? '';
  const until = typed.until ?? mine?.until ?? '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    void run(() => api.setAway(me.person, { from, until, deputy: { person: person.trim(), name: name.trim() } }), words.saved);
  };
  const { at, rest } = placed(error, ['from', 'until', ...deputyPlaces]);
  const form = useFirstFault<HTMLFormElement>(error);
  return (
    <Dialog close={close} title={words.title}>
      <form ref={form} onSubmit={save}>
        <Stack gap="sm">
          <Text size="sm">{words.body}</Text>
          <Group grow align="start">
            <TextInput type="date" required label={words.from} value={from} error={at('from')} onChange={(event) => put({ from: event.currentTarget.value })} />
            <TextInput type="date" required label={words.until} value={until} error={at('until')} onChange={(event) => put({ until: event.currentTarget.value })} />
          </Group>
          {colleagues ? (
            <NativeSelect
              required
              label={words.deputy}
              value={person}
              error={deputyPlaces.map(at).filter(Boolean).join(' ') || undefined}
              onChange={(event) => put({ person: event.currentTarget.value })}
              data={colleagues.map((one) => ({ value: one.person, label: one.name }))}
            />
          ) : (
            <Group grow align="start">
              <TextInput required label={words.deputyPerson} maxLength={limits.name} value={person} error={at('deputy') ?? at('deputy.person')} onChange={(event) => put({ person: event.currentTarget.value })} />
              <TextInput required label={words.deputyName} maxLength={limits.name} value={name} error={at('deputy.name')} onChange={(event) => put({ name: event.currentTarget.value })} />
            </Group>
          )}
          {rest.length > 0 && (
            <List size="sm" role="alert">
              {rest.map((rule) => (
                <List.Item key={`${rule.field} ${rule.code}`}>{ruleText(rule)}</List.Item>
              ))}
            </List>
          )}
          {error !== undefined && !(error instanceof ApiError && error.rules.length > 0) && <Trouble error={error} />}
          <Group gap="xs">
            <Button type="submit" loading={busy}>
              {words.save}
            </Button>
            {mine && (
              <Button variant="default" disabled={busy} onClick={() => void run(() => api.setBack(me.person), words.ended)}>
                {words.back}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

// The vendor's people stand in the programme; a partner's are known to themselves only.
function colleaguesOf(policy: Programme, me: Me): readonly { readonly person: string; readonly name: string }[] | undefined {
  if (me.organisation !== policy.directSales.id) return undefined;
  const people = [...policy.reviewers, policy.manager, ...policy.directSales.members];
  return [...new Map(people.map((one) => [one.person, one])).values()].filter(({ person }) => person !== me.person);
}
