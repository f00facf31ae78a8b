import { useCallback, useState } from 'react';
import { casesApi } from '../../api/casesApi';
import type { CaseCommand } from '../../api/contracts';
import type { CaseAct } from './possible';
import { useSending } from './useSending';

export interface CaseActing {
  readonly busy: boolean;
  readonly act: (command: CaseCommand) => Promise<boolean>;
  /** Why the last act did not go through, when it was one of these: an error stands where it was made. */
  readonly errorOf: (...acts: readonly CaseAct[]) => unknown;
  readonly dismiss: () => void;
}

/** Acts on one case; the page reads it again after each, whatever came of it. */
export function useCaseActing(id: string, reload: () => void): CaseActing {
  const { busy, error, dismiss, send } = useSending(reload);
  const [last, setLast] = useState<CaseAct>();
  const act = useCallback(
    (command: CaseCommand) => {
      setLast(command.type);
      return send(command, (key) => casesApi.command(id, command, key));
    },
    [id, send],
  );
  return { busy, act, dismiss, errorOf: (...acts) => (last !== undefined && acts.includes(last) ? error : undefined) };
}
