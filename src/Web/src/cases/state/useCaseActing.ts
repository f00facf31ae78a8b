import { useCallback } from 'react';
import { casesApi } from '../../api/casesApi';
import type { CaseCommand } from '../../api/contracts';
import { type Sending, useSending } from './useSending';

export interface CaseActing extends Omit<Sending, 'send'> {
  readonly act: (command: CaseCommand) => Promise<boolean>;
}

/** Acts on one case; the page reads it again after each, whatever came of it. */
export function useCaseActing(id: string, reload: () => void): CaseActing {
  const { send, ...state } = useSending(reload);
  const act = useCallback((command: CaseCommand) => send(command, (key) => casesApi.command(id, command, key)), [id, send]);
  return { ...state, act };
}
