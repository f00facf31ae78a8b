import type { CaseCause, CaseType, Role } from '../../api/contracts';
import { text } from '../../text';

/** What brings a case up when a channel manager opens it; the rest of the causes are the platform's own. */
export type OpenCause = Exclude<CaseCause, 'lapse'>;
const causes: readonly OpenCause[] = ['person', 'overlap', 'missed', 'metric'];

/** What each cause is most likely about. */
const about: Readonly<Record<OpenCause, CaseType | ''>> = { person: '', overlap: 'leadOwnership', missed: 'activityNotDone', metric: 'revenueShortfall' };

/** The causes somebody may give: a channel manager looks after more than the own side's view. */
export const causesFor = (roles: readonly Role[]): readonly OpenCause[] => (roles.includes('channelManager') ? causes : ['person']);

export const isCause = (value: string): value is OpenCause => causes.some((one) => one === value);

/** What the way to the form has said already. Whoever may give no cause still need not choose what it is about. */
export function askedIn(search: string): { readonly cause: OpenCause; readonly type: CaseType | ''; readonly question: string } {
  const value = new URLSearchParams(search).get('cause') ?? '';
  const cause = isCause(value) ? value : 'person';
  return { cause, type: about[cause], question: text.cases.opening.causeQuestion[cause] };
}

/** The address of the form with the cause filled in. */
export const disputeOn = (deal: string, cause: OpenCause): string => `/deals/${encodeURIComponent(deal)}/dispute${cause === 'person' ? '' : `?cause=${cause}`}`;
