import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type DismissalReason, type DismissOverlap, limits } from '../../api/contracts';
import { text } from '../../text';
import { DismissalSelect } from '../DismissalSelect';

const words = text.overlaps;

export interface Said {
  readonly reason: DismissalReason;
  readonly text: string;
}

export const commandOf = ({ reason, text: why }: Said): DismissOverlap => ({ type: 'dismissOverlap', reason, text: why.trim() });

/** Why they do not collide, once for all of them. */
export function ReasonForm({ said, change, go, close }: {
  readonly said: Said;
  readonly change: (said: Said) => void;
  readonly go: () => void;
  readonly close: () => void;
}) {
  const [tried, setTried] = useState(false);
  const missing = said.text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) go();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          {words.says.dismissOverlap} {words.many.same}
        </Text>
        <DismissalSelect value={said.reason} onChange={(reason) => change({ ...said, reason })} />
        <Textarea
          data-autofocus
          required
          label={words.text.dismissOverlap}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={limits.text}
          value={said.text}
          error={tried && missing ? words.fill : undefined}
          onChange={(event) => change({ ...said, text: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.many.cancel}
          </Button>
          <Button type="submit">{words.many.see}</Button>
        </Group>
      </Stack>
    </form>
  );
}
