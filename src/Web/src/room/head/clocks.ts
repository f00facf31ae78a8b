import type { Clock, Policy, Standing } from '../../api/contracts';
import { text } from '../../text';

/** The clock that matters now: the earliest that can still run out; otherwise one that stands still or has run out. */
export function mainClock(clocks: readonly Clock[]): Clock | undefined {
  const running = clocks.filter((clock) => clock.remaining === undefined && clock.passed < 3);
  const [first] = [...running].sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
  return first ?? clocks.find((clock) => clock.remaining !== undefined) ?? clocks.find((clock) => clock.kind === 'negotiation') ?? clocks.at(-1);
}

/** What happens when nobody acts until then, in words. */
export function silenceOf(clock: Clock, when: string, standing: Standing, policy: Policy | undefined): string {
  const words = text.room.silence;
  if (clock.passed >= 3) return text.room.silenceOver[clock.kind];
  if (clock.kind === 'response' && standing.managerCalled) return words.responseCalled(when);
  if (clock.kind === 'negotiation' && policy?.lapseOpensDispute) return words.negotiationDispute(when);
  return words[clock.kind](when);
}
