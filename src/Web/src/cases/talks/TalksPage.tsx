import { Anchor, NativeSelect, Skeleton, Text } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../../api/apiError';
import { casesApi } from '../../api/casesApi';
import type { TalksView } from '../../api/contracts';
import type { Present } from '../../api/wire';
import { Notice } from '../../room/words/Notice';
import { useMe, usePolicy } from '../../session/me';
import { NotFound } from '../../shell/NotFound';
import { useResource } from '../../state/useResource';
import { text } from '../../text';
import { list, shortDateTime } from '../../text/format';
import { Page } from '../../ui/Page';
import { Trouble } from '../../ui/Trouble';
import { TimeLeft } from '../../ui/When';
import { caseNames } from '../words/names';
import { Meetings } from './Meetings';
import { OnTheTable } from './OnTheTable';
import { RoomColumn } from './RoomColumn';
import { roomName, roomsOf } from './roomWords';
import { SingleText } from './SingleText';
import classes from './Talks.module.css';
import { TalksContext, type TalksDesk, useTalksDesk } from './TalksContext';
import { useTalks, useTalksActing } from './useTalks';

const words = text.cases.talks;

/** Where a case is talked over: together, in caucus, or among one's own. */
export default function TalksPage({ id }: { readonly id: string }) {
  const { value: view, error, reload, present } = useTalks(id);
  const { value: found } = useResource(`case ${id}`, (signal) => casesApi.get(id, signal));
  if (error instanceof ApiError && error.trouble === 'notFound') return <NotFound />;
  return (
    <Page
      title={words.title}
      lead={
        <>
          {found && <Text>{words.of(found.question)}</Text>}
          <Anchor component={Link} href={`/cases/${id}`}>
            {words.back}
          </Anchor>
        </>
      }
    >
      {error !== undefined && <Trouble error={error} onRetry={reload} />}
      {!view && error === undefined && <Skeleton height={420} aria-busy="true" />}
      {view && <Opened view={view} policy={found?.policy} present={present} question={found?.question ?? ''} reload={reload} />}
    </Page>
  );
}

function Opened({ view, policy: version, present, question, reload }: {
  readonly view: TalksView;
  readonly policy: number | undefined;
  readonly present: readonly Present[];
  readonly question: string;
  readonly reload: () => void;
}) {
  const me = useMe();
  const { value: policy } = usePolicy(version);
  const names = useMemo(() => caseNames({ sides: view.sides, seats: [] }, policy, me.person), [view.sides, policy, me.person]);
  const acting = useTalksActing(view.case, reload);
  const desk: TalksDesk = { view, names, policy, me, acting, present, question };
  return (
    <TalksContext value={desk}>
      <Notice tone="info" icon={<IconShieldLock size={18} aria-hidden />} py="xs">
        <Text size="sm">{words.without}</Text>
      </Notice>
      <State />
      <Rooms />
      <div className={classes.lower}>
        <OnTheTable />
        <SingleText />
        <Meetings />
      </div>
    </TalksContext>
  );
}

function State() {
  const { view, present, me } = useTalksDesk();
  const others = present.filter((one) => one.person !== me.person).map((one) => one.name);
  const over = view.settled !== undefined || (view.stage !== 'informal' && view.stage !== 'mediation');
  return (
    <Text size="sm" role="status">
      {view.settled ? words.settled : over ? words.ended : view.due !== undefined && words.due(shortDateTime(view.due))} {!over && view.due !== undefined && <TimeLeft until={view.due} />}
      {' · '}
      {view.mediator ? words.mediator(view.mediator.name) : words.noMediator}
      {' · '}
      {others.length > 0 ? `${words.present}: ${list(others)}` : words.presentNone}
    </Text>
  );
}

/** Every room side by side; a narrow screen shows one at a time, the smallest audience first. */
function Rooms() {
  const { view, names } = useTalksDesk();
  const rooms = roomsOf(view);
  const [picked, setPicked] = useState<string>();
  const chosen = rooms.find((room) => room.id === picked)?.id ?? rooms.find((room) => room.id === view.room)?.id ?? rooms[0]?.id;
  return (
    <>
      <NativeSelect className={classes.choice} label={words.rooms} value={chosen} onChange={(event) => setPicked(event.currentTarget.value)} data={rooms.map((room) => ({ value: room.id, label: roomName(room, view, names) }))} />
      <div className={classes.rooms}>
        {rooms.map((room) => (
          <RoomColumn key={room.id} room={room} chosen={room.id === chosen} />
        ))}
      </div>
    </>
  );
}
