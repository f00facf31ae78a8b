import { api } from '../../api/api';
import type { DealOutlook, DealView } from '../../api/contracts';
import { type Resource, useResource } from '../../state/useResource';

/** Who stands in, what silence does and what corrects the deal; asked for again when the deal moves. */
export const useOutlook = (view: Pick<DealView, 'id' | 'standing' | 'reviewer'>): Resource<DealOutlook> =>
  useResource(`outlook ${view.id} ${view.standing.review} ${view.standing.stage} ${view.reviewer ?? ''}`, (signal) => api.dealOutlook(view.id, signal));
