import { Checkbox, Text } from '@mantine/core';
import { type ChangeEvent, useRef } from 'react';
import { Link } from 'wouter';
import type { OverlapSheet } from '../api/contracts';
import { useListKeys } from '../deals/useListKeys';
import { text } from '../text';
import { When } from '../ui/When';
import type { Choosing } from '../work/useChoosing';
import { mayDismiss } from './bulk/fates';
import { customersOf, pairOf } from './naming';
import { OverlapChips } from './OverlapChips';
import classes from './Overlaps.module.css';

const words = text.overlaps;
// Every row exists, so none has to be brought on screen before it can take the focus.
const show = () => {};

/** Every row leads to its overlap; where the reader may dismiss some of them, those can be chosen too. */
export function OverlapList({ rows, choosing }: { readonly rows: readonly OverlapSheet[]; readonly choosing: Choosing<OverlapSheet> }) {
  const box = useRef<HTMLUListElement>(null);
  const last = useRef<string>(undefined);
  const choosable = rows.some(mayDismiss);
  const pick = (row: OverlapSheet, through: boolean) => {
    const from = rows.findIndex(({ id }) => id === last.current);
    const to = rows.indexOf(row);
    if (through && from >= 0 && !choosing.chosen.has(row.id)) choosing.add(rows.slice(Math.min(from, to), Math.max(from, to) + 1).filter(mayDismiss));
    else choosing.toggle(row);
    last.current = row.id;
  };
  const pickAt = (index: number) => {
    const row = rows[index];
    if (row && mayDismiss(row)) pick(row, false);
  };
  useListKeys({ count: rows.length, box, show, pick: choosable ? pickAt : undefined });
  return (
    <ul ref={box} className={classes.list} aria-label={words.list}>
      {rows.map((overlap, index) => (
        <li key={overlap.id} data-index={index} className={choosable ? classes.row : undefined} data-chosen={choosing.chosen.has(overlap.id) || undefined}>
          {mayDismiss(overlap) && (
            <Checkbox
              aria-label={words.many.choose(pairOf(overlap))}
              checked={choosing.chosen.has(overlap.id)}
              // A box changes by a click or by the space bar, which comes as a click: both know of Shift.
              onChange={(event: ChangeEvent<HTMLInputElement>) => pick(overlap, (event.nativeEvent as MouseEvent).shiftKey)}
            />
          )}
          <Link className={classes.line} href={`/overlaps/${overlap.id}`}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {customersOf(overlap)}
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
  );
}
