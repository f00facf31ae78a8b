import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/api';
import { type Command, limits, type SalesStage } from '../../api/contracts';
import { stages } from '../../deals/dealQuery';
import { ReasonField } from '../../room/acts/ReasonField';
import { specOf } from '../../room/acts/specs';
import { useResource } from '../../state/useResource';
import { text } from '../../text';
import { useFirstFault } from '../../ui/useFirstFault';
import { type BulkAct, type BulkFields, commandOf } from './bulkActs';

const words = text.work.bulk;

/** What has to be said before anything can happen; the same words go to every deal. */
export function BulkForm({ act, first, fields, change, go, close }: {
  readonly act: BulkAct;
  readonly first: string | undefined;
  readonly fields: BulkFields;
  readonly change: (fields: BulkFields) => void;
  readonly go: (command: Command) => void;
  readonly close: () => void;
}) {
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const form = useFirstFault<HTMLFormElement>(tries);
  const spec = specOf(act);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    const command = commandOf(act, fields);
    if (command) go(command);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="sm">
        {spec && <Text size="sm">{spec.words.body}</Text>}
        {act === 'setStage' && (
          <NativeSelect
            data-autofocus
            label={words.stage}
            description={words.stageEnds}
            value={fields.stage}
            onChange={(event) => change({ ...fields, stage: event.currentTarget.value as SalesStage })}
            data={stages.map((value) => ({ value, label: text.words.stage[value] }))}
          />
        )}
        {act === 'reassignReview' && first !== undefined && (
          <Reviewer deal={first} value={fields.person} error={tried && fields.person === '' ? text.room.claims.choose : undefined} onChange={(person) => change({ ...fields, person })} />
        )}
        {spec?.codes && <ReasonField codes={spec.codes} value={fields.reason} tried={tried} onChange={(reason) => change({ ...fields, reason })} />}
        {spec && (
          <Textarea
            data-autofocus
            required
            label={spec.words.label}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={limits.text}
            value={fields.text}
            error={tried && fields.text.trim() === '' ? words.fill : undefined}
            onChange={(event) => change({ ...fields, text: event.currentTarget.value })}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.see}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Reviewer({ deal, value, error, onChange }: { readonly deal: string; readonly value: string; readonly error: string | undefined; readonly onChange: (person: string) => void }) {
  const people = useResource(`reviewers ${deal}`, (signal) => api.dealOutlook(deal, signal)).value?.reviewers ?? [];
  return (
    <NativeSelect
      required
      label={text.room.claims.reviewerNew}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: '' }, ...people.map(({ person, name }) => ({ value: person, label: name }))]}
    />
  );
}
