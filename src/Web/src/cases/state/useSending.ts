import { useCallback, useRef, useState } from 'react';
import { requestId } from '../../api/requestId';

export interface Sending {
  readonly busy: boolean;
  readonly error: unknown;
  readonly dismiss: () => void;
  /** Whether it went through. The same content sent again keeps its id, so that it counts once. */
  readonly send: (content: unknown, call: (key: string) => Promise<unknown>) => Promise<boolean>;
}

/** One act at a time on its way to the server. What was typed stays with whoever typed it until the answer is yes. */
export function useSending(done: () => void): Sending {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const underWay = useRef(false);
  const last = useRef<{ readonly content: string; readonly key: string }>(undefined);
  const send = useCallback<Sending['send']>(
    async (content, call) => {
      if (underWay.current) return false;
      const written = JSON.stringify(content);
      if (last.current?.content !== written) last.current = { content: written, key: requestId() };
      underWay.current = true;
      setBusy(true);
      setError(undefined);
      try {
        await call(last.current.key);
        last.current = undefined;
        return true;
      } catch (failure) {
        setError(failure);
        return false;
      } finally {
        underWay.current = false;
        setBusy(false);
        done();
      }
    },
    [done],
  );
  return { busy, error, dismiss: useCallback(() => setError(undefined), []), send };
}
