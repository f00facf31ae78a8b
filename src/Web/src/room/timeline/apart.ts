import type { EventView, LinesUnfrozen } from '../../api/contracts';
import { text } from '../../text';
import { approversOf } from '../approvals/approvers';
import { doneBy } from '../decided/decidedLines';
import type { Names } from '../words/names';
import type { Told } from './sentence';

const words = text.room.held;
const cold = text.room.frozen;
const ended = text.room.decided;

/** What waits for approval, which only its own side sees, and what stands still while it is disputed. */
export function tellApart(event: EventView, names: Names): Told | undefined {
  const { body } = event;
  const who = names.who(event);
  switch (body.type) {
    case 'offerHeld':
    case 'acceptanceHeld': {
      const say = body.type === 'offerHeld' ? words.offer : words.acceptance;
      const { held } = body;
      return own(held.party, { tone: 'clock', sentence: `${say(names.who({ ...event, person: held.person, name: held.name, party: held.party }))} ${words.waits(approversOf(held))}`, quote: held.exceeds.map((one) => one.text).join(' ') });
    }
    case 'heldApproved':
      return own(body.approval.party, { tone: 'agreed', sentence: words.approved(who), quote: body.approval.note });
    case 'heldDeclined':
      return own(body.party, { tone: 'closed', sentence: words.declined(who, text.room.approvals.declineReason[body.reason]), quote: body.text });
    case 'heldWentStale':
      return own(body.party, { tone: 'closed', sentence: words.stale, quote: body.why });
    case 'heldWithdrawn':
      return own(body.party, { tone: 'record', sentence: words.withdrawn(who) });
    case 'confirmationNeeded':
      return { tone: 'clock', sentence: words.confirm(names.party(body.party), body.offer), offer: body.offer };
    case 'linesFrozen': {
      const [first] = body.lines;
      const lines = names.activities(body.lines.map((line) => line.activity));
      return { tone: 'closed', sentence: cold.told(who, lines, names.party(first?.owner ?? '')), quote: first?.reason };
    }
    case 'linesUnfrozen':
      return body.decided ? tellEnded(body, body.decided, names) : { tone: 'agreed', sentence: body.activities.length > 0 ? cold.ended(who, names.activities(body.activities)) : cold.endedStill(who), quote: body.outcome };
    default:
      return undefined;
  }
}

const own = (party: string, told: Told): Told => ({ ...told, onlyFor: party });

/** What a case ended with, line by line, and what is open again besides. */
function tellEnded(body: LinesUnfrozen, decided: NonNullable<LinesUnfrozen['decided']>, names: Names): Told {
  const lines = decided.map((one) => ended.line(names.activity(one.activity), doneBy(one, names))).join(' ');
  const open = body.activities.filter((activity) => !decided.some((one) => one.activity === activity));
  const sentence = ended.told[decided[0]?.by ?? 'decision'](lines);
  return { tone: 'agreed', sentence: open.length === 0 ? sentence : `${sentence} ${ended.rest(names.activities(open))}`, quote: decided.find((one) => one.note)?.note, dispute: body.cause };
}
