import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { casesApi } from '../../api/casesApi';
import { useResource } from '../../state/useResource';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import { placed } from '../../state/placed';
import { Card, Words } from '../ui/Card';
import { Refused } from '../ui/Refused';
import { AnswerDraftForm } from './AnswerDraftForm';
import { PublishForm } from './PublishForm';
import classes from './Talks.module.css';
import { can, useTalksDesk } from './TalksContext';

const words = text.cases.talks.draft;

/** The single negotiating text: every version, what changed, and what the sides think of the latest. */
export function SingleText() {
  const { view, names, acting } = useTalksDesk();
  const latest = view.draft;
  const [shown, setShown] = useState<number>();
  const [changes, setChanges] = useState(false);
  const [writing, setWriting] = useState(false);
  const number = shown ?? latest?.number;
  const error = acting.errorOf('shareAnswers');
  return (
    <Card title={words.title} lead={words.lead}>
      {!latest && !writing && (
        <Text size="sm" mt="xs">
          {words.none}
        </Text>
      )}
      {latest && number !== undefined && (
        <Stack gap="xs" mt="xs">
          <Group gap="xs" align="end">
            <NativeSelect
              size="xs"
              label={words.versions}
              value={String(number)}
              onChange={(event) => setShown(Number(event.currentTarget.value))}
              data={view.drafts.toReversed().map((draft) => ({ value: String(draft.number), label: `${words.version(draft.number)}, ${shortDateTime(draft.at)}` }))}
            />
            {number > 1 && (
              <Button size="xs" variant="default" aria-pressed={changes} onClick={() => setChanges(!changes)}>
                {changes ? words.hideChanges : words.showChanges}
              </Button>
            )}
          </Group>
          {number === latest.number && latest.note !== undefined && <Words dimmed>{latest.note}</Words>}
          {changes && number > 1 ? <Changes id={view.case} number={number} /> : number === latest.number ? <Body>{latest.text}</Body> : <Earlier id={view.case} number={number} />}
          {view.answers.length > 0 && (
            <div>
              <Text size="sm" fw={650}>
                {words.answers}
              </Text>
              {view.answers.map((answer) => (
                <div key={answer.side}>
                  <Text size="sm">
                    <b>{names.side(answer.side)}:</b> {text.cases.opinion[answer.opinion]}
                  </Text>
                  {answer.text !== undefined && <Words>{answer.text}</Words>}
                </div>
              ))}
            </div>
          )}
          {can(view, 'answerDraft') && <AnswerDraftForm key={latest.hash} draft={latest} />}
          {can(view, 'shareAnswers') && view.answers.length > 0 && (
            <div>
              <Button size="xs" variant="default" loading={acting.busy} onClick={() => void acting.act({ type: 'shareAnswers', draft: { number: latest.number, hash: latest.hash } })}>
                {words.share}
              </Button>
              <Text size="xs" c="dimmed">
                {words.shareHint}
              </Text>
              <Refused error={error} rules={placed(error, [])} />
            </div>
          )}
        </Stack>
      )}
      {can(view, 'publishDraft') && !writing && (
        <Button variant={latest ? 'default' : 'filled'} mt="sm" onClick={() => setWriting(true)}>
          {words.write}
        </Button>
      )}
      {writing && <PublishForm close={() => setWriting(false)} />}
    </Card>
  );
}

function Body({ children }: { readonly children: string }) {
  return (
    <div className={classes.text} tabIndex={0} role="region" aria-label={words.text}>
      {children}
    </div>
  );
}

function Earlier({ id, number }: { readonly id: string; readonly number: number }) {
  const { value } = useResource(`draft ${id} ${number}`, (signal) => casesApi.talksDraft(id, number, signal));
  return <Body>{value?.text ?? '…'}</Body>;
}

/** Line by line; what was added or removed is said, not only coloured. */
function Changes({ id, number }: { readonly id: string; readonly number: number }) {
  const { value } = useResource(`changes ${id} ${number}`, (signal) => casesApi.talksChanges(id, number, signal));
  return (
    <div className={classes.text} tabIndex={0} role="region" aria-label={words.changes(number - 1, number)}>
      {value?.lines.map((line, place) => (
        <span key={place} className={classes.line} data-change={line.change}>
          {line.change === 'added' && <ins style={{ textDecoration: 'none' }}>+ {line.text}</ins>}
          {line.change === 'removed' && <del>− {line.text}</del>}
          {line.change === 'same' && line.text}
        </span>
      ))}
    </div>
  );
}
