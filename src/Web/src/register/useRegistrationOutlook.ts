import { api } from '../api/api';
import type { RegistrationOutlook } from '../api/contracts';
import { useResource } from '../state/useResource';

const minute = 60_000;

/** Who would review this registration if it were handed in now, and by when; asked again every few minutes, for time moves on. */
export function useRegistrationOutlook(id: string | undefined, country: string, now: number): RegistrationOutlook | undefined {
  const query = new URLSearchParams({ ...(country === '' ? {} : { country }), ...(id === undefined ? {} : { deal: id }) });
  return useResource(`outlook ${query} ${Math.floor(now / (5 * minute))}`, (signal) => api.outlook(query, signal)).value;
}
