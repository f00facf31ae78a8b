import { createContext, useContext } from 'react';
import type { CaseView, Programme } from '../../api/contracts';
import type { Me } from '../../api/wire';
import type { CaseEventView } from '../../api/wireCases';
import type { CaseNames } from '../words/names';
import type { CaseActing } from './useCaseActing';

/** What every part of a case's page needs to know. */
export interface CaseDesk {
  readonly view: CaseView;
  readonly events: readonly CaseEventView[];
  readonly names: CaseNames;
  readonly policy: Programme | undefined;
  readonly me: Me;
  readonly acting: CaseActing;
}

export const CaseContext = createContext<CaseDesk | null>(null);

export function useCaseDesk(): CaseDesk {
  const desk = useContext(CaseContext);
  if (!desk) throw new Error('This part of a case is shown outside of it.');
  return desk;
}
