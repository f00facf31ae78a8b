import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { WorkTile } from '../api/contracts';
import type { DealRow } from '../api/wire';
import { DealList } from '../deals/DealList';
import { parseQuery, toSearch } from '../deals/dealQuery';
import { useDealList } from '../deals/useDealList';
import { text } from '../text';
import { number } from '../text/format';
import { useNow } from '../time/useNow';
import { Trouble } from '../ui/Trouble';
import { BulkBar } from './bulk/BulkBar';
import { nextWords } from './nextWords';
import { useChoosing } from './useChoosing';
import { tileHref } from './useWork';
import classes from './Work.module.css';

const words = text.work;

/** The rows behind one tile, most urgent first, each with what to do next. */
export function WorkRows({ tile, tiles, mine, changed }: {
  readonly tile: WorkTile;
  readonly tiles: readonly WorkTile[];
  readonly mine: boolean;
  readonly changed: () => void;
}) {
  const query = useMemo(() => ({ ...parseQuery(tile.query), reviewer: mine ? 'me' : null }), [tile.query, mine]);
  const list = useDealList(query);
  const choosing = useChoosing<DealRow>(toSearch(query));
  const now = useNow(15_000);
  const empty = list.held.complete && list.held.rows.length === 0 && !list.outdated;
  const done = () => {
    choosing.clear();
    list.retry();
    changed();
  };
  const reviews = tile.kind === 'toReview';
  return (
    <Stack gap="sm" component="section" aria-labelledby="work-list">
      <Group justify="space-between">
        <Title order={2} id="work-list">
          {words.kinds[tile.kind]}
        </Title>
        {reviews && (
          <Button component={Link} href={mine ? '/work?list=toReview' : '/work?list=toReview&reviewer=me'} variant="subtle" size="compact-sm">
            {mine ? words.everyones : words.onlyMine}
          </Button>
        )}
      </Group>
      {list.error !== undefined && <Trouble error={list.error} onRetry={list.retry} />}
      {empty ? (
        <Empty tiles={tiles.filter((other) => other.count > 0 && (other.kind !== tile.kind || mine))} />
      ) : (
        (list.error === undefined || list.held.rows.length > 0) && <DealList list={list} choosing={choosing} work={tile.kind} note={(deal) => nextWords(tile.kind, deal, now)} />
      )}
      {list.held.rows.length > 0 && (
        <Text size="xs" c="dimmed" className={classes.hint}>
          {words.keys}
        </Text>
      )}
      <BulkBar choosing={choosing} rows={list.held.rows} done={done} />
    </Stack>
  );
}

/** Nothing here is said together with where to go on. */
function Empty({ tiles }: { readonly tiles: readonly WorkTile[] }) {
  const due = (tile: WorkTile) => (tile.overdue > 0 ? 0 : tile.next === undefined ? Infinity : Date.parse(tile.next));
  const next = [...tiles].sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)))[0];
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={3}>{words.emptyTitle}</Title>
      <Text c="dimmed">{next ? words.emptyNext(words.kinds[next.kind], number(next.count)) : words.emptyAll}</Text>
      {next && (
        <Button component={Link} href={tileHref(next, ({ kind }) => `/work?list=${kind}`)} variant="default">
          {words.goNext(words.kinds[next.kind])}
        </Button>
      )}
    </Stack>
  );
}
