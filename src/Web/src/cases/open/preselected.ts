import type { DealView, LineStanding, Programme } from '../../api/contracts';

export const statusOf = ({ standing }: Pick<DealView, 'standing'>, activity: string): LineStanding['status'] | undefined => standing.lines.find((line) => line.activity === activity)?.status;

/** The activities that are not agreed: what a dispute is most likely about. What the programme keeps with the vendor is never disputed by default. */
export function preselected(view: Pick<DealView, 'standing' | 'registration'>, policy: Pick<Programme, 'activities' | 'carveOuts'>): readonly string[] {
  const kept = new Set(policy.carveOuts.map((one) => one.activity));
  const known = policy.activities.map((one) => one.id).filter((id) => !kept.has(id));
  const unsettled = known.filter((id) => ['open', 'moved', 'frozen'].includes(statusOf(view, id) ?? ''));
  if (unsettled.length > 0) return unsettled;
  const wished = new Set((view.registration?.checklist ?? []).filter((one) => one.wish !== 'leaveToVendor').map((one) => one.activity));
  return known.filter((id) => wished.has(id));
}
