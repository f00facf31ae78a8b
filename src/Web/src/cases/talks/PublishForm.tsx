import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { text } from '../../text';
import { placed } from '../../state/placed';
import { useKept } from '../state/kept';
import { Refused } from '../ui/Refused';
import { useTalksDesk } from './TalksContext';

const words = text.cases.talks.draft;

/** The next version of the text, written by the mediator, starting from the latest. */
export function PublishForm({ close }: { readonly close: () => void }) {
  const { view, me, acting } = useTalksDesk();
  const { value, change, forget } = useKept(me.person, `talks.${view.case}.draft.${view.draft?.number ?? 0}`, { text: view.draft?.text ?? '', note: '' });
  const error = acting.errorOf('publishDraft');
  const rules = placed(error, ['text', 'note']);
  const publish = async () => {
    if (!(await acting.act({ type: 'publishDraft', text: value.text.trim(), note: value.note.trim() || undefined }))) return;
    forget();
    close();
  };
  return (
    <Stack gap="sm" mt="sm">
      <Textarea required autosize minRows={8} maxRows={24} maxLength={20_000} label={words.text} value={value.text} error={rules.at('text')} onChange={(event) => change({ text: event.currentTarget.value })} />
      <TextInput maxLength={2000} label={`${words.note} (${text.cases.outcome.optional})`} value={value.note} error={rules.at('note')} onChange={(event) => change({ note: event.currentTarget.value })} />
      <Refused error={error} rules={rules} />
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={close}>
          {text.cases.actWords.cancel}
        </Button>
        <Button loading={acting.busy} onClick={() => void publish()}>
          {words.publish} {(view.draft?.number ?? 0) + 1}
        </Button>
      </Group>
    </Stack>
  );
}
