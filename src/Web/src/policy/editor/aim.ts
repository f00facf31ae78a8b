import { createContext, useContext, useEffect } from 'react';
import { fieldId, isWithin, placesAround } from './faults';

/** Where the keyboard is to go: a place in the document. Every asking is one of its own, also for the same place again. */
export interface Aim {
  readonly place: string;
}

export const AimContext = createContext<Aim | undefined>(undefined);

/** The item of a list that holds what is aimed at, so that it is opened. */
export function useAimedItem(list: string, length: number): { readonly aim: Aim | undefined; readonly item: string | null } {
  const aim = useContext(AimContext);
  const index = aim === undefined ? -1 : Array.from({ length }, (_, at) => at).findIndex((at) => isWithin(aim.place, `${list}[${at}]`));
  return { aim, item: index < 0 ? null : String(index) };
}

const patience = 12;
const between = 40;

/** Puts the keyboard into the field that is aimed at as soon as it is there; into what surrounds it where it has no field. */
export function useAimedFocus(aim: Aim | undefined): void {
  useEffect(() => {
    if (!aim) return;
    let left = patience;
    const look = setInterval(() => {
      left -= 1;
      if (take(fieldId(aim.place)) || left === 0) {
        clearInterval(look);
        if (left === 0) [...placesAround(aim.place), 'json'].some((place) => take(fieldId(place)));
      }
    }, between);
    return () => clearInterval(look);
  }, [aim]);
}

// A field in an item that is just being opened takes no focus yet.
function take(id: string): boolean {
  const field = document.getElementById(id);
  field?.focus();
  return field !== null && document.activeElement === field;
}
