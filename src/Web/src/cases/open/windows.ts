import type { Programme } from '../../api/contracts';
import { reviewDate } from '../../register/reviewDate';

export interface Windows {
  readonly informal: string;
  readonly mediation: string;
  readonly decision: string;
}

/**
 * When each stage would end at the latest if a case began at `now`: an announcement, before there is a clock. The binding
 * instants come from the server with the case.
 * @returns dates as yyyy-mm-dd in the calendar's zone
 */
export function windowsOf({ calendar, stages }: Pick<Programme, 'calendar' | 'stages'>, now: number): Windows {
  const by = (days: number) => reviewDate(calendar, days, now);
  return {
    informal: by(stages.informal),
    mediation: by(stages.informal + stages.mediation),
    decision: by(stages.informal + stages.mediation + stages.decision),
  };
}
