import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { OverlapSheet } from '../../api/contracts';
import { text } from '../../text';
import { number } from '../../text/format';
import { ChosenBar } from '../../work/bulk/ChosenBar';
import type { Choosing } from '../../work/useChoosing';
import { DismissDialog } from './DismissDialog';

const words = text.overlaps.many;

/** Each is read and sent on its own, so more would keep somebody waiting too long. */
const most = 200;

/** What can be done with all the chosen overlaps: only dismissing, for the other acts need a look at each. */
export function DismissBar({ choosing, rows, done, leave }: {
  readonly choosing: Choosing<OverlapSheet>;
  /** Those on screen that can be chosen. */
  readonly rows: readonly OverlapSheet[];
  readonly done: (dismissed: readonly OverlapSheet[]) => void;
  /** Takes the focus elsewhere when the bar goes. */
  readonly leave: () => void;
}) {
  const [about, setAbout] = useState<readonly OverlapSheet[]>();
  const button = useRef<HTMLButtonElement>(null);
  const count = choosing.chosen.size;
  if (count === 0 && about === undefined) return null;
  const tooMany = count > most;
  const others = rows.filter(({ id }) => !choosing.chosen.has(id));
  const room = others.slice(0, Math.max(0, most - count));
  const close = (dismissed: readonly OverlapSheet[] | undefined) => {
    setAbout(undefined);
    if (dismissed === undefined && count > 0) {
      button.current?.focus();
      return;
    }
    choosing.clear();
    if (dismissed) done(dismissed);
    leave();
  };
  const clear = () => {
    choosing.clear();
    leave();
  };
  return (
    <ChosenBar
      label={words.bar}
      said={`${words.chosen(number(count))}${tooMany ? `. ${words.most(number(most))}` : ''}`}
      all={room.length > 0 ? { label: room.length === others.length ? words.all(number(rows.length)) : words.upTo(number(most)), choose: () => choosing.add(room) } : undefined}
      none={{ label: words.clear, choose: clear }}
    >
      <Button ref={button} size="xs" disabled={tooMany || count === 0} onClick={() => setAbout([...choosing.chosen.values()])}>
        {words.dismiss(number(count))}
      </Button>
      {about && <DismissDialog overlaps={about} close={close} />}
    </ChosenBar>
  );
}
