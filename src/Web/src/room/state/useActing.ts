import { useCallback, useRef, useState } from 'react';
import type { Command, Refusal } from '../../api/contracts';
import { requestId } from '../../api/requestId';
import type { Outcome, Room } from '../../live';
import type { Act } from './possible';

/** An act that did not go through, with what it takes to try it again. */
export type Problem =
  | { readonly kind: 'offline'; readonly command: Command }
  | { readonly kind: 'unknown'; readonly command: Command; readonly requestId: string }
  | { readonly kind: 'refused'; readonly command: Command; readonly refusal: Refusal };

export interface Acting {
  /** Acts on their way. A second press of the same button meanwhile does nothing. */
  readonly busy: ReadonlySet<Act>;
  readonly problem: Problem | undefined;
  /** True once the act is done. One request id per act, the same with every repeat. */
  readonly act: (command: Command) => Promise<boolean>;
  /** Asks again for the answer that was lost, with the id it was first sent with. */
  readonly again: () => Promise<boolean>;
  readonly dismiss: () => void;
}

export function useActing(room: Room | null, done: (command: Command) => void): Acting {
  const [busy, setBusy] = useState<ReadonlySet<Act>>(new Set());
  const [problem, setProblem] = useState<Problem>();
  // State lags a render behind; two presses within it must still be one act.
  const underWay = useRef(new Set<Act>());

  const send = useCallback(
    async (command: Command, id: string): Promise<boolean> => {
      if (!room || underWay.current.has(command.type)) return false;
      underWay.current.add(command.type);
      setBusy(new Set(underWay.current));
      setProblem(undefined);
      try {
        const outcome = await room.send(command, { requestId: id });
        setProblem(problemOf(outcome, command));
        if (outcome.kind === 'done') done(command);
        return outcome.kind === 'done';
      } finally {
        underWay.current.delete(command.type);
        setBusy(new Set(underWay.current));
      }
    },
    [room, done],
  );

  const act = useCallback((command: Command) => send(command, requestId()), [send]);
  const again = useCallback(
    () => (problem ? send(problem.command, problem.kind === 'unknown' ? problem.requestId : requestId()) : Promise.resolve(false)),
    [problem, send],
  );
  const dismiss = useCallback(() => setProblem(undefined), []);
  return { busy, problem, act, again, dismiss };
}

function problemOf(outcome: Outcome, command: Command): Problem | undefined {
  switch (outcome.kind) {
    case 'done':
      return undefined;
    case 'offline':
      return { kind: 'offline', command };
    case 'unknown':
      return { kind: 'unknown', command, requestId: outcome.requestId };
    case 'refused':
      return { kind: 'refused', command, refusal: outcome.refusal };
  }
}
