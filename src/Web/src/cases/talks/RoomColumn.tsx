import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { limits, type TalksRoomView } from '../../api/contracts';
import { text } from '../../text';
import { list, shortDateTime } from '../../text/format';
import { placed } from '../../state/placed';
import { useKept } from '../state/kept';
import { Refused } from '../ui/Refused';
import { roomIcon, roomName } from './roomWords';
import { ownWords, tellTalks } from './sentence';
import classes from './Talks.module.css';
import { useTalksDesk } from './TalksContext';
import { useSaid } from './useTalks';

const words = text.cases.talks;

/** One room in the colour of its audience: what was said, and a composer that names everyone who will read it. */
export function RoomColumn({ room, chosen }: { readonly room: TalksRoomView; readonly chosen: boolean }) {
  const { view, names, me } = useTalksDesk();
  const said = useSaid(view.case, room.id, room.version);
  const end = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const list = end.current;
    if (list) list.scrollTop = list.scrollHeight;
  }, [said]);
  const Mark = roomIcon[room.kind];
  const name = roomName(room, view, names);
  return (
    <section className={classes.room} data-kind={room.kind} data-open={room.open} data-chosen={chosen} aria-label={name}>
      <header className={classes.head}>
        <Title order={2}>
          <Mark size={19} aria-hidden /> {name}
        </Title>
        <Text size="xs">{words.readers(list(room.heardBy))}</Text>
      </header>
      <ol className={classes.said} ref={end} tabIndex={0} aria-label={name} aria-live="polite">
        {said.length === 0 && <li className={classes.event}>{words.empty}</li>}
        {said.map((event) => {
          const told = tellTalks(event, names, view);
          const wrote = ownWords(event.body);
          if (told !== undefined) {
            return (
              <li key={event.number} className={classes.event}>
                {told} <span>{shortDateTime(event.at)}</span>
                {wrote !== undefined && <div style={{ whiteSpace: 'pre-line' }}>{wrote}</div>}
              </li>
            );
          }
          return (
            <li key={event.number} className={classes.message} data-mine={event.person === me.person || undefined}>
              <Text size="xs" c="dimmed">
                {names.who(event)} · {shortDateTime(event.at)}
              </Text>
              <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                {event.body.type === 'saidInTalks' && event.body.text}
              </Text>
            </li>
          );
        })}
      </ol>
      {room.open ? <Composer room={room} name={name} /> : <Text className={classes.composer}>{words.closed}</Text>}
    </section>
  );
}

function Composer({ room, name }: { readonly room: TalksRoomView; readonly name: string }) {
  const { view, me, acting } = useTalksDesk();
  const { value, change, forget } = useKept(me.person, `talks.${view.case}.${room.id}`, { text: '' });
  // An error stands in the room it was made in.
  const mine = useRef(false);
  const error = mine.current ? acting.errorOf('sayInTalks') : undefined;
  const rules = placed(error, ['text']);
  const send = async () => {
    if (value.text.trim() === '') return;
    mine.current = true;
    const sent = await acting.act({ type: 'sayInTalks', room: room.id, text: value.text.trim() });
    if (!sent) return;
    mine.current = false;
    forget();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        aria-label={words.say(name)}
        description={
          <span className={classes.audience}>
            <IconEye size={14} aria-hidden />
            <span>{words.audience(list(room.heardBy))}</span>
          </span>
        }
        descriptionProps={{ component: 'div' }}
        placeholder={words.placeholder}
        autosize
        minRows={2}
        maxRows={7}
        maxLength={limits.text}
        value={value.text}
        error={rules.at('text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={onKey}
      />
      <Refused error={error} rules={rules} />
      <Group justify="flex-end">
        <Button type="submit" size="xs" loading={acting.busy} title={words.hint} aria-label={words.sendTo(name)}>
          {words.send}
        </Button>
      </Group>
    </form>
  );
}
