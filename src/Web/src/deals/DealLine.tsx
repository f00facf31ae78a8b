import { IconArrowsCross, IconBell, IconHourglass, IconMinus, IconShieldHalf } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { WorkKind } from '../api/contracts';
import type { DealRow } from '../api/wire';
import { text } from '../text';
import { moneyOnly, number, shortDateTime } from '../text/format';
import { useNow } from '../time/useNow';
import { NegotiationChip, ReviewChip, StageChip } from '../ui/axes';
import { Chip } from '../ui/Chip';
import { TimeLeft } from '../ui/When';
import classes from './Deals.module.css';

const soon = 14 * 86_400_000;

/** Work whose list is about a clock of the registration and not about the talks. */
type ClaimWork = 'toReview' | 'needsInfo' | 'expiringSoon' | 'protectionAsked';

const clockOf: Readonly<Record<ClaimWork, (deal: DealRow) => string | undefined>> = {
  toReview: (deal) => deal.reviewDue,
  needsInfo: (deal) => deal.infoDue,
  expiringSoon: (deal) => deal.protectionEnd,
  protectionAsked: (deal) => deal.protectionEnd,
};

const claimWork = (work: WorkKind | undefined): ClaimWork | undefined => (work !== undefined && work in clockOf ? (work as ClaimWork) : undefined);

/** One deal as one line; on a phone the same facts fold into a card. The whole line is the link. In a list of work, turn and clock are those of that work. */
export const DealLine = memo(function DealLine({ deal, work }: { readonly deal: DealRow; readonly work?: WorkKind | undefined }) {
  const claim = claimWork(work);
  const title = deal.title || text.deals.untitled;
  const customer = deal.customer || text.deals.unnamed;
  return (
    <Link href={deal.review === 'draft' ? `/register/${deal.id}` : `/deals/${deal.id}`} className={classes.line} data-mine={(claim === undefined && deal.myTurn) || undefined} data-deal={deal.id}>
      <span className={classes.what}>
        <span className={classes.customer}>{customer}</span>
        <span className={classes.title}>{title}</span>
      </span>
      <span className={classes.partner}>{deal.partner}</span>
      <span className={classes.amount}>
        {moneyOnly(deal.amount, deal.currency)}
        {deal.period !== 'total' && <span className={classes.period}>{text.words.period[deal.period]}</span>}
      </span>
      <span className={classes.axes}>
        <ReviewChip state={deal.review} />
        <NegotiationChip state={deal.negotiation} />
        <StageChip state={deal.stage} />
        {deal.overlap !== undefined && <Chip icon={IconArrowsCross} tone="warn" label={text.deals.overlap} />}
        <Protection deal={deal} />
      </span>
      <Lines deal={deal} />
      <span className={classes.turn}>
        {claim === undefined ? <Turn deal={deal} /> : <Chip icon={turnIcons[claim]} tone={claim === 'toReview' || claim === 'protectionAsked' ? 'warn' : 'plain'} label={text.deals.turn[claim]} />}
      </span>
      <span className={classes.left}>
        {claim === undefined ? <Left deal={deal} /> : <ClaimLeft until={clockOf[claim](deal)} />}
      </span>
    </Link>
  );
});

const turnIcons = { toReview: IconBell, needsInfo: IconHourglass, expiringSoon: IconShieldHalf, protectionAsked: IconBell } satisfies Record<ClaimWork, typeof IconBell>;

function ClaimLeft({ until }: { readonly until: string | undefined }) {
  return until === undefined ? <span className={classes.quiet}>{text.deals.paused}</span> : <TimeLeft until={until} stacked />;
}

/** In talks there is always a clock: where the server gives no end for it, it stands still, and nothing else counts. */
function Left({ deal }: { readonly deal: DealRow }) {
  if (deal.negotiation === 'open' && deal.turnDue === undefined) return <span className={classes.quiet}>{text.deals.paused}</span>;
  // The next thing to happen by itself may be a warning of protection, which is nobody's turn and has its own mark.
  const due = deal.turnDue ?? (deal.protectionEnd === undefined ? deal.nextDeadline : undefined);
  return due === undefined ? <span className={classes.quiet}>{text.time.none}</span> : <TimeLeft until={due} stacked />;
}

/** Protection that ends within two weeks; earlier it needs nobody's attention. */
function Protection({ deal }: { readonly deal: DealRow }) {
  const now = useNow(60_000);
  if (deal.protectionEnd === undefined || Date.parse(deal.protectionEnd) - now > soon) return null;
  return <Chip icon={IconShieldHalf} tone="warn" label={text.deals.protectedUntil(shortDateTime(deal.protectionEnd))} />;
}

function Lines({ deal: { agreedLines: agreed, lines: all, negotiation } }: { readonly deal: DealRow }) {
  if (all === 0) return <span className={`${classes.lines} ${classes.quiet}`}>{negotiation === 'none' ? text.deals.noLines : text.deals.noOffer}</span>;
  return (
    <span className={classes.lines}>
      <span className={classes.linesText}>{text.deals.lines(number(agreed), number(all))}</span>
      <span className={classes.bar} aria-hidden>
        <span style={{ inlineSize: `${(agreed / all) * 100}%` }} data-full={agreed === all || undefined} />
      </span>
    </span>
  );
}

function Turn({ deal }: { readonly deal: DealRow }) {
  if (deal.myTurn) return <Chip icon={IconBell} tone="warn" label={text.deals.turn.mine} />;
  if (deal.awaiting.length > 0) return <Chip icon={IconHourglass} label={text.deals.turn.theirs} />;
  return <Chip icon={IconMinus} label={text.deals.turn.none} />;
}
