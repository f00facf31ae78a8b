import type { Clock, Programme, Standing } from '../../api/contracts';
import { text } from '../../text';
import type { Reader } from '../state/reader';

const talks: ReadonlySet<Clock['kind']> = new Set(['response', 'expiry', 'negotiation']);

/** A clock with warnings of its own has as many stages as those; every other has two before its end. */
export const ranOut = ({ passed, warnings }: Clock): boolean => passed > (warnings?.length ?? 2);

/**
 * The clock that matters now: of those still running the earliest, an answer somebody waits for before a review beside it;
 * otherwise one that stands still or has run out. A question of the reviewer comes first, unless the reader has an offer to
 * answer meanwhile.
 */
export function mainClock({ clocks, review, awaiting }: Pick<Standing, 'clocks' | 'review' | 'awaiting'>, meanwhile = false): Clock | undefined {
  const question = review === 'needsInfo' && !meanwhile;
  const running = [...clocks.filter((clock) => clock.remaining === undefined && !ranOut(clock))].sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
  const answer = awaiting.length > 0 && !question ? running.find((clock) => talks.has(clock.kind)) : undefined;
  const asked = question ? running.find((clock) => clock.kind === 'info') : undefined;
  return (
    answer ??
    asked ??
    running[0] ??
    clocks.find((clock) => clock.remaining !== undefined) ??
    clocks.find((clock) => clock.kind === 'negotiation') ??
    clocks.at(-1)
  );
}

/** What happens when nobody acts until then, in words. */
export function silenceOf(clock: Clock, when: string, standing: Standing, policy: Programme | undefined, reader: Reader): string {
  const words = { ...text.room.silence, ...text.room.silenceFor[reader] };
  const over = reader === 'manager' ? { ...text.room.silenceOver, ...text.room.silenceOverManager } : text.room.silenceOver;
  if (ranOut(clock)) return over[clock.kind];
  if (clock.kind === 'review' && policy?.reviewSilence === 'goesToDeputy' && !standing.managerCalled) return words.reviewDeputy(when);
  if (clock.kind === 'response' && standing.managerCalled) return words.responseCalled(when);
  if (clock.kind === 'negotiation' && policy?.lapseOpensDispute) return words.negotiationDispute(when);
  return words[clock.kind](when);
}
