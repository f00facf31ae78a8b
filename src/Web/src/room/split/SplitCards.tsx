import { Text } from '@mantine/core';
import { text } from '../../text';
import { sameLine } from '../draft/draft';
import { useDesk } from '../state/RoomContext';
import { ClashNote } from './ClashNote';
import { DraftCell } from './DraftCell';
import { FreeActivities } from './FreeActivities';
import { LineEditor } from './LineEditor';
import { LineMenu } from './LineMenu';
import { LineStatus } from './LineStatus';
import { LineText } from './LineText';
import { lit } from './lit';
import { Positions } from './Positions';
import type { Row } from './rows';
import classes from './Split.module.css';
import type { SplitProps } from './SplitSection';

const words = text.room.split;

/** The same split for a phone: a card per activity. */
export function SplitCards({ groups, columns, editing, edit }: SplitProps) {
  return groups.map(({ group, rows, free }) => (
    <section key={group} aria-labelledby={`group-${group}`}>
      <Text id={`group-${group}`} component="h3" className={classes.cardGroup}>
        {words.group[group]}
      </Text>
      <ul className={classes.cards}>
        {rows.map((row) => (
          <Card key={row.activity.id} row={row} columns={columns} editing={editing === row.activity.id} edit={edit} />
        ))}
      </ul>
      {columns.draft && free.length > 0 && <FreeActivities free={free} added={edit} />}
    </section>
  ));
}

function Card({ row, columns, editing, edit }: Pick<SplitProps, 'columns' | 'edit'> & { readonly row: Row; readonly editing: boolean }) {
  const { moved } = useDesk();
  const { id, name } = row.activity;
  return (
    <li className={classes.card} data-lit={lit(moved, id)} data-changed={row.changed || undefined} id={`line-${id}`}>
      <div className={classes.cardHead}>
        <Text fw={600}>{name}</Text>
        <LineMenu row={row} />
      </div>
      <LineStatus row={row} />
      <dl className={classes.cardFacts}>
        <dt>{columns.offer}</dt>
        <dd>
          <LineText line={row.line} before={row.before} />
        </dd>
        {columns.positions && row.positions.some((position) => !sameLine(position.line, row.line)) && (
          <>
            <dt>{columns.positions}</dt>
            <dd>
              <Positions row={row} />
            </dd>
          </>
        )}
        {columns.draft && (
          <>
            <dt>{words.draft}</dt>
            <dd className={classes.draft}>
              <DraftCell row={row} editing={editing} edit={() => edit(id)} />
            </dd>
          </>
        )}
      </dl>
      {row.clash && <ClashNote clash={row.clash} />}
      {editing && <LineEditor activity={row.activity} line={row.mine} close={() => edit(undefined)} decided={row.decided} />}
    </li>
  );
}
