import { Button, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { DecisionDraft } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import classes from '../Case.module.css';
import papers from '../ui/Paper.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { possible } from '../state/possible';
import { Card } from '../ui/Card';
import { Points } from './DecisionPaper';
import { PaperForm } from './PaperForm';
import { Terms } from './Terms';
import { VoteDialog } from './VoteDialog';

const words = text.cases.panel;

/** Where those who decide write papers and vote. Nothing of the talks is here. */
export function Panel() {
  const { view, names, acting } = useCaseDesk();
  const { round } = view;
  const [writing, setWriting] = useState<{ readonly from: DecisionDraft | undefined }>();
  const [voting, setVoting] = useState<DecisionDraft>();
  const { dismiss } = acting;
  useEffect(() => dismiss(), [writing, voting, dismiss]);
  if (!round) return null;
  const drafts = round.drafts ?? [];
  const seated = view.seats.filter((seat) => seat.kind === round.kind && seat.status === 'seated');
  const draft = possible(view, 'draftDecision');
  const vote = possible(view, 'castVote');
  return (
    <Card title={words.title} lead={words.lead}>
      <Text size="sm" mt="xs" role="status">
        <b>{words.progress(round.voted.length, seated.length)}</b> {words.needed(round.needed)} {round.voting > 1 && words.again}
      </Text>
      <Text size="sm" c="dimmed">
        <IconLock size={14} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 5 }} />
        {round.mine ? words.mine(round.mine.draft) : words.sealed}
      </Text>
      <div className={classes.stack} style={{ marginBlockStart: 14 }}>
        {drafts.length === 0 && !writing && <Text size="sm">{words.none}</Text>}
        {drafts.map((one) => (
          <article key={one.number} className={papers.paper} aria-label={words.paper(one.number)}>
            <Group justify="space-between" gap="xs">
              <Text fw={650}>{words.paper(one.number)}</Text>
              <Text size="xs" c="dimmed">
                {words.paperBy(one.name, shortDateTime(one.at))}
              </Text>
            </Group>
            <Terms terms={one.terms} names={names} />
            <Points points={one.points} />
            <Group gap="xs" mt="sm">
              {vote.now && (
                <Button size="sm" leftSection={<IconLock size={15} aria-hidden />} onClick={() => setVoting(one)}>
                  {words.vote(one.number)}
                </Button>
              )}
              {draft.now && !writing && (
                <Button size="sm" variant="default" onClick={() => setWriting({ from: one })}>
                  {words.from(one.number)}
                </Button>
              )}
            </Group>
          </article>
        ))}
        {draft.why !== undefined && !round.mine && <Text size="sm">{draft.why}</Text>}
        {writing ? (
          <section aria-label={words.formTitle}>
            <Text fw={650}>{words.formTitle}</Text>
            <PaperForm key={writing.from?.number ?? 0} from={writing.from} close={() => setWriting(undefined)} />
          </section>
        ) : (
          draft.now && (
            <Button variant={drafts.length === 0 ? 'filled' : 'default'} style={{ alignSelf: 'flex-start' }} onClick={() => setWriting({ from: undefined })}>
              {words.write}
            </Button>
          )
        )}
      </div>
      {voting && <VoteDialog draft={voting} close={() => setVoting(undefined)} />}
    </Card>
  );
}
