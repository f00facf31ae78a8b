import { Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core';
import { IconUsers, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { limits } from '../../api/contracts';
import { text } from '../../text';
import { AttachButton } from '../files/AttachButton';
import { AttachNote } from '../files/AttachNote';
import { useAttaching } from '../files/useAttaching';
import { isClosed, possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { composerId } from '../state/useRoomUi';
import classes from './Timeline.module.css';

const words = text.room.composer;

/** Where messages and questions are written. Who will read them stands above the button, always. */
export function Composer() {
  const { view, names, acting, online, ui, side } = useDesk();
  const [draft, setDraft] = useState('');
  const attaching = useAttaching(view.id);
  const can = possible(view.standing, ui.mode);
  const ready = online && can.now && draft.trim() !== '' && !acting.busy.has(ui.mode);
  const send = async () => {
    if (!ready) return;
    const words = draft.trim();
    const sent = await acting.act(ui.mode === 'say' ? { type: 'say', text: words } : { type: 'ask', text: words, ...ui.subject });
    // What was typed while the message was on its way belongs to the next one.
    if (sent) setDraft((now) => (now.trim() === words ? '' : now));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
  };
  // A record that takes no more words says why; what was being written stays in sight.
  const closed = isClosed(view.standing) && draft === '';
  if (side === undefined || closed) {
    return (
      <Text size="sm" c="dimmed" className={classes.composer}>
        {side === undefined ? words.cannot : can.why}
      </Text>
    );
  }
  const subject = aboutText();
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SegmentedControl
        size="xs"
        aria-label={words.mode}
        value={ui.mode}
        onChange={(mode) => ui.setMode(mode === 'ask' ? 'ask' : 'say')}
        data={[
          { value: 'say', label: words.say },
          { value: 'ask', label: words.ask },
        ]}
      />
      {ui.mode === 'ask' && subject !== undefined && (
        <Group gap={4}>
          <Text size="xs">{words.about(subject)}</Text>
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconX size={12} aria-hidden />} onClick={() => ui.compose('ask')}>
            {words.aboutClear}
          </Button>
        </Group>
      )}
      <Textarea
        id={composerId}
        aria-label={ui.mode === 'say' ? words.say : words.ask}
        aria-describedby="composer-audience"
        placeholder={ui.mode === 'say' ? words.sayPlaceholder : words.askPlaceholder}
        autosize
        minRows={2}
        maxRows={7}
        maxLength={limits.text}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <AttachNote attaching={attaching} />
      <Group justify="space-between" gap="xs" wrap="nowrap" align="center">
        <div id="composer-audience" className={classes.audience}>
          <IconUsers size={14} aria-hidden />
          <span>{can.why ?? words.audience(names.parties(view.parties.map((party) => party.id)))}</span>
        </div>
        <AttachButton attaching={attaching} />
        <Button type="submit" size="xs" disabled={!ready} loading={acting.busy.has(ui.mode)} title={words.hint} style={{ flex: 'none' }}>
          {ui.mode === 'say' ? words.send : words.sendAsk}
        </Button>
      </Group>
    </form>
  );

  function aboutText(): string | undefined {
    if (ui.subject.activity !== undefined) return names.activities([ui.subject.activity]);
    return ui.subject.offer === undefined ? undefined : words.aboutOffer(ui.subject.offer);
  }
}
