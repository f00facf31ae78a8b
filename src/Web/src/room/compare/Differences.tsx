import { Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { text } from '../../text';
import { percent } from '../../text/format';
import { LineText } from '../split/LineText';
import { useDesk } from '../state/RoomContext';
import classes from './Compare.module.css';
import type { Difference } from './compare';

const words = text.room.compare;

interface Props {
  readonly found: Difference;
  readonly onlyChanged: boolean;
  readonly before: string;
  readonly after: string;
}

/** Differences as a table: what it was, what it is. */
export function Differences({ found, onlyChanged, before, after }: Props) {
  const { names } = useDesk();
  const lines = onlyChanged ? found.lines.filter((line) => line.differs) : found.lines;
  if (lines.length === 0 && found.credit.length === 0) return null;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.activity}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.activity} data-differs={line.differs || undefined}>
            <th scope="row">{names.activity(line.activity)}</th>
            <td>
              <LineText line={line.before} />
            </td>
            <td className={classes.after}>
              <LineText line={line.after} />
            </td>
          </tr>
        ))}
        {found.credit.length > 0 && (
          <tr data-differs>
            <th scope="row">{words.credit}</th>
            <td colSpan={2}>
              {found.credit.map((share) => (
                <Text key={share.party} size="sm" className={classes.credit}>
                  {names.party(share.party)}: {percent(share.before)} <IconArrowRight size={14} aria-label={text.room.compare.after} /> <b>{percent(share.after)}</b>
                </Text>
              ))}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
