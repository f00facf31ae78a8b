import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../text';
import { missedId } from '../moments/MissedNote';
import { useDesk } from '../state/RoomContext';
import { talkId } from '../state/useRoomUi';
import { Composer } from './Composer';
import { Entry } from './Entry';
import { type Filter, passes } from './filter';
import { tell } from './sentence';
import classes from './Timeline.module.css';

const words = text.room.timeline;
const filters: readonly Filter[] = ['all', 'offers', 'messages', 'acts'];
/** How close to the end, in pixels, still counts as reading the newest. */
const nearEnd = 60;

/** Offers, acts and messages in one line of time, newest at the end, where the composer is. */
export function Timeline() {
  const { events, earlier, room, names, offers, missedAfter, me, ui } = useDesk();
  const [filter, setFilter] = useState<Filter>('all');
  const entries = useMemo(
    () => events.map((event) => ({ event, told: tell(event, names) })).filter(({ told }) => passes(told.tone, filter)),
    [events, names, filter],
  );
  const { list, unread, toEnd, onScroll } = useStayAtEnd(entries.length, ui.pane);
  const firstMissed = missedAfter === null ? undefined : entries.find(({ event }) => event.version > missedAfter && event.person !== me.person)?.event.version;

  return (
    <section aria-labelledby="timeline-title" className={classes.side} id={talkId}>
      <Group justify="space-between" gap="xs" className={classes.head} wrap="nowrap">
        <Title order={2} size="h3" id="timeline-title">
          {words.title}
        </Title>
        <NativeSelect
          size="xs"
          aria-label={words.filter}
          className={classes.filter}
          value={filter}
          onChange={(event) => setFilter(filters.find((one) => one === event.currentTarget.value) ?? 'all')}
          data={filters.map((one) => ({ value: one, label: words[one] }))}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words.compare}
          leftSection={<IconArrowsDiff size={15} aria-hidden />}
          disabled={offers.length < 2}
          onClick={() => ui.open({ kind: 'compare' })}
          className={classes.compare}
        >
          {words.compare}
        </Button>
      </Group>
      {/* A scrolling region has to be reachable by keyboard. */}
      <div className={classes.scroll} ref={list} onScroll={onScroll} tabIndex={0} role="group" aria-label={words.entries}>
        {earlier && (
          <Button variant="subtle" size="xs" fullWidth onClick={() => void room.loadEarlier()}>
            {words.earlier}
          </Button>
        )}
        {entries.length === 0 && (
          <Text size="sm" c="dimmed" p="sm">
            {words.empty}
          </Text>
        )}
        <ol className={classes.list}>
          {entries.map(({ event, told }) => (
            <Entry key={event.version} event={event} told={told} mark={event.version === firstMissed ? missedId : undefined} />
          ))}
        </ol>
      </div>
      {unread > 0 && (
        <Button size="compact-sm" className={classes.newer} onClick={toEnd}>
          {words.newHere(unread)}
        </Button>
      )}
      <Composer />
    </section>
  );
}

/** New entries appear without moving what is being read: only a reader at the end is taken along. */
function useStayAtEnd(count: number, pane: string) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const seen = useRef(count);
  const [unread, setUnread] = useState(0);

  const toEnd = () => {
    const element = list.current;
    if (element) element.scrollTop = element.scrollHeight;
    atEnd.current = true;
    seen.current = count;
    setUnread(0);
  };
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else setUnread(Math.max(0, count - seen.current));
  }, [count, pane]);
  const onScroll = () => {
    const element = list.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    if (atEnd.current) {
      seen.current = count;
      setUnread(0);
    }
  };
  return { list, unread, toEnd, onScroll };
}
