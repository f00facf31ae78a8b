import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import type { Disclosure, NeutralView } from '../api/contracts';
import { useMe } from '../session/me';
import { isNeutral } from '../shell/navigationItems';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { list } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { DeclareForm } from './DeclareForm';
import { EntryDialog } from './EntryDialog';
import classes from './Neutrals.module.css';
import { Ties } from './Ties';

const words = text.neutrals;

/** Somebody neutral declares their own ties; programme admins look after who is neutral, auditors read it. */
export default function NeutralsPage() {
  const own = isNeutral(useMe().roles);
  const { value: roster, error, reload } = useResource('neutrals', (signal) => api.neutrals(signal));
  const [editing, setEditing] = useState<{ readonly of?: NeutralView | undefined }>();
  const unlisted = error instanceof ApiError && error.trouble === 'notFound';
  const actions = roster?.mayChange && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing({})}>
      {words.entry.add}
    </Button>
  );
  return (
    <Page title={own ? words.ownTitle : words.title} lead={own ? words.ownLead : words.lead} actions={actions}>
      {unlisted && <Text role="status">{words.notListed}</Text>}
      {error !== undefined && !unlisted && <Trouble error={error} onRetry={reload} />}
      {!roster && error === undefined && <Skeleton height={240} aria-busy="true" />}
      {roster && roster.people.length === 0 && <Text>{words.empty}</Text>}
      {roster && (
        <ul className={classes.people}>
          {roster.people.map((person) => (
            <Person key={person.person} person={person} mine={person.person === roster.me} onEdit={roster.mayChange ? () => setEditing({ of: person }) : undefined} onChanged={reload} />
          ))}
        </ul>
      )}
      {roster?.me !== undefined && <DeclareForm onDeclared={reload} />}
      {editing && <EntryDialog of={editing.of} close={() => setEditing(undefined)} onSaved={reload} />}
    </Page>
  );
}

function Person({ person, mine, onEdit, onChanged }: { readonly person: NeutralView; readonly mine: boolean; readonly onEdit: (() => void) | undefined; readonly onChanged: () => void }) {
  const [failure, setFailure] = useState<unknown>();
  const end = ({ kind, deal, organisation }: Disclosure) => {
    setFailure(undefined);
    api.endTie({ kind, deal, organisation }).then(() => {
      notifications.show({ message: words.ended });
      onChanged();
    }, setFailure);
  };
  return (
    <li className={classes.person}>
      <Stack gap="xs">
        <Group justify="space-between" align="start">
          <div>
            <Title order={2} size="h4">
              {person.name}
            </Title>
            <Text size="sm">{person.seats.length === 0 ? words.noSeat : list(person.seats.map((kind) => words.seat[kind]))}</Text>
            <Text size="sm" c="dimmed">
              {[person.organisation, person.zone, words.seatsLastYear(person.seatsLastYear), ...(person.reportsTo.length === 0 ? [] : [words.reportsTo(list(person.reportsTo))])].join(' · ')}
            </Text>
          </div>
          {onEdit && (
            <Button size="xs" variant="default" aria-label={words.entry.edit(person.name)} onClick={onEdit}>
              {words.entry.change}
            </Button>
          )}
        </Group>
        <Title order={3} size="h6">
          {words.ties}
        </Title>
        <Ties ties={person.disclosures} today={new Date().toISOString().slice(0, 10)} onEnd={mine ? end : undefined} />
        {failure !== undefined && <Trouble error={failure} />}
      </Stack>
    </li>
  );
}
