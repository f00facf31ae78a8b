import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/api';
import { ApiError, type Trouble } from '../../api/apiError';
import type { DismissOverlap, OverlapSheet } from '../../api/contracts';
import { requestId } from '../../api/requestId';
import { atOnce } from '../../state/atOnce';

const width = 6;
const answerless: readonly Trouble[] = ['offline', 'fault', 'busy', 'signedOut'];

export type Outcome =
  | { readonly kind: 'done'; readonly sheet: OverlapSheet }
  | { readonly kind: 'noAnswer' | 'refused'; readonly error: unknown };

export interface Dismissals {
  /** All that were to be sent, each as it was seen before. */
  readonly sheets: ReadonlyMap<string, OverlapSheet>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly busy: boolean;
  /** Dismisses each at the version on its sheet. */
  readonly go: (command: DismissOverlap, sheets: readonly OverlapSheet[]) => Promise<void>;
  /** What has not been sent stays unsent. */
  readonly stop: () => void;
}

/**
 * Dismisses one overlap after the other. What got no answer is asked again with its first key, so that it cannot happen
 * twice; a refusal is an answer, so another try of it needs a key of its own.
 */
export function useDismissals(): Dismissals {
  const [sheets, setSheets] = useState<ReadonlyMap<string, OverlapSheet>>(() => new Map());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(() => new Map());
  const [busy, setBusy] = useState(false);
  const keys = useRef(new Map<string, string>());
  const stopped = useRef(false);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  // Whoever leaves the page sees no outcome, so nothing more is sent.
  useEffect(() => stop, [stop]);
  const go = useCallback(async (command: DismissOverlap, these: readonly OverlapSheet[]) => {
    stopped.current = false;
    setBusy(true);
    setSheets((before) => new Map([...before, ...these.map((sheet) => [sheet.id, sheet] as const)]));
    setOutcomes((before) => {
      const ids = new Set(these.map(({ id }) => id));
      return new Map([...before].filter(([id]) => !ids.has(id)));
    });
    const dismiss = async ({ id, version }: OverlapSheet) => {
      const key = keys.current.get(id) ?? requestId();
      keys.current.set(id, key);
      const outcome = await api.judgeOverlap(id, command, key, version).then(
        (sheet): Outcome => ({ kind: 'done', sheet }),
        (error: unknown): Outcome => ({ kind: !(error instanceof ApiError) || answerless.includes(error.trouble) ? 'noAnswer' : 'refused', error }),
      );
      if (outcome.kind === 'refused') keys.current.delete(id);
      setOutcomes((before) => new Map([...before, [id, outcome]]));
    };
    await atOnce(these, width, dismiss, () => stopped.current);
    setBusy(false);
  }, []);
  return { sheets, outcomes, busy, go, stop };
}
