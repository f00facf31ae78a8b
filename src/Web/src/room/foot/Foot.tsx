import { Button, Text } from '@mantine/core';
import { IconCheck, IconHelpCircle, IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '../../text';
import { list } from '../../text/format';
import { approversOf } from '../approvals/approvers';
import { isOwnAgain } from '../head/turn';
import { isAgreed } from '../state/offers';
import { isClosed, possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import classes from './Foot.module.css';
import { MoreActs } from './MoreActs';
import { ProblemNote } from './ProblemNote';
import { ReadAgreement } from './ReadAgreement';

const words = text.room.foot;

/** The acts of the room, always in reach. What is not possible now says why. */
export function Foot() {
  const { view, desk, acting, online, ui, side, me } = useDesk();
  const { standing } = view;
  const accept = possible(standing, 'accept');
  const counter = possible(standing, 'makeOffer');
  const ask = possible(standing, 'ask');
  if (side === undefined) return <OnlyWhy>{words.along(list(me.roles.map((role) => text.words.role[role])))}</OnlyWhy>;
  if (isClosed(standing)) return <OnlyWhy>{ask.why}</OnlyWhy>;

  const agreed = isAgreed(view);
  const offer = standing.openOffer;
  const canCounter = online && counter.now && desk.changes > 0;
  const counterWhy = counter.why ?? (desk.changes === 0 ? words.noChanges : undefined);
  const counterLabel = offer === undefined ? words.firstOffer : desk.changes === 0 ? words.counterNone : words.counter(desk.changes);
  const waiting = view.held?.find((held) => held.party === side && held.status === 'waiting');
  const lost = online ? undefined : navigator.onLine ? text.room.live.lost : text.room.live.offline;
  const notYet = agreed ? undefined : accept.offered && !accept.now ? accept.why : counter.offered && !counter.now ? counter.why : undefined;
  const why = lost ?? (waiting && text.room.approvals.waitsFoot(approversOf(waiting))) ?? notYet;
  const draftLeft = agreed && desk.changes > 0;
  const next = agreed ? (draftLeft ? words.agreedDraft : words.agreed) : counter.now ? counterWhy : undefined;
  return (
    <section className={classes.foot} aria-label={words.label}>
      {/* An open dialog shows it itself, where the eye is. */}
      {!ui.dialog && <ProblemNote />}
      <div className={classes.acts}>
        {agreed && <ReadAgreement />}
        {!agreed && accept.offered && (
          <Button
            leftSection={<IconCheck size={17} aria-hidden />}
            disabled={!online || !accept.now}
            loading={acting.busy.has('accept')}
            aria-describedby={why === undefined ? undefined : 'foot-why'}
            onClick={() => ui.open({ kind: 'accept' })}
            className={classes.accept}
          >
            {offer === undefined ? words.acceptNone : isOwnAgain(view) ? words.confirm(offer) : words.accept(offer)}
          </Button>
        )}
        {!agreed && counter.offered && (
          <Button
            variant={desk.changes > 0 ? 'outline' : 'default'}
            leftSection={<IconSend size={16} aria-hidden />}
            disabled={!canCounter}
            loading={acting.busy.has('makeOffer')}
            title={counterWhy}
            aria-describedby={counterWhy === undefined ? undefined : 'foot-why'}
            onClick={() => ui.open({ kind: 'counter' })}
            className={classes.counter}
          >
            {counterLabel}
          </Button>
        )}
        {ask.offered && (
          <Button variant="default" className={classes.short} leftSection={<IconHelpCircle size={16} aria-hidden />} disabled={!ask.now} onClick={() => ui.compose('ask', offer === undefined ? {} : { offer })}>
            {words.ask}
          </Button>
        )}
        <MoreActs />
        <Text id="foot-why" size="sm" c="dimmed" className={classes.why} data-hint={(why === undefined && !draftLeft) || undefined}>
          {why ?? next}
        </Text>
      </div>
    </section>
  );
}

/** Where nothing can be done, the reason stands instead of a row of dead buttons. */
function OnlyWhy({ children }: { readonly children: ReactNode }) {
  const { view, ui } = useDesk();
  return (
    <section className={classes.foot} aria-label={words.label}>
      {!ui.dialog && <ProblemNote />}
      <div className={classes.acts}>
        {isAgreed(view) && <ReadAgreement />}
        <Text size="sm" c="dimmed" className={classes.why}>
          {children}
        </Text>
      </div>
    </section>
  );
}
