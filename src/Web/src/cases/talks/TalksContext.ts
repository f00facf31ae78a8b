import { createContext, useContext } from 'react';
import type { Programme, TalksCommand, TalksView } from '../../api/contracts';
import type { Me, Present } from '../../api/wire';
import type { CaseNames } from '../words/names';

export interface TalksActing {
  readonly busy: boolean;
  readonly act: (command: TalksCommand) => Promise<boolean>;
  /** Why the last act did not go through, when it was one of these. */
  readonly errorOf: (...acts: readonly TalksCommand['type'][]) => unknown;
  readonly dismiss: () => void;
}

/** What every part of the talks needs to know. */
export interface TalksDesk {
  readonly view: TalksView;
  readonly names: CaseNames;
  readonly policy: Programme | undefined;
  readonly me: Me;
  readonly acting: TalksActing;
  readonly present: readonly Present[];
  readonly question: string;
}

export const TalksContext = createContext<TalksDesk | null>(null);

export function useTalksDesk(): TalksDesk {
  const desk = useContext(TalksContext);
  if (!desk) throw new Error('This part of the talks is shown outside of them.');
  return desk;
}

export const can = ({ acts }: Pick<TalksView, 'acts'>, act: TalksCommand['type']): boolean => acts.includes(act);
