import { type Icon, IconEar, IconLock, IconUsersGroup } from '@tabler/icons-react';
import type { RoomKind, TalksRoomView, TalksView } from '../../api/contracts';
import { text } from '../../text';
import type { CaseNames } from '../words/names';

const words = text.cases.talks.roomName;

export const roomIcon: Readonly<Record<RoomKind, Icon>> = { plenary: IconUsersGroup, caucus: IconEar, side: IconLock, platform: IconLock };

/** A room by the people in it, as the reader would say it. */
export function roomName(room: TalksRoomView, view: Pick<TalksView, 'side'>, names: CaseNames): string {
  if (room.kind === 'plenary') return words.plenary;
  const mine = room.side !== undefined && room.side === view.side;
  if (room.kind === 'caucus') return mine ? words.caucusMine : words.caucus(names.side(room.side));
  return mine ? words.sideMine : words.side(names.side(room.side));
}

/** Rooms that matter: those one can speak in, and those in which something was said; the smallest audience first. */
export function roomsOf({ rooms }: Pick<TalksView, 'rooms'>): readonly TalksRoomView[] {
  const order: readonly RoomKind[] = ['plenary', 'caucus', 'side', 'platform'];
  return rooms.filter((room) => room.kind !== 'platform' && (room.open || room.version > 0)).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || Number(b.open) - Number(a.open));
}
