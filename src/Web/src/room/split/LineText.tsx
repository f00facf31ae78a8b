import { Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { Line } from '../../api/contracts';
import { text } from '../../text';
import { percent } from '../../text/format';
import { sameShares } from '../draft/draft';
import { useDesk } from '../state/RoomContext';
import type { Names } from '../words/names';
import { dueDay } from '../words/format';
import { Side } from '../words/Side';
import classes from './Split.module.css';

const words = text.room.split;

/** "Contoso", or "Contoso 60 %, Direct sales 40 %". */
export function ownerText(line: Pick<Line, 'owner' | 'shares'>, names: Pick<Names, 'party'>): string {
  if (line.owner !== undefined) return names.party(line.owner);
  return (line.shares ?? []).map((share) => words.share(names.party(share.party), percent(share.percent))).join(', ');
}

/** Who does it, by when, with which words. With {@link before}, what it was. */
export function LineText({ line, before }: { readonly line: Line | undefined; readonly before?: { readonly line: Line | undefined } | undefined }) {
  const { names } = useDesk();
  if (!line) {
    return (
      <div>
        <Text size="sm" c="dimmed">
          {words.leftOut}
        </Text>
        {before?.line && <Was what={`${ownerText(before.line, names)}, ${dueDay(before.line.due)}`} />}
      </div>
    );
  }
  return (
    <div>
      {line.owner === undefined ? (
        <div className={classes.shares}>
          {(line.shares ?? []).map((share) => (
            <Text key={share.party} size="sm" component="div">
              <Side party={share.party} size="sm" fw={550} /> {percent(share.percent)}
            </Text>
          ))}
        </div>
      ) : (
        <Side party={line.owner} size="sm" fw={550} />
      )}
      <Text size="sm" c="dimmed">
        {words.due(dueDay(line.due))}
      </Text>
      {line.note && (
        <Text size="sm" className={classes.note} title={line.note}>
          {line.note}
        </Text>
      )}
      {before && <Was what={difference(before.line, line, names)} />}
    </div>
  );
}

function Was({ what }: { readonly what: string }) {
  return (
    <Text size="xs" className={classes.was}>
      <IconArrowBackUp size={12} aria-hidden /> {words.was(what)}
    </Text>
  );
}

/** Only what is different, as it was. */
function difference(before: Line | undefined, line: Line, names: Names): string {
  if (!before) return words.notInSplit;
  const parts = [
    ...(before.owner !== line.owner || !sameShares(before.shares, line.shares) ? [ownerText(before, names)] : []),
    ...(before.due === line.due ? [] : [dueDay(before.due)]),
    ...((before.note ?? '') === (line.note ?? '') ? [] : [before.note ? `“${before.note}”` : words.noNote]),
  ];
  return parts.join(', ');
}
