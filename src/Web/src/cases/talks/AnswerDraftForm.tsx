import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type DraftOpinion, limits, type TalksDraft } from '../../api/contracts';
import { text } from '../../text';
import { Choices } from '../../ui/Choices';
import { placed } from '../../state/placed';
import { Refused } from '../ui/Refused';
import { useTalksDesk } from './TalksContext';

const words = text.cases.talks.draft;
const opinions = Object.keys(text.cases.opinion) as readonly DraftOpinion[];

/** What a side thinks of the latest version: first for the mediator alone. */
export function AnswerDraftForm({ draft }: { readonly draft: TalksDraft }) {
  const { acting } = useTalksDesk();
  const [opinion, setOpinion] = useState<DraftOpinion>();
  const [said, setSaid] = useState('');
  const error = acting.errorOf('answerDraft');
  const rules = placed(error, ['answer', 'text']);
  return (
    <Stack gap="xs">
      <Choices label={words.answer} choices={opinions.map((value) => ({ value, label: text.cases.opinion[value] }))} value={opinion} error={rules.at('answer')} onChange={setOpinion} />
      <Text size="xs" c="dimmed">
        {words.answerHint}
      </Text>
      {opinion !== undefined && (
        <>
          <Textarea autosize minRows={2} maxRows={8} maxLength={limits.text} label={words.words} value={said} error={rules.at('text')} onChange={(event) => setSaid(event.currentTarget.value)} />
          <Refused error={error} rules={rules} />
          <Button
            size="sm"
            style={{ alignSelf: 'flex-start' }}
            loading={acting.busy}
            onClick={() => void acting.act({ type: 'answerDraft', draft: { number: draft.number, hash: draft.hash }, answer: opinion, text: said.trim() || undefined })}
          >
            {words.go}
          </Button>
        </>
      )}
    </Stack>
  );
}
