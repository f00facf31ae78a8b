import { useEffect } from 'react';
import { casesApi } from '../../api/casesApi';
import type { CaseView } from '../../api/contracts';
import type { CaseEventView } from '../../api/wireCases';
import { useWatch } from '../../live';
import { type Resource, useResource } from '../../state/useResource';

/** A message that something changed may be lost; what is on screen is never older than this many milliseconds. */
const freshness = 30_000;

/** A case, read again whenever it changed. */
export function useCase(id: string): Resource<CaseView> {
  const read = useResource(`case ${id}`, (signal) => casesApi.get(id, signal));
  const { reload } = read;
  useWatch('case', id, reload);
  useEffect(() => {
    const again = setInterval(reload, freshness);
    return () => clearInterval(again);
  }, [reload]);
  return read;
}

const none: readonly CaseEventView[] = [];

/** What happened in it so far. The last answer stays while a newer one is on its way. */
export function useCaseEvents(id: string, version: number | undefined): readonly CaseEventView[] {
  const { value, reload } = useResource(`events ${id}`, (signal) => casesApi.events(id, 0, signal));
  useEffect(() => {
    if (version !== undefined) reload();
  }, [version, reload]);
  return value ?? none;
}
