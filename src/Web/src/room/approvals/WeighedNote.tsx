import type { Terms } from '../../api/contracts';
import { api } from '../../api/api';
import { text } from '../../text';
import { useResource } from '../../state/useResource';
import { useDesk } from '../state/RoomContext';
import { Notice } from '../words/Notice';
import { approverNames } from './approvers';
import { Exceeds } from './Exceeds';

const words = text.room.approvals;

/** Says before it is sent that somebody has to approve it. Without an answer from the server it says nothing: the server decides anyway. */
export function WeighedNote({ terms, act }: { readonly terms: Terms; readonly act: 'offer' | 'accept' }) {
  const { view } = useDesk();
  const { value: check } = useResource(`${view.id} ${view.version} ${JSON.stringify(terms)}`, (signal) => api.authorityCheck(view.id, terms, signal));
  if (!check || check.exceeds.length === 0) return null;
  return (
    <Notice tone="warn" py="xs" role="status" title={check.approvers.length === 0 ? words.nobody : words.weighed[act](approverNames(check.approvers))}>
      <Exceeds exceeds={check.exceeds} />
    </Notice>
  );
}
