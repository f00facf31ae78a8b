import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Activity, DecidedLine, Line } from '../../api/contracts';
import { limits } from '../../api/contracts';
import { text } from '../../text';
import { percent } from '../../text/format';
import { withLine, withoutLine } from '../draft/draft';
import { balance, evenly } from '../draft/shares';
import { useDesk } from '../state/RoomContext';
import { PercentField } from '../words/PercentField';
import classes from './Split.module.css';

const words = text.room.editor;
const sharedValue = '';

interface Props {
  readonly activity: Activity;
  readonly line: Line | undefined;
  readonly close: () => void;
  /** A case has ended who does it: only the day and the note can move. */
  readonly decided: DecidedLine | undefined;
}

/** Changes one line of the reader's own draft, where it stands. Every keystroke is kept; nothing is sent. */
export function LineEditor({ activity, line, close, decided }: Props) {
  const { view, desk } = useDesk();
  const eligible = view.parties.filter((party) => activity.eligible.includes(party.kind));
  const [start] = useState<Line>(() => line ?? { activity: activity.id, due: view.registration?.opportunity.expectedClose ?? '', owner: eligible[0]?.id });
  const written = line ?? start;
  const now = decided ? { ...written, owner: decided.owner, shares: decided.shares } : written;
  const put = (change: Partial<Line>) => desk.edit((draft) => withLine(draft, { ...now, ...change }));
  const shared = now.owner === undefined;
  const chooseOwner = (owner: string) =>
    owner === sharedValue ? put({ owner: undefined, shares: evenly(eligible.map((party) => party.id)) }) : put({ owner, shares: undefined });
  const [only] = eligible;

  return (
    <Stack gap="sm" className={classes.editor} role="group" aria-label={words.title(activity.name)}>
      <div className={classes.fields}>
        <NativeSelect
          label={words.owner}
          data-autofocus={!decided || undefined}
          disabled={decided !== undefined}
          value={now.owner ?? sharedValue}
          onChange={(event) => chooseOwner(event.currentTarget.value)}
          data={[...eligible.map((party) => ({ value: party.id, label: party.name })), ...(eligible.length > 1 ? [{ value: sharedValue, label: words.shared }] : [])]}
          description={decided ? text.room.decided.carried : eligible.length === 1 && only ? words.only(only.name) : undefined}
        />
        <TextInput type="date" label={words.due} data-autofocus={decided !== undefined || undefined} value={now.due} onChange={(event) => put({ due: event.currentTarget.value })} />
      </div>
      {shared && !decided && <Shares line={now} put={put} />}
      <Textarea
        label={words.note}
        placeholder={words.notePlaceholder}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={limits.note}
        value={now.note ?? ''}
        onChange={(event) => put({ note: event.currentTarget.value || undefined })}
      />
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Button size="xs" onClick={close}>
            {words.done}
          </Button>
          {!decided && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              onClick={() => {
                desk.edit((draft) => withoutLine(draft, activity.id));
                close();
              }}
            >
              {words.remove}
            </Button>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {words.yours}
        </Text>
      </Group>
    </Stack>
  );
}

function Shares({ line, put }: { readonly line: Line; readonly put: (change: Partial<Line>) => void }) {
  const { names } = useDesk();
  const shares = line.shares ?? [];
  const sum = shares.reduce((total, share) => total + share.percent, 0);
  return (
    <div className={classes.fields}>
      {shares.map((share) => (
        <PercentField
          key={share.party}
          label={words.share(names.party(share.party))}
          value={share.percent}
          change={(percent) => put({ shares: balance(shares, share.party, percent) })}
        />
      ))}
      <Text size="sm" c={sum === 100 ? 'dimmed' : 'var(--mantine-color-error)'}>
        {words.sharesSum(percent(sum))}
      </Text>
    </div>
  );
}
