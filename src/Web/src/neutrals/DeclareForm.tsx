import { Button, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { api } from '../api/api';
import type { ConflictKind, NewDisclosure } from '../api/contracts';
import { text } from '../text';
import { Failed } from './Failed';

const words = text.neutrals.declare;

/** What nobody but the person knows; the rest the server sees by itself. */
const kinds: readonly ConflictKind[] = ['relationship', 'compensation', 'reportingLine', 'earlierInvolvement', 'ownSide'];
const blank = { text: '', organisation: '', deal: '', until: '' };

/** A tie of the reader's own. What was typed stays until it is declared. */
export function DeclareForm({ onDeclared }: { readonly onDeclared: () => void }) {
  const [kind, setKind] = useState<ConflictKind>('relationship');
  const [typed, setTyped] = useState(blank);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const put = (change: Partial<typeof blank>) => setTyped((before) => ({ ...before, ...change }));
  const declare = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    const filled = Object.fromEntries((['organisation', 'deal', 'until'] as const).flatMap((name) => (typed[name].trim() === '' ? [] : [[name, typed[name].trim()]])));
    const tie: NewDisclosure = { kind, text: typed.text, ...filled };
    try {
      await api.declareTie(tie);
      setTyped(blank);
      notifications.show({ message: words.saved });
      onDeclared();
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <Stack component="section" gap="sm" maw={560} aria-labelledby="declare">
      <Title order={2} id="declare">
        {words.title}
      </Title>
      <Text size="sm">{words.lead}</Text>
      <form onSubmit={(event) => void declare(event)}>
        <Stack gap="sm">
          <NativeSelect label={words.kind} value={kind} onChange={(event) => setKind(event.currentTarget.value as ConflictKind)} data={kinds.map((value) => ({ value, label: text.neutrals.kind[value] }))} />
          <Textarea required autosize minRows={2} maxLength={500} label={words.text} value={typed.text} onChange={(event) => put({ text: event.currentTarget.value })} />
          <TextInput label={words.organisation} description={words.organisationHint} maxLength={64} value={typed.organisation} onChange={(event) => put({ organisation: event.currentTarget.value })} />
          <TextInput label={words.deal} description={words.dealHint} maxLength={64} value={typed.deal} onChange={(event) => put({ deal: event.currentTarget.value })} />
          <TextInput type="date" label={words.until} description={words.untilHint} value={typed.until} onChange={(event) => put({ until: event.currentTarget.value })} />
          <Failed error={error} />
          <div>
            <Button type="submit" loading={busy}>
              {words.save}
            </Button>
          </div>
        </Stack>
      </form>
    </Stack>
  );
}
