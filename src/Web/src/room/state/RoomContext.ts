import { createContext, useContext } from 'react';
import type { DealView, EventView, Offer, Programme } from '../../api/contracts';
import type { Me, Present } from '../../api/wire';
import type { DraftDesk } from '../draft/useDraft';
import type { Room } from '../../live';
import type { Names } from '../words/names';
import type { Moved } from './moved';
import type { Reader } from './reader';
import type { Acting } from './useActing';

/** What every part of the room needs to know. */
export interface RoomDesk {
  readonly room: Room;
  readonly view: DealView;
  readonly events: readonly EventView[];
  /** Older events exist on the server. */
  readonly earlier: boolean;
  readonly missedAfter: number | null;
  /** Nobody while the connection is lost: who is here is not known then. */
  readonly present: readonly Present[];
  readonly offers: readonly Offer[];
  readonly policy: Programme | undefined;
  readonly names: Names;
  readonly me: Me;
  /** The reader's side; undefined for someone who only reads. */
  readonly side: string | undefined;
  readonly reader: Reader;
  readonly desk: DraftDesk;
  readonly acting: Acting;
  readonly online: boolean;
  readonly moved: Moved | undefined;
  readonly ui: RoomUi;
}

export type Dialog =
  | { readonly kind: 'accept' | 'counter' | 'details' | 'help' | 'approveHeld' | 'declineHeld' }
  | { readonly kind: 'compare'; readonly before?: number | 'draft'; readonly after?: number | 'draft' }
  | { readonly kind: 'act'; readonly act: string };

/** What the composer is about, set from a line or an offer. */
export interface Subject {
  readonly offer?: number | undefined;
  readonly activity?: string | undefined;
}

export interface RoomUi {
  readonly dialog: Dialog | undefined;
  readonly open: (dialog: Dialog) => void;
  readonly close: () => void;
  readonly pane: 'split' | 'talk';
  readonly show: (pane: 'split' | 'talk') => void;
  readonly mode: 'say' | 'ask';
  readonly subject: Subject;
  /** Goes to the composer, in the given mode. */
  readonly compose: (mode: 'say' | 'ask', subject?: Subject) => void;
  readonly setMode: (mode: 'say' | 'ask') => void;
}

export const RoomContext = createContext<RoomDesk | null>(null);

export function useDesk(): RoomDesk {
  const desk = useContext(RoomContext);
  if (!desk) throw new Error('This part of the room is shown outside of it.');
  return desk;
}
