import { Button, Group, NativeSelect, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { casesApi } from '../api/casesApi';
import type { CaseType } from '../api/contracts';
import type { CaseRow } from '../api/wireCases';
import deals from '../deals/Deals.module.css';
import lists from '../overlaps/Overlaps.module.css';
import { useMe } from '../session/me';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { number } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { CaseLine } from './desk/CaseLine';
import { queryOf, seesAll, viewsFor } from './desk/views';

const words = text.cases.desk;
const types = Object.keys(text.cases.type) as readonly CaseType[];
/** The list is never older than this many milliseconds. */
const freshness = 15_000;
const pause = 250;

/** Cases by clock: all of them for those who keep them going, one's own for everybody else. */
export default function CasesPage() {
  const { roles } = useMe();
  const [search, setSearch] = useSearchParams();
  const views = viewsFor(roles);
  const view = views.find((one) => one === search.get('show')) ?? views[0]!;
  const typed = search.get('q') ?? '';
  const type = search.get('type') ?? '';
  const query = queryOf(view, typed, type);
  const key = query.toString();
  const { value, error, reload } = useResource(key, (signal) => casesApi.list(query, signal));
  const [added, setAdded] = useState<{ readonly key: string; readonly next: string | undefined; readonly rows: readonly CaseRow[] }>();
  useEffect(() => {
    const again = setInterval(reload, freshness);
    return () => clearInterval(again);
  }, [reload]);
  const more = added?.key === key ? added : undefined;
  const next = more ? more.next : value?.next;
  const seen = new Set(value?.cases.map((one) => one.id));
  const rows = [...(value?.cases ?? []), ...(more?.rows ?? []).filter((one) => !seen.has(one.id))];
  const show = async () => {
    if (next === undefined) return;
    const page = new URLSearchParams(query);
    page.set('after', next);
    const found = await casesApi.list(page);
    setAdded({ key, next: found.next, rows: [...(more?.rows ?? []), ...found.cases] });
  };
  const link = (changes: Readonly<Record<string, string>>) => {
    const to = new URLSearchParams({ ...(view === views[0] ? {} : { show: view }), ...(typed && { q: typed }), ...(type && { type }), ...changes });
    for (const [name, content] of [...to]) if (content === '' || (name === 'show' && content === views[0])) to.delete(name);
    return to;
  };
  return (
    <Page title={words.title} lead={seesAll(roles) ? words.leadAll : words.lead}>
      <nav className={deals.views} aria-label={words.filters}>
        {views.map((one) => (
          <Link key={one} className={deals.view} href={`/cases?${link({ show: one })}`} aria-current={one === view ? 'true' : undefined}>
            {words.views[one]}
          </Link>
        ))}
      </nav>
      <Group gap="sm">
        <Search value={typed} change={(q) => setSearch(link({ q }), { replace: true })} />
        <NativeSelect aria-label={words.type} value={type} onChange={(event) => setSearch(link({ type: event.currentTarget.value }))} data={[{ value: '', label: words.anyType }, ...types.map((one) => ({ value: one, label: text.cases.type[one] }))]} />
      </Group>
      {error !== undefined && <Trouble error={error} onRetry={reload} />}
      {!value && error === undefined && <Skeleton height={220} aria-busy="true" />}
      {value && rows.length === 0 && (
        <Stack gap={4}>
          <Title order={2}>{words.emptyTitle}</Title>
          <Text maw={560}>{typed !== '' || type !== '' || view !== views[0] ? words.emptySearch : roles.includes('mediator') || roles.includes('committeeMember') ? words.emptyNeutral : words.empty}</Text>
        </Stack>
      )}
      {value && rows.length > 0 && (
        <>
          <Text c="dimmed" role="status">
            {words.count(value.total, number(value.total))}
          </Text>
          <ul className={lists.list} aria-label={words.list}>
            {rows.map((row) => (
              <li key={row.id}>
                <CaseLine row={row} />
              </li>
            ))}
          </ul>
          {next !== undefined && (
            <Button variant="default" onClick={() => void show()} style={{ alignSelf: 'flex-start' }}>
              {words.more}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

/** Searches as one types, a moment after the last key. */
function Search({ value, change }: { readonly value: string; readonly change: (q: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const wait = setTimeout(() => change(typed.trim()), pause);
    return () => clearTimeout(wait);
    // `change` is a new function on every render and means the same for the same `value`.
  }, [typed, value]);
  return (
    <TextInput
      type="search"
      className={deals.search}
      aria-label={words.search}
      placeholder={words.searchPlaceholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
