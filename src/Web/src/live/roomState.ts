import type { DealDelta, DealView, EventView, Refusal } from '../api/contracts';
import type { Joined, Present } from '../api/wire';

/** One deal as this screen knows it: the events up to `version` without gap or double, and the view they lead to. */
export interface OpenRoom {
  readonly phase: 'open';
  readonly version: number;
  /** `events` are all visible ones after this version; anything older has to be read page by page. */
  readonly after: number;
  readonly events: readonly EventView[];
  readonly view: DealView;
  readonly present: readonly Present[];
  readonly me: string | undefined;
  /** Events after this version came while the connection was away; null when nothing was missed. */
  readonly missedAfter: number | null;
}

export type RoomState =
  | { readonly phase: 'joining' }
  | OpenRoom
  | { readonly phase: 'refused'; readonly refusal: Refusal }
  | { readonly phase: 'closed'; readonly reason: string };

/** What the receiver of a delta has to do next. */
export type Next = 'nothing' | 'join' | 'fetchView';

export const joining: RoomState = { phase: 'joining' };

/** The answer to a first join, or to joining again since the version held. */
export function joined(state: RoomState, answer: Joined): OpenRoom {
  const held = state.phase === 'open' ? state : null;
  const continues = held !== null && answer.after <= held.version;
  const fresh = continues ? answer.events.filter((event) => event.version > held.version) : answer.events;
  const firstMissed = held !== null && fresh.length > 0 ? held.version : null;
  return {
    phase: 'open',
    version: answer.version,
    after: continues ? held.after : answer.after,
    events: continues ? [...held.events, ...fresh] : fresh,
    view: answer.view,
    present: answer.present,
    me: answer.me,
    missedAfter: held?.missedAfter ?? firstMissed,
  };
}

/** A change the server announced: applied exactly once and in order, or answered with what to ask for instead. */
export function changed(state: RoomState, delta: DealDelta): readonly [RoomState, Next] {
  if (state.phase !== 'open' || delta.version <= state.version) return [state, 'nothing'];
  if (delta.after > state.version) return [state, 'join'];

  const events = delta.events.filter((event) => event.version > state.version);
  const view = delta.version > state.view.version ? advanced(state.view, delta, events) : state.view;
  const whole = view === state.view || (!delta.refresh && offerIsKnown(view));
  return [{ ...state, version: delta.version, events: [...state.events, ...events], view }, whole ? 'nothing' : 'fetchView'];
}

/** The whole view, fetched apart from the events. It may be ahead of them, never behind what is shown. */
export const viewed = (state: RoomState, view: DealView): RoomState =>
  state.phase === 'open' && view.version >= state.view.version ? { ...state, view } : state;

export const attended = (state: RoomState, present: readonly Present[]): RoomState =>
  state.phase === 'open' ? { ...state, present } : state;

/** Older events, read page by page, that end where the held ones begin. */
export function remembered(state: RoomState, older: readonly EventView[], after: number): RoomState {
  if (state.phase !== 'open') return state;
  const first = state.events[0]?.version ?? state.version + 1;
  return { ...state, after, events: [...older.filter((event) => event.version < first), ...state.events] };
}

export const caughtUp = (state: RoomState): RoomState =>
  state.phase === 'open' && state.missedAfter !== null ? { ...state, missedAfter: null } : state;

// After an agreement the view goes on showing the agreed offer, which the standing no longer counts as open.
const offerIsKnown = ({ open, agreement, standing }: DealView): boolean =>
  open?.number === standing.openOffer || (standing.negotiation === 'agreed' && open?.number === agreement?.offer);

function advanced(view: DealView, delta: DealDelta, events: readonly EventView[]): DealView {
  let { open, agreement } = view;
  let changedAt = view.changedAt;
  for (const { at, body } of events) {
    changedAt = at;
    if (body.type === 'offerMade') open = body.offer;
    else if (body.type === 'offerRejected' || body.type === 'offerWithdrawn' || body.type === 'offerExpired') open = undefined;
    else if (body.type === 'agreementReached') agreement = body.agreement;
    else if (body.type === 'agreementVoided') agreement = undefined;
  }
  return { ...view, version: delta.version, standing: delta.standing, changedAt, open, agreement };
}
