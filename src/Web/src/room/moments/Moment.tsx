import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconClockHour4, IconEye, IconHourglass, IconPencil, IconPlayerPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { text } from '../../text';
import { actNamed, isSpecAct, reviewActs } from '../acts/specs';
import { AgreedMoment } from '../agreement/AgreedMoment';
import { useDesk } from '../state/RoomContext';
import { ExtensionMoment } from './ExtensionMoment';
import { Notice } from '../words/Notice';

const words = text.room.states;
const reviewing: readonly string[] = [...reviewActs].filter((act) => act !== 'withdrawRegistration');

/** What is special about this deal right now, with the acts that belong to it. */
export function Moment() {
  const { view } = useDesk();
  const { standing } = view;
  return (
    <>
      {standing.negotiation === 'agreed' && view.agreement && <AgreedMoment agreement={view.agreement} />}
      {standing.review === 'draft' && (
        <Note icon={<IconPencil size={18} aria-hidden />} title={words.draft} body={words.draftBody}>
          <Anchor component={Link} href={`/register/${view.id}`} size="sm">
            {words.draftOpen}
          </Anchor>
        </Note>
      )}
      <Review />
      {standing.suspendedBecause !== undefined && (
        <Note icon={<IconPlayerPause size={18} aria-hidden />} title={words.suspended} body={standing.suspendedBecause}>
          <Acts acts={['resume']} />
        </Note>
      )}
      {standing.extension && <ExtensionMoment extension={standing.extension} />}
      {standing.negotiation === 'lapsed' && (
        <Note icon={<IconHourglass size={18} aria-hidden />} title={words.lapsed} body={words.lapsedBody}>
          <Acts acts={['reopen', 'callManager']} />
        </Note>
      )}
    </>
  );
}

function Review() {
  const { view, me } = useDesk();
  const { review, negotiation } = view.standing;
  const name = view.reviewerName;
  const waits = name === me.name ? words.reviewYours : name ? words.reviewOpen(name) : words.reviewOpenNobody;
  switch (review) {
    case 'submitted':
    case 'inReview':
      return (
        <Note icon={<IconEye size={18} aria-hidden />} title={words.reviewTitle} body={negotiation === 'open' ? words.reviewMeanwhile(waits) : waits}>
          <Acts acts={reviewing} />
        </Note>
      );
    case 'needsInfo':
      return (
        <Note icon={<IconClockHour4 size={18} aria-hidden />} title={words.reviewerAsks(name ?? text.words.role.channelManager)} body={view.reviewNote}>
          <Acts acts={reviewing} />
        </Note>
      );
    case 'rejected':
      return (
        <Note icon={<IconEye size={18} aria-hidden />} title={words.rejected} body={words.rejectedBody}>
          {view.reviewNote && <Text size="sm">{view.reviewNote}</Text>}
        </Note>
      );
    case 'withdrawn':
      return <Note icon={<IconEye size={18} aria-hidden />} title={words.withdrawn} body={words.withdrawnBody} />;
    default:
      return null;
  }
}

/** Those of the given acts the server lets this reader do now. */
function Acts({ acts }: { readonly acts: readonly string[] }) {
  const { view, ui, online } = useDesk();
  const now = view.standing.acts.filter(({ act, why }) => acts.includes(act) && why === undefined && isSpecAct(act));
  if (now.length === 0) return null;
  return (
    <Group gap="xs">
      {now.map(({ act }) => (
        <Button key={act} size="xs" variant="default" disabled={!online} onClick={() => ui.open({ kind: 'act', act })}>
          {actNamed(act)}
        </Button>
      ))}
    </Group>
  );
}

interface NoteProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly body?: string | undefined;
  readonly children?: ReactNode;
}

function Note({ icon, title, body, children }: NoteProps) {
  return (
    <Notice tone="plain" icon={icon} title={title} py="sm">
      {body && (
        <Text size="sm" mb={children ? 'xs' : 0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {body}
        </Text>
      )}
      {children}
    </Notice>
  );
}
