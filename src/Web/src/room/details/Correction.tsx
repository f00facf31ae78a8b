import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { api } from '../../api/api';
import { requestId } from '../../api/requestId';
import { text } from '../../text';
import { Trouble } from '../../ui/Trouble';
import { isClosed } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { formOf } from './formOf';
import { useOutlook } from './useOutlook';

const words = text.room.claims.correct;

/** A closed record stays as it is: what was wrong goes into a new one that names it. Both show the link. */
export function Correction() {
  const { view, side, online } = useDesk();
  const [, go] = useLocation();
  const [key] = useState(requestId);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const correctedBy = useOutlook(view).value?.correctedBy ?? [];
  const { registration } = view;
  const ours = side !== undefined && view.parties.find(({ kind }) => kind === 'partner')?.id === side;
  const correct = async () => {
    if (!registration) return;
    setBusy(true);
    setError(undefined);
    try {
      const { id } = await api.register({ ...formOf(registration), corrects: view.id }, false, key);
      go(`/register/${id}`);
    } catch (failure) {
      setBusy(false);
      setError(failure);
    }
  };
  return (
    <>
      {registration?.corrects !== undefined && (
        <Text size="sm">
          {words.corrects}{' '}
          <Anchor component={Link} href={`/deals/${registration.corrects}`} size="sm">
            {words.earlier}
          </Anchor>
        </Text>
      )}
      {correctedBy.map(({ id, title }) => (
        <Text key={id} size="sm">
          {words.correctedBy}{' '}
          <Anchor component={Link} href={`/deals/${id}`} size="sm">
            {title}
          </Anchor>
        </Text>
      ))}
      {ours && registration && isClosed(view.standing) && (
        <Group gap="xs">
          <Button size="xs" variant="default" loading={busy} disabled={!online} onClick={() => void correct()}>
            {words.go}
          </Button>
          <Text size="sm" c="dimmed">
            {words.hint}
          </Text>
        </Group>
      )}
      {error !== undefined && <Trouble error={error} />}
    </>
  );
}
