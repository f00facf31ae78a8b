import { IconFileDescription, IconLock, IconUsers } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ChannelMapSheet, MapCell } from '../api/contracts';
import { text } from '../text';
import { number } from '../text/format';
import classes from './Channel.module.css';
import { likelihoodIcon } from './LikelihoodMark';
import { keyOf, type Place, tell } from './mapFacts';

const words = text.channel;

/** The matrix. One cell is in the tab order; the arrow keys move from there. */
export function MapGrid({ sheet, chosen, onChoose }: {
  readonly sheet: ChannelMapSheet;
  readonly chosen: Place | undefined;
  readonly onChoose: (place: Place) => void;
}) {
  const { rows, columns, cells } = sheet.matrix;
  const found = useMemo(() => new Map(cells.map((cell) => [keyOf(cell), cell])), [cells]);
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const here = [Math.min(at[0], rows.length - 1), Math.min(at[1], columns.length - 1)] as const;
  const move = (event: KeyboardEvent) => {
    const [row, column] = here;
    const to = (
      {
        ArrowUp: [row - 1, column],
        ArrowDown: [row + 1, column],
        ArrowLeft: [row, column - 1],
        ArrowRight: [row, column + 1],
        Home: [event.ctrlKey ? 0 : row, 0],
        End: [event.ctrlKey ? rows.length - 1 : row, columns.length - 1],
      } as Readonly<Record<string, readonly [number, number]>>
    )[event.key];
    if (!to) return;
    event.preventDefault();
    const next = [Math.max(0, Math.min(rows.length - 1, to[0])), Math.max(0, Math.min(columns.length - 1, to[1]))] as const;
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next[0]} ${next[1]}"]`)?.focus();
  };
  return (
    <div className={classes.frame}>
      <table ref={grid} role="grid" className={classes.grid} aria-label={words.grid(words.rowKinds[sheet.rows], words.columnKinds[sheet.columns])} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{words.rowKinds[sheet.rows]}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                {!row.onMap && <span className={classes.off}> ({words.notOnMap})</span>}
              </th>
              {columns.map((column, x) => {
                const place = { row: row.id, column: column.id };
                const cell = found.get(keyOf(place));
                return (
                  <td key={column.id} aria-selected={chosen !== undefined && keyOf(chosen) === keyOf(place)}>
                    <button
                      type="button"
                      className={classes.cell}
                      data-at={`${y} ${x}`}
                      data-heat={cell?.likelihood}
                      data-empty={cell ? undefined : true}
                      tabIndex={y === here[0] && x === here[1] ? 0 : -1}
                      aria-label={tell(sheet, row.name, column.name, cell)}
                      onFocus={() => setAt([y, x])}
                      onClick={() => onChoose(place)}
                    >
                      {cell ? <Content cell={cell} byPartner={sheet.rows === 'partners'} /> : <span aria-hidden>·</span>}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Content({ cell, byPartner }: { readonly cell: MapCell; readonly byPartner: boolean }) {
  const Heat = cell.likelihood && likelihoodIcon[cell.likelihood];
  return (
    <span className={classes.marks} aria-hidden>
      <span>
        {byPartner ? words.products(cell.products.length) : <><IconUsers size={14} /> {number(cell.partners.length)}</>}
      </span>
      <span>
        <IconFileDescription size={14} /> {number(cell.claims + cell.ownClaims)}
      </span>
      {Heat && (
        <span className={classes.heat}>
          <Heat size={14} /> {number(cell.overlaps)}
        </span>
      )}
      {cell.exclusive.length > 0 && <IconLock size={14} />}
    </span>
  );
}
