import { Anchor, Text } from '@mantine/core';
import { IconClockHour4, IconEye, IconHourglass, IconPencil, IconPlayerPause } from '@tabler/icons-react';
import { Link } from 'wouter';
import { text } from '../../text';
import { reviewActs } from '../acts/specs';
import { AgreedMoment } from '../agreement/AgreedMoment';
import { ApprovedNote, HeldMoment } from '../approvals/HeldMoment';
import { isClosed, possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { CalledMoment } from './CalledMoment';
import { DisputeMoment } from './DisputeMoment';
import { ExtensionMoment } from './ExtensionMoment';
import { PolicyMoment } from './PolicyMoment';
import { Acts, Note } from './Note';
import { OverlapMoment } from './OverlapMoment';

const words = text.room.states;
const reviewing: readonly string[] = [...reviewActs].filter((act) => act !== 'withdrawRegistration');

/** What is special about this deal right now, with the acts that belong to it. */
export function Moment() {
  const { view, policy, reader } = useDesk();
  const { standing } = view;
  const inCase = view.frozen !== undefined && view.frozen.length > 0 && policy?.lapseOpensDispute === true;
  // A registration that was turned down or withdrawn ends the talks too, and then no clock did it.
  const lapsed = standing.negotiation === 'lapsed' && standing.review !== 'rejected' && standing.review !== 'withdrawn';
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
      {standing.managerCalled && standing.negotiation === 'open' && <CalledMoment />}
      {view.overlap === true && !isClosed(standing) && <OverlapMoment />}
      <DisputeMoment />
      {view.held?.map((held) => <HeldMoment key={held.hash} held={held} />)}
      {view.approvals?.map((approval) => <ApprovedNote key={`${approval.party} ${approval.act}`} approval={approval} />)}
      <Review />
      {standing.suspendedBecause !== undefined && (
        <Note icon={<IconPlayerPause size={18} aria-hidden />} title={words.suspended} body={standing.suspendedBecause}>
          <Acts acts={['resume']} />
        </Note>
      )}
      <PolicyMoment />
      {standing.extension && <ExtensionMoment extension={standing.extension} />}
      {lapsed && (
        <Note icon={<IconHourglass size={18} aria-hidden />} title={words.lapsed} body={inCase ? words.lapsedCase : words.lapsedBody(possible(standing, 'reopen').now)}>
          <Acts acts={reader === 'manager' ? ['reopen'] : inCase ? [] : ['callManager']} />
        </Note>
      )}
    </>
  );
}

function Review() {
  const { view, me } = useDesk();
  const { review, negotiation, suspendedBecause } = view.standing;
  const talking = negotiation === 'open' && suspendedBecause === undefined;
  const name = view.reviewerName;
  const waits = name === me.name ? words.reviewYours : name ? words.reviewOpen(name) : words.reviewOpenNobody;
  switch (review) {
    case 'submitted':
    case 'inReview':
      return (
        <Note icon={<IconEye size={18} aria-hidden />} title={words.reviewTitle} body={talking ? words.reviewMeanwhile(waits) : waits}>
          <Acts acts={reviewing} />
        </Note>
      );
    case 'needsInfo':
      return (
        <Note icon={<IconClockHour4 size={18} aria-hidden />} title={name === me.name ? words.youAsk : words.reviewerAsks(name ?? text.words.role.channelManager)} body={view.reviewNote}>
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
