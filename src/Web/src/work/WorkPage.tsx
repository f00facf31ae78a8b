import { Skeleton, Stack, Text } from '@mantine/core';
import { Link, useSearch } from 'wouter';
import type { WorkKind, WorkTile } from '../api/contracts';
import { text } from '../text';
import { number, shortDateTime } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { tileHref, useWork } from './useWork';
import classes from './Work.module.css';
import { WorkRows } from './WorkRows';

const words = text.work;
const here = ({ kind }: { readonly kind: WorkKind }) => `/work?list=${kind}`;

/** What waits for a channel manager: every kind of work as a tile, and the rows behind the chosen one. */
export default function WorkPage() {
  const asked = new URLSearchParams(useSearch());
  const { value, error, reload } = useWork();
  const tiles = value?.tiles ?? [];
  const lists = tiles.filter((tile) => tile.list === 'deals');
  const chosen = lists.find((tile) => tile.kind === asked.get('list')) ?? lists.find((tile) => tile.count > 0) ?? lists[0];
  return (
    <Page title={words.title} lead={words.lead}>
      {error !== undefined && <Trouble error={error} onRetry={reload} />}
      {!value && error === undefined && <Skeleton height={110} aria-busy="true" />}
      {tiles.length > 0 && (
        <nav aria-label={words.tiles} className={classes.tiles}>
          {tiles.map((tile) => (
            <Tile key={tile.kind} tile={tile} on={tile.kind === chosen?.kind} />
          ))}
        </nav>
      )}
      {chosen && <WorkRows key={chosen.kind} tile={chosen} tiles={tiles} mine={asked.get('reviewer') === 'me'} changed={reload} />}
    </Page>
  );
}

function Tile({ tile, on }: { readonly tile: WorkTile; readonly on: boolean }) {
  return (
    <Link href={tileHref(tile, here)} className={classes.tile} aria-current={on ? 'true' : undefined} data-late={tile.overdue > 0 || undefined}>
      <Stack gap={2}>
        <span className={classes.kind}>{words.kinds[tile.kind]}</span>
        <span className={classes.figure}>{number(tile.count)}</span>
        <Text component="span" size="sm" c="dimmed">
          {tile.overdue > 0 && <strong className={classes.late}>{words.overdue(number(tile.overdue))}</strong>}
          {tile.overdue > 0 && tile.next !== undefined && ' · '}
          {tile.next !== undefined && words.nextDue(shortDateTime(tile.next))}
        </Text>
      </Stack>
    </Link>
  );
}
