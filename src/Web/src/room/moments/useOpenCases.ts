import { useEffect } from 'react';
import { casesApi } from '../../api/casesApi';
import type { CaseRow } from '../../api/wireCases';
import { useResource } from '../../state/useResource';
import { useDesk } from '../state/RoomContext';

const none: readonly CaseRow[] = [];
/** The stage of a case moves without a word to its deal; what is on screen is never older than this many milliseconds. */
const freshness = 30_000;

/** The reader's own open cases about this deal. Asked for only where one may be. */
export function useOpenCases(): readonly CaseRow[] {
  const { view } = useDesk();
  const wanted = view.standing.negotiation === 'lapsed' || (view.frozen?.length ?? 0) > 0;
  const { value, reload } = useResource(wanted ? `cases ${view.id}` : '', (signal) => (wanted ? casesApi.ofDeal(view.id, signal) : Promise.resolve({ cases: none })));
  useEffect(() => {
    if (!wanted) return;
    reload();
    const again = setInterval(reload, freshness);
    return () => clearInterval(again);
  }, [wanted, view.version, reload]);
  return value?.cases.filter((one) => one.stage !== 'closed') ?? none;
}
