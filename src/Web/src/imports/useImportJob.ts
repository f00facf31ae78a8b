import { useEffect, useState } from 'react';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import type { ImportJob } from '../api/wire';

export interface JobState {
  readonly job: ImportJob | null;
  readonly error: ApiError | null;
  readonly set: (job: ImportJob) => void;
}

const moving = (job: ImportJob): boolean => job.state === 'running';
const every = 700;
const everyWhenLost = 3000;

/** An import as it goes on: asked for again while something moves, and for as long as the connection is away. */
export function useImportJob(id: string | undefined): JobState {
  const [job, setJob] = useState<ImportJob | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const current = job?.id === id ? job : null;
  const wanted = id !== undefined && (current === null || moving(current));
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      let wait = every;
      try {
        const next = await api.importJob(id);
        if (stopped) return;
        setError(null);
        setJob(next);
        if (!moving(next)) return;
      } catch (failure) {
        if (stopped) return;
        const known = failure instanceof ApiError ? failure : new ApiError(500);
        setError(known);
        if (known.trouble === 'notFound' || known.trouble === 'notAllowed') return;
        wait = everyWhenLost;
      }
      timer = setTimeout(() => void ask(), wait);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [id, wanted]);
  return { job: current, error: id === undefined ? null : error, set: setJob };
}
