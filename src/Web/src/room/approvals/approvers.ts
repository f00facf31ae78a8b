import type { Held, Member } from '../../api/contracts';
import { text } from '../../text';
import { either } from '../../text/format';

/** "Mara", or "Mara or Vera". */
export const approverNames = (approvers: readonly Pick<Member, 'name'>[]): string => either(approvers.map(({ name }) => name));

/** The same of something that waits; undefined while nobody on the deal may approve it. */
export const approversOf = ({ approvers }: Pick<Held, 'approvers'>): string | undefined => (approvers.length === 0 ? undefined : approverNames(approvers));

/** "Your offer", or "Dana’s acceptance". */
export const thingOf = (held: Pick<Held, 'act' | 'person' | 'name'>, reader: string): string =>
  held.person === reader ? text.room.approvals.thing[held.act] : text.room.approvals.thingOf[held.act](held.name);

/** Whether the reader was asked, and the answer is still open. */
export const asksMe = (held: Held, reader: string): boolean => held.status === 'waiting' && held.approvers.some(({ person }) => person === reader);
