import { useEffect } from 'react';
import { api } from '../api/api';
import type { WorkBoard, WorkTile } from '../api/contracts';
import { type Resource, useResource } from '../state/useResource';

const fresh = 30_000;

/** What waits for the reader, asked for again while they look. */
export function useWork(): Resource<WorkBoard> {
  const board = useResource('work', api.work);
  const { reload } = board;
  useEffect(() => {
    const again = setInterval(() => document.visibilityState === 'visible' && reload(), fresh);
    return () => clearInterval(again);
  }, [reload]);
  return board;
}

/** Where the rows behind a tile are; `deals` is the page that lists deals. */
export const tileHref = (tile: WorkTile, deals: (tile: WorkTile) => string): string =>
  tile.list === 'overlaps' ? '/overlaps' : tile.list === 'policies' ? '/policy' : deals(tile);
