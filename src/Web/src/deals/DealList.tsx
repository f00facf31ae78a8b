import { Checkbox, Skeleton, VisuallyHidden } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { WorkKind } from '../api/contracts';
import type { DealRow } from '../api/wire';
import { text } from '../text';
import type { Choosing } from '../work/useChoosing';
import { DealLine } from './DealLine';
import choosable from './Choosing.module.css';
import classes from './Deals.module.css';
import type { DealListState } from './useDealList';
import { useListKeys } from './useListKeys';

const skeletons = 8;
// Read on when this many rows are left below, so that scrolling seldom meets the end.
const ahead = 40;

/** Only the rows on screen exist, so 50,000 deals cost what 50 do. */
export function DealList({ list, search, choosing, note, work }: {
  readonly list: DealListState;
  readonly search?: RefObject<HTMLInputElement | null>;
  /** Where several deals can be acted on at once. */
  readonly choosing?: Choosing<DealRow> | undefined;
  /** What is said below a line. */
  readonly note?: (deal: DealRow) => ReactNode;
  /** The work the list is about. */
  readonly work?: WorkKind | undefined;
}) {
  const { held, loading, more } = list;
  const { rows } = held;
  const box = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const place = () => setTop(box.current ? box.current.getBoundingClientRect().top + window.scrollY : 0);
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (window.innerWidth < 768 ? 138 : 61),
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: 100,
    // What is chosen brings a bar to the lower edge, which must not cover the line the keyboard is on.
    scrollPaddingEnd: choosing && choosing.chosen.size > 0 ? 120 : 16,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const shown = virtual.getVirtualItems();
  const last = shown[shown.length - 1]?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - ahead) more();
  }, [last, rows.length, more]);
  useListKeys({ count: rows.length, box, search, show: (index) => virtual.scrollToIndex(index, { align: 'auto' }), pick: choosing && ((index) => choosing.toggle(rows[index]!)) });

  if (rows.length === 0 && loading) {
    return (
      <div className={classes.list} aria-busy="true">
        <VisuallyHidden role="status">{text.shell.loading}</VisuallyHidden>
        {Array.from({ length: skeletons }, (_, i) => (
          <div key={i} className={classes.ghost}>
            <Skeleton height={16} width={`${30 + ((i * 7) % 20)}%`} />
            <Skeleton height={12} width={`${20 + ((i * 5) % 15)}%`} mt={6} />
          </div>
        ))}
      </div>
    );
  }

  return (
    <>
      <ul ref={box} className={classes.list} aria-label={text.deals.list} aria-busy={list.outdated} style={{ height: virtual.getTotalSize() }} data-outdated={list.outdated || undefined}>
        {shown.map((item) => (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-posinset={item.index + 1}
            aria-setsize={list.total ?? -1}
            className={classes.item}
            style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
          >
            {choosing || note ? <Choosable deal={rows[item.index]!} choosing={choosing} note={note} work={work} /> : <DealLine deal={rows[item.index]!} work={work} />}
          </li>
        ))}
      </ul>
      {!held.complete && (
        <div className={classes.ghost} aria-hidden>
          <Skeleton height={16} width="35%" />
          <Skeleton height={12} width="22%" mt={6} />
        </div>
      )}
    </>
  );
}

function Choosable({ deal, choosing, note, work }: {
  readonly deal: DealRow;
  readonly choosing: Choosing<DealRow> | undefined;
  readonly note: ((deal: DealRow) => ReactNode) | undefined;
  readonly work: WorkKind | undefined;
}) {
  return (
    <div className={choosable.choosable} data-chosen={choosing?.chosen.has(deal.id) || undefined}>
      {choosing && (
        <Checkbox
          className={choosable.choice}
          aria-label={text.work.choose(deal.customer || text.deals.unnamed, deal.title || text.deals.untitled)}
          checked={choosing.chosen.has(deal.id)}
          onChange={() => choosing.toggle(deal)}
        />
      )}
      <DealLine deal={deal} work={work} />
      {note && <div className={choosable.note}>{note(deal)}</div>}
    </div>
  );
}
