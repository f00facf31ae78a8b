import { Button, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { OverlapSheet } from '../api/contracts';
import { text } from '../text';
import { number } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { useChoosing } from '../work/useChoosing';
import work from '../work/Work.module.css';
import { DismissBar } from './bulk/DismissBar';
import { mayDismiss } from './bulk/fates';
import { OverlapList } from './OverlapList';
import { useOverlapList, views } from './useOverlapList';

const words = text.overlaps;

/** The overlaps that wait for a person, longest waiting first. */
export default function OverlapsPage() {
  const [search, setSearch] = useSearchParams();
  const view = views.find((one) => one === search.get('show')) ?? 'judge';
  const list = useOverlapList(view);
  const { rows } = list;
  const choosing = useChoosing<OverlapSheet>(view);
  const { keepOnly } = choosing;
  const choosable = useMemo(() => rows?.filter(mayDismiss), [rows]);
  // What left the list, or was judged by somebody else, is not acted on unseen.
  useEffect(() => {
    if (choosable) keepOnly(choosable);
  }, [choosable, keepOnly]);
  const head = useRef<HTMLDivElement>(null);
  const toHead = () => head.current?.focus();
  return (
    <Page title={words.title} lead={words.lead}>
      <SegmentedControl
        aria-label={words.viewsLabel}
        value={view}
        onChange={(show) => setSearch(show === 'judge' ? {} : { show })}
        data={views.map((one) => ({ value: one, label: words.views[one] }))}
        style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
      />
      {list.error !== undefined && <Trouble error={list.error} onRetry={list.retry} />}
      {!rows && list.error === undefined && <Skeleton height={220} aria-busy="true" />}
      {rows && (
        <div ref={head} tabIndex={-1}>
          {list.total > 0 ? (
            <Text c="dimmed" role="status">
              {words.count(list.total, number(list.total))}
            </Text>
          ) : (
            <Stack gap={4}>
              <Title order={2}>{words.emptyTitle}</Title>
              <Text maw={560}>{words.empty[view]}</Text>
            </Stack>
          )}
        </div>
      )}
      {rows && rows.length > 0 && <OverlapList rows={rows} choosing={choosing} />}
      {rows && list.more && (
        <Button variant="default" onClick={list.more} style={{ alignSelf: 'flex-start' }}>
          {words.more}
        </Button>
      )}
      {choosable && choosable.length > 0 && (
        <Text size="xs" c="dimmed" className={work.hint}>
          {words.many.keys}
        </Text>
      )}
      <DismissBar choosing={choosing} rows={choosable ?? []} done={list.afresh} leave={toHead} />
    </Page>
  );
}
