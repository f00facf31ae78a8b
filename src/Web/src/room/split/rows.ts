import type { Activity, ActivityGroup, DealView, DecidedLine, EventView, FrozenLine, Line, LineStanding, Offer, Programme } from '../../api/contracts';
import { decidedLines, decidedOf } from '../decided/decidedLines';
import { type Clash, type Draft, lineOf, sameLine } from '../draft/draft';
import { frozenOf } from '../frozen/frozenLines';
import { type Position, positionsOn } from '../state/offers';

/** One activity of the split, as every side and the reader's draft have it. */
export interface Row {
  readonly activity: Activity;
  /** As the offer on the table, or the last one, has it. */
  readonly line?: Line | undefined;
  /** As the offer it answers had it, when this one changed it. */
  readonly before?: { readonly line: Line | undefined } | undefined;
  readonly positions: readonly Position[];
  readonly mine?: Line | undefined;
  readonly changed: boolean;
  readonly clash?: Clash | undefined;
  readonly standing?: LineStanding | undefined;
  readonly firm?: Firmness | undefined;
  /** Disputed, and so it stands still. */
  readonly frozen?: FrozenLine | undefined;
  /** A case ended it, and it is not disputed again. */
  readonly decided?: DecidedLine | undefined;
}

/** How firm the reader's own side is on a line. */
export type Firmness = 'private' | 'open';

export interface Group {
  readonly group: ActivityGroup | 'other';
  readonly rows: readonly Row[];
  /** Activities of the catalogue that are in nobody's split yet. */
  readonly free: readonly Activity[];
}

interface Known {
  readonly view: DealView;
  readonly events: readonly EventView[];
  readonly offers: readonly Offer[];
  readonly base: Offer | undefined;
  readonly draft: Draft;
  readonly policy: Programme | undefined;
}

const order: readonly Group['group'][] = ['refer', 'assist', 'close', 'onboard', 'other'];

/** The split, grouped as the programme groups its activities. */
export function groupsOf(known: Known): readonly Group[] {
  const { policy, base, draft, view } = known;
  const catalogue = policy?.activities ?? [];
  const used = new Set([...(base?.terms.lines ?? []), ...draft.terms.lines, ...decidedLines(view)].map((line) => line.activity));
  const named = new Set(catalogue.map((activity) => activity.id));
  const strangers = [...used].filter((id) => !named.has(id)).map((id) => ({ id, name: id, group: 'other', eligible: ['partner', 'directSales'] }) as const);
  const all = [...catalogue, ...strangers];
  return order
    .map((group) => {
      const here = all.filter((activity) => activity.group === group);
      return {
        group,
        rows: here.filter((activity) => used.has(activity.id)).map((activity) => rowOf(activity as Activity, known)),
        free: here.filter((activity) => !used.has(activity.id)) as readonly Activity[],
      };
    })
    .filter((group) => group.rows.length > 0 || group.free.length > 0);
}

function rowOf(activity: Activity, { view, events, offers, base, draft }: Known): Row {
  const line = base && lineOf(base.terms, activity.id);
  const mine = lineOf(draft.terms, activity.id);
  const answered = base?.answers === undefined ? undefined : offers.find((offer) => offer.number === base.answers);
  const earlier = answered && lineOf(answered.terms, activity.id);
  return {
    activity,
    line,
    before: answered && !sameLine(earlier, line) ? { line: earlier } : undefined,
    positions: positionsOn(activity.id, offers, base),
    mine,
    changed: !sameLine(lineOf(draft.from, activity.id), mine),
    clash: draft.clashes.find((clash) => clash.subject === activity.id),
    standing: view.standing.lines.find((one) => one.activity === activity.id),
    firm: firmness(activity.id, view.me, events),
    frozen: frozenOf(view, activity.id),
    decided: decidedOf(view, activity.id),
  };
}

function firmness(activity: string, side: string | undefined, events: readonly EventView[]): Firmness | undefined {
  if (side === undefined) return undefined;
  for (const { body } of events.toReversed()) {
    if (body.type === 'firmMarked' && body.party === side && body.activity === activity) return body.on ? (body.open ? 'open' : 'private') : undefined;
  }
  return undefined;
}
