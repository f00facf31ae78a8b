import { useCallback, useRef, useState } from 'react';
import { api } from '../../api/api';
import type { BulkResult, Command } from '../../api/contracts';
import { requestId } from '../../api/requestId';

const pause = 300;

export interface BulkRun {
  readonly results: ReadonlyMap<string, BulkResult>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly go: (ids: readonly string[]) => Promise<void>;
}

/**
 * Sends one command to many deals. What got no answer is asked again by the same order with its first key, so that it cannot
 * happen twice; deals that answered keep their answer. A refusal is an answer, so another try of it needs a key of its own.
 */
export function useBulkRun(command: Command): BulkRun {
  const [results, setResults] = useState<ReadonlyMap<string, BulkResult>>(() => new Map());
  const [busy, setBusy] = useState(true);
  const [error, setError] = useState<unknown>();
  const keys = useRef(new Map<string, string>());
  const orders = useRef(new Map<string, readonly string[]>());
  const known = useRef(results);
  const keep = useCallback((more: readonly BulkResult[]) => {
    known.current = new Map([...known.current, ...more.map((result) => [result.deal, result] as const)]);
    setResults(known.current);
  }, []);
  const go = useCallback(
    async (ids: readonly string[]) => {
      setBusy(true);
      setError(undefined);
      const fresh = requestId();
      for (const id of ids) {
        if (known.current.get(id)?.outcome === 'refused' || !keys.current.has(id)) keys.current.set(id, fresh);
      }
      try {
        for (const key of new Set(ids.map((id) => keys.current.get(id)!))) {
          const deals = orders.current.get(key) ?? ids.filter((id) => keys.current.get(id) === key);
          orders.current.set(key, deals);
          let job = await api.bulk({ command, deals }, key);
          for (keep(job.results); !job.done; keep(job.results)) {
            await new Promise((resolve) => setTimeout(resolve, pause));
            job = await api.bulkJob(job.id);
          }
        }
      } catch (failure) {
        setError(failure);
      }
      setBusy(false);
    },
    [command, keep],
  );
  return { results, busy, error, go };
}
