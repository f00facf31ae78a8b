import { Button, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { api } from '../api/api';
import type { OverlapSheet } from '../api/contracts';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { number } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { When } from '../ui/When';
import { OverlapChips } from './OverlapChips';
import classes from './Overlaps.module.css';

const words = text.overlaps;
const views = ['judge', 'suggested', 'confirmed', 'all'] as const;
type View = (typeof views)[number];
const queries: Readonly<Record<View, string>> = {
  judge: 'status=open&suggested=false',
  suggested: 'status=open&suggested=true',
  confirmed: 'status=confirmed',
  all: '',
};
const fresh = 15_000;

/** The overlaps that wait for a person, longest waiting first. */
export default function OverlapsPage() {
  const [search, setSearch] = useSearchParams();
  const view = views.find((one) => one === search.get('show')) ?? 'judge';
  const [pages, setPages] = useState<{ readonly view: View; readonly next: string | undefined; readonly more: readonly OverlapSheet[] }>();
  const { value, error, reload } = useResource(view, (signal) => api.overlaps(new URLSearchParams(queries[view]), signal));
  useEffect(() => {
    const again = setInterval(reload, fresh);
    return () => clearInterval(again);
  }, [reload]);
  const added = pages?.view === view ? pages : undefined;
  const next = added ? added.next : value?.next;
  const seen = new Set(value?.overlaps.map((one) => one.id));
  const rows = [...(value?.overlaps ?? []), ...(added?.more ?? []).filter((one) => !seen.has(one.id))];
  const more = async () => {
    if (next === undefined) return;
    const query = new URLSearchParams(queries[view]);
    query.set('after', next);
    const page = await api.overlaps(query);
    setPages({ view, next: page.next, more: [...(added?.more ?? []), ...page.overlaps] });
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <SegmentedControl
        aria-label={words.viewsLabel}
        value={view}
        onChange={(show) => setSearch(show === 'judge' ? {} : { show })}
        data={views.map((one) => ({ value: one, label: words.views[one] }))}
        style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
      />
      {error !== undefined && <Trouble error={error} onRetry={reload} />}
      {!value && error === undefined && <Skeleton height={220} aria-busy="true" />}
      {value && rows.length === 0 && (
        <Stack gap={4}>
          <Title order={2}>{words.emptyTitle}</Title>
          <Text maw={560}>{words.empty[view]}</Text>
        </Stack>
      )}
      {value && rows.length > 0 && (
        <>
          <Text c="dimmed" role="status">
            {words.count(value.total, number(value.total))}
          </Text>
          <ul className={classes.list} aria-label={words.list}>
            {rows.map((overlap) => (
              <li key={overlap.id}>
                <Link className={classes.line} href={`/overlaps/${overlap.id}`}>
                  <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                    {overlap.first.customer.name}
                  </Text>
                  <Text size="sm" c="dimmed">
                    <When at={overlap.foundAt} />
                  </Text>
                  <Text size="sm">{overlap.second ? words.versus(overlap.first.holderName, overlap.second.holderName) : overlap.first.holderName}</Text>
                  <span />
                  <span className={classes.chips}>
                    <OverlapChips overlap={overlap} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {next !== undefined && (
            <Button variant="default" onClick={() => void more()} style={{ alignSelf: 'flex-start' }}>
              {words.more}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
