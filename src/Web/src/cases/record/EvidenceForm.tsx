import { Button, FileButton, Group, NativeSelect, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { casesApi } from '../../api/casesApi';
import { type AddEvidence, type EvidenceKind, fileEndings, limits } from '../../api/contracts';
import { text } from '../../text';
import { fileSize } from '../../text/format';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { useKept } from '../state/kept';
import { useSending } from '../state/useSending';
import { Refused } from '../ui/Refused';

const words = text.cases.record;
const kinds = (Object.keys(text.cases.evidence) as readonly EvidenceKind[]).filter((kind) => kind !== 'statement');
const fields = ['kind', 'text', 'happenedOn', 'figure', 'figure.name', 'figure.unit', 'file'];
const blank = { kind: 'firstMeeting' as EvidenceKind, text: '', happenedOn: '', name: '', value: null as number | null, unit: '' };

/** What shows it: a kind, a day, words, and a file or a figure. */
export function EvidenceForm({ close, reload }: { readonly close: () => void; readonly reload: () => void }) {
  const { view, me } = useCaseDesk();
  const { value: entries, change, forget } = useKept(me.person, `case.${view.id}.evidence`, blank);
  const [file, setFile] = useState<File | null>(null);
  const sending = useSending(reload);
  const rules = placed(sending.error, fields);
  const tooLarge = file !== null && file.size > limits.fileBytes;
  const wrongKind = file !== null && !fileEndings.some((ending) => file.name.toLowerCase().endsWith(ending));
  const fileError = tooLarge ? words.tooLarge(fileSize(limits.fileBytes)) : wrongKind ? words.wrongKind(fileEndings.join(' ')) : rules.at('file');
  const send = async () => {
    if (tooLarge || wrongKind) return;
    const about = { kind: entries.kind, text: entries.text.trim(), happenedOn: entries.happenedOn || undefined };
    const figure = entries.kind === 'metric' && entries.value !== null ? { name: entries.name.trim(), value: entries.value, unit: entries.unit.trim() } : undefined;
    const command: AddEvidence = { type: 'addEvidence', ...about, figure };
    const sent = await sending.send({ command, file: file && [file.name, file.size, file.lastModified] }, (key) =>
      file ? casesApi.attach(view.id, file, about, key) : casesApi.command(view.id, command, key),
    );
    if (!sent) return;
    forget();
    close();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{words.addLead}</Text>
        <NativeSelect
          label={words.kind}
          value={entries.kind}
          error={rules.at('kind')}
          onChange={(event) => change({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'other' })}
          data={kinds.map((kind) => ({ value: kind, label: text.cases.evidence[kind] }))}
        />
        <TextInput type="date" label={words.day} description={words.dayHint} value={entries.happenedOn} error={rules.at('happenedOn')} onChange={(event) => change({ happenedOn: event.currentTarget.value })} />
        <Textarea required autosize minRows={2} maxRows={8} maxLength={limits.text} label={words.text} value={entries.text} error={rules.at('text')} onChange={(event) => change({ text: event.currentTarget.value })} />
        {entries.kind === 'metric' && (
          <Group grow align="start">
            <TextInput required label={words.figureName} maxLength={100} value={entries.name} error={rules.at('figure.name') ?? rules.at('figure')} onChange={(event) => change({ name: event.currentTarget.value })} />
            <NumberInput required label={words.figureValue} value={entries.value ?? ''} onChange={(value) => change({ value: typeof value === 'number' ? value : null })} />
            <TextInput label={words.figureUnit} maxLength={20} value={entries.unit} error={rules.at('figure.unit')} onChange={(event) => change({ unit: event.currentTarget.value })} />
          </Group>
        )}
        {entries.kind !== 'metric' && (
          <div>
            <Group gap="xs">
              <FileButton accept={fileEndings.join(',')} onChange={setFile} inputProps={{ 'aria-label': words.fileChoose }}>
                {(props) => (
                  <Button {...props} variant="default" size="sm" leftSection={<IconPaperclip size={16} aria-hidden />}>
                    {file ? file.name : words.fileChoose}
                  </Button>
                )}
              </FileButton>
              {file && (
                <Button variant="subtle" color="gray" size="compact-sm" aria-label={words.fileRemove} onClick={() => setFile(null)}>
                  <IconX size={16} aria-hidden />
                </Button>
              )}
            </Group>
            <Text size="xs" mt={4} {...(fileError === undefined ? { c: 'dimmed' } : { c: 'var(--mantine-color-error)', role: 'alert' })}>
              {fileError ?? words.fileHint(fileSize(limits.fileBytes))}
            </Text>
          </div>
        )}
        <Refused error={sending.error} rules={rules} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {text.cases.actWords.cancel}
          </Button>
          <Button type="submit" loading={sending.busy}>
            {words.go}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
