import { IconBell, IconHourglass, IconMinus, IconShieldHalf } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { DealRow } from '../api/wire';
import { text } from '../text';
import { moneyOnly, number, shortDateTime } from '../text/format';
import { useNow } from '../time/useNow';
import { NegotiationChip, ReviewChip, StageChip } from '../ui/axes';
import { Chip } from '../ui/Chip';
import { TimeLeft } from '../ui/When';
import classes from './Deals.module.css';

const soon = 14 * 86_400_000;

/** One deal as one line; on a phone the same facts fold into a card. The whole line is the link. */
export const DealLine = memo(function DealLine({ deal }: { readonly deal: DealRow }) {
  const title = deal.title || text.deals.untitled;
  const customer = deal.customer || text.deals.unnamed;
  return (
    <Link href={deal.review === 'draft' ? `/register/${deal.id}` : `/deals/${deal.id}`} className={classes.line} data-mine={deal.myTurn || undefined} data-deal={deal.id}>
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
        <Protection deal={deal} />
      </span>
      <Lines deal={deal} />
      <span className={classes.turn}>
        <Turn deal={deal} />
      </span>
      <span className={classes.left}>
        <Left deal={deal} />
      </span>
    </Link>
  );
});

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
