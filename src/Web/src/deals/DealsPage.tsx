import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFilePlus, IconInbox, IconSearchOff } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { api } from '../api/api';
import type { DealRow } from '../api/wire';
import { useMe } from '../session/me';
import { manages, mayImport, mayRegister, onlyReads } from '../shell/navigationItems';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { number } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { DealList } from './DealList';
import { claimFilters, everything, parseQuery, toHref, toSearch } from './dealQuery';
import classes from './Deals.module.css';
import { Export } from './Export';
import { ClearFilters, Filters, SortBy } from './Filters';
import { Search } from './Search';
import { useDealList } from './useDealList';
import { BulkBar } from '../work/bulk/BulkBar';
import { useChoosing } from '../work/useChoosing';
import { WorkStrip } from '../work/WorkStrip';
import { Views } from './Views';

export default function DealsPage() {
  const me = useMe();
  const address = useSearch();
  const [, go] = useLocation();
  const query = useMemo(() => parseQuery(address), [address]);
  const list = useDealList(query);
  const search = useRef<HTMLInputElement>(null);
  const mine = useResource(`mine ${toSearch(query)}`, (signal) => api.deals(new URLSearchParams({ turn: 'mine', take: '1' }), signal));
  const onSearch = useCallback((q: string) => go(toHref({ ...query, q }), { replace: true }), [query, go]);

  const [exportError, setExportError] = useState<unknown>();

  const choosing = useChoosing<DealRow>(toSearch(query));
  const turns = !onlyReads(me.roles);
  const counted = list.total !== null;
  const lead = counted ? (list.total === 1 ? text.deals.one(number(1)) : text.deals.many(number(list.total ?? 0))) : '\u00a0';
  const empty = list.held.complete && list.held.rows.length === 0 && !list.outdated;
  const plain = toSearch({ ...query, sort: 'clock', desc: false }) === '';
  return (
    <Page
      title={text.deals.title}
      lead={<span role="status">{lead}</span>}
      actions={
        mayRegister(me.roles) && (
          <Button component={Link} href="/register" leftSection={<IconFilePlus size={18} aria-hidden />}>
            {text.deals.register}
          </Button>
        )
      }
    >
      {empty && plain ? (
        <NoDeals />
      ) : (
        <Stack gap="sm">
          {turns && !manages(me.roles) && <WorkStrip />}
          <Views query={query} turns={turns} manages={manages(me.roles)} needsMe={mine.value && mine.value.total > 0 ? number(mine.value.total) : null} />
          <Group gap="xs">
            <Search value={query.q} input={search} onSearch={onSearch} />
            <Filters query={query} turns={turns} />
            <SortBy query={query} />
            <ClearFilters query={query} />
            {mayImport(me.roles) && !empty && claimFilters(query).length === 0 && <Export query={query} onError={setExportError} />}
          </Group>
          {exportError !== undefined && <Trouble error={exportError} />}
          {list.error !== undefined && <Trouble error={list.error} onRetry={list.retry} />}
          {empty ? <NoMatch /> : (list.error === undefined || list.held.rows.length > 0) && <DealList list={list} search={search} choosing={manages(me.roles) ? choosing : undefined} />}
          {list.held.rows.length > 0 && (
            <Text size="xs" c="dimmed" className={classes.hint}>
              {manages(me.roles) ? text.work.keys : text.deals.keys}
            </Text>
          )}
          <BulkBar choosing={choosing} rows={list.held.rows} done={list.retry} />
        </Stack>
      )}
    </Page>
  );
}

function NoMatch() {
  return (
    <Stack align="center" gap="xs" className={classes.nothing}>
      <IconSearchOff size={32} aria-hidden />
      <Title order={2}>{text.deals.noneTitle}</Title>
      <Text c="dimmed">{text.deals.none}</Text>
      <Button component={Link} href={toHref(everything)} variant="default">
        {text.deals.builtIn.all}
      </Button>
    </Stack>
  );
}

function NoDeals() {
  const { roles } = useMe();
  const registers = mayRegister(roles);
  return (
    <Stack align="center" gap="xs" className={classes.nothing}>
      <IconInbox size={36} aria-hidden />
      <Title order={2}>{text.deals.emptyTitle}</Title>
      <Text c="dimmed" maw={460} ta="center">
        {registers ? text.deals.emptyPartner : onlyReads(roles) ? text.deals.emptyReader : text.deals.emptyOther}
      </Text>
      {registers && (
        <Button component={Link} href="/register" mt="xs" leftSection={<IconFilePlus size={18} aria-hidden />}>
          {text.deals.register}
        </Button>
      )}
      {mayImport(roles) && (
        <Anchor component={Link} href="/import" size="sm">
          {text.deals.emptyImport}
        </Anchor>
      )}
    </Stack>
  );
}
