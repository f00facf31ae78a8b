import { Collapse, Stack, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text';
import { WeighedNote } from '../approvals/WeighedNote';
import { differences } from '../compare/compare';
import { Differences } from '../compare/Differences';
import { dayFor, withDecided } from '../decided/decidedLines';
import { carried } from '../frozen/frozenLines';
import { useDesk } from '../state/RoomContext';
import { serverNow } from '../../time/serverTime';
import { ActButtons } from './ActButtons';
import classes from './Acts.module.css';
import { openRef } from './specs';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../words/Notice';

const words = text.room.act.counter;
/** Characters the server takes as the word with an offer. */
const longestNote = 2000;

/** The whole counter once more before it leaves: what it changes, a word with it, and how long it stands. */
export function CounterDialog({ close }: { readonly close: () => void }) {
  const { view, desk, acting, online } = useDesk();
  const { draft, changes } = desk;
  const [more, setMore] = useState(false);
  const [expires, setExpires] = useState('');
  const [promised, setPromised] = useState('');
  const answers = openRef(view.standing);
  const [opened] = useState(answers?.number);
  // Meant to reopen only what was agreed when this question was asked: an agreement that arrives meanwhile stands.
  const [reopens] = useState(view.agreement?.code);
  // Frozen and decided lines go out as they have to, whatever the draft started from.
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  const terms = withDecided(carried(draft.terms, view.frozen, today), view, dayFor(view, today));
  const found = differences(draft.from, terms);
  const go = async () => {
    const sent = await acting.act({
      type: 'makeOffer',
      terms,
      answers,
      reopens,
      expiresAt: instantOf(expires),
      irrevocableUntil: instantOf(promised),
      note: draft.note.trim() || undefined,
    });
    if (sent) close();
  };
  return (
    <Dialog close={close} size="lg" title={answers ? words.title(answers.number) : words.titleFirst}>
      <Stack gap="sm">
        {answers && <Text size="sm">{words.body(answers.number)}</Text>}
        {answers && answers.number !== opened && !acting.busy.has('makeOffer') && (
          <Notice tone="info" py="xs" role="status">
            {words.moved(answers.number)}
          </Notice>
        )}
        {view.standing.negotiation === 'agreed' && (
          <Notice tone="warn" py="xs">
            {words.reopens}
          </Notice>
        )}
        {draft.clashes.length > 0 && (
          <Notice tone="warn" py="xs">
            {text.room.clash.count(draft.clashes.length)}. {words.clashes}
          </Notice>
        )}
        <Differences found={found} onlyChanged before={answers ? text.room.split.offerColumn(answers.number) : text.room.compare.before} after={text.room.compare.yourDraft} />
        <WeighedNote terms={terms} act="offer" />
        <Textarea
          data-autofocus
          label={`${words.note} (${text.room.act.optional})`}
          placeholder={text.room.editor.notePlaceholder}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={longestNote}
          value={draft.note}
          onChange={(event) => {
            const note = event.currentTarget.value;
            desk.edit((now) => ({ ...now, note }));
          }}
        />
        <UnstyledButton onClick={() => setMore(!more)} aria-expanded={more} c="var(--mantine-color-anchor)" fz="sm">
          {words.options}
        </UnstyledButton>
        <Collapse expanded={more}>
          <div className={classes.days}>
            <TextInput type="datetime-local" label={words.expires} description={words.expiresHint} value={expires} onChange={(event) => setExpires(event.currentTarget.value)} />
            <TextInput type="datetime-local" label={words.irrevocable} description={words.irrevocableHint} value={promised} onChange={(event) => setPromised(event.currentTarget.value)} />
          </div>
        </Collapse>
        <ActButtons
          go={go}
          label={answers ? words.go : words.goFirst}
          close={close}
          busy={acting.busy.has('makeOffer')}
          disabled={!online || changes === 0}
        />
      </Stack>
    </Dialog>
  );
}

/** The reader's own wall clock as an instant. */
function instantOf(local: string): string | undefined {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
