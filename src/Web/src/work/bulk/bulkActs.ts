import type { Command, SalesStage } from '../../api/contracts';
import { specOf } from '../../room/acts/specs';
import { text } from '../../text';

export type BulkAct = keyof typeof text.work.bulk.acts;

/** What the fields of the dialog hold. */
export interface BulkFields {
  readonly text: string;
  readonly reason: string;
  readonly person: string;
  readonly stage: SalesStage;
}

/** The acts on the bar itself; the others are under "More". */
export const leading: readonly BulkAct[] = ['approve', 'rejectRegistration', 'askInfo', 'reassignReview'];
export const further: readonly BulkAct[] = ['startReview', 'pauseReview', 'resumeReview', 'answerProtectionExtension', 'denyProtectionExtension', 'setStage'];

/** Acts that go against somebody, or end something. */
export const ends = (act: BulkAct): boolean => act === 'rejectRegistration' || act === 'denyProtectionExtension';

/** Whether there is something to fill in before it is known what would happen. */
export const asksFirst = (act: BulkAct): boolean => act === 'setStage' || specOf(act)?.text === 'required';

/** The command, with the words and reasons an act in one room has; undefined while something is missing. */
export function commandOf(act: BulkAct, fields: BulkFields): Command | undefined {
  if (act === 'setStage') return { type: 'setStage', stage: fields.stage };
  const spec = specOf(act);
  const said = fields.text.trim();
  if (!spec || (spec.text === 'required' && said === '') || (spec.codes && fields.reason === '')) return undefined;
  return spec.command({ text: said, reason: fields.reason, person: fields.person, days: 1, clock: 'response', evidence: '' }, undefined);
}

/** What it does cannot be taken back. */
export const isFinal = (act: BulkAct, command: Command): boolean => ends(act) || (command.type === 'setStage' && (command.stage === 'won' || command.stage === 'lost'));
