import { Button, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../api/api';
import { ApiError } from '../../api/apiError';
import { requestId } from '../../api/requestId';
import { text } from '../../text';
import { Trouble } from '../../ui/Trouble';
import type { Writing } from './useEditing';

const words = text.policy.editor;

interface SendProps {
  readonly id: string | undefined;
  readonly writing: Writing;
  /** Something that has to be there is not. */
  readonly absent: boolean;
  readonly onSent: () => void;
  readonly onDiscard: () => void;
}

/** Sends the draft for others to read, or puts it away; what is in the way of sending stands beside the button. */
export function Send({ id, writing, absent, onSent, onDiscard }: SendProps) {
  const unready = absent ? words.saveAbsent : writing.title.trim() === '' || writing.why.trim() === '' ? words.saveUnnamed : undefined;
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const key = useRef(requestId());
  const send = async () => {
    setBusy(true);
    try {
      const { title, why, basedOn, document, effective, replaces } = writing;
      const view = await api.saveAmendment(id, { title, why, basedOn, document, effective: effective || undefined, replaces }, key.current);
      onSent();
      go(`/policy/changes/${view.amendment.id}`);
    } catch (failure) {
      // What was refused did not happen; after a lost answer the same id asks what became of it.
      if (failure instanceof ApiError && failure.refusal) key.current = requestId();
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Stack gap="sm">
      {error !== undefined && <Trouble error={error} />}
      <Group gap="sm">
        <Button onClick={() => void send()} loading={busy} disabled={unready !== undefined} aria-describedby={unready === undefined ? undefined : 'save-unready'}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {words.discard}
        </Button>
        <Text size="sm" c="dimmed">
          {words.kept}
        </Text>
      </Group>
      {unready !== undefined && (
        <Text size="sm" id="save-unready">
          {unready}
        </Text>
      )}
    </Stack>
  );
}
