import { Text, VisuallyHidden } from '@mantine/core';
import { Fragment } from 'react';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { ClashNote } from './ClashNote';
import { DraftCell } from './DraftCell';
import { FreeActivities } from './FreeActivities';
import { LineEditor } from './LineEditor';
import { LineMenu } from './LineMenu';
import { LineStatus } from './LineStatus';
import { LineText } from './LineText';
import { Positions } from './Positions';
import classes from './Split.module.css';
import type { SplitProps } from './SplitSection';
import { lit } from './lit';

const words = text.room.split;

/** The split as a table: a row per activity, a column per position. */
export function SplitTable({ groups, columns, editing, edit }: SplitProps) {
  const { moved } = useDesk();
  const width = 3 + (columns.positions ? 1 : 0) + (columns.draft ? 1 : 0);
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{words.title}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.activity}</th>
          <th scope="col">{columns.offer}</th>
          {columns.positions && <th scope="col">{columns.positions}</th>}
          {columns.draft && <th scope="col">{words.draft}</th>}
          <th scope="col">{words.statusColumn}</th>
        </tr>
      </thead>
      {groups.map(({ group, rows, free }) => (
        <tbody key={group}>
          <tr className={classes.group}>
            <th scope="rowgroup" colSpan={width}>
              {words.group[group]}
            </th>
          </tr>
          {rows.map((row) => {
            const { id, name } = row.activity;
            return (
              <Fragment key={id}>
                <tr className={classes.row} data-lit={lit(moved, id)} data-changed={row.changed || undefined} id={`line-${id}`}>
                  <th scope="row">
                    <Text size="sm" fw={550}>
                      {name}
                    </Text>
                  </th>
                  <td>
                    <LineText line={row.line} before={row.before} />
                  </td>
                  {columns.positions && (
                    <td>
                      <Positions row={row} />
                    </td>
                  )}
                  {columns.draft && (
                    <td className={classes.draft}>
                      <DraftCell row={row} editing={editing === id} edit={() => edit(id)} />
                    </td>
                  )}
                  <td>
                    <div className={classes.status}>
                      <LineStatus row={row} />
                      <LineMenu row={row} />
                    </div>
                  </td>
                </tr>
                {row.clash && (
                  <tr>
                    <td colSpan={width} className={classes.under}>
                      <ClashNote clash={row.clash} />
                    </td>
                  </tr>
                )}
                {editing === id && (
                  <tr>
                    <td colSpan={width} className={classes.under}>
                      <LineEditor activity={row.activity} line={row.mine} close={() => edit(undefined)} decided={row.decided} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
          {columns.draft && free.length > 0 && (
            <tr>
              <td colSpan={width} className={classes.free}>
                <FreeActivities free={free} added={edit} />
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}
