import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { DealRow } from '../../api/wire';
import { text } from '../../text';
import { number } from '../../text/format';
import type { Choosing } from '../useChoosing';
import { type BulkAct, ends, further, leading } from './bulkActs';
import { BulkDialog } from './BulkDialog';
import { ChosenBar } from './ChosenBar';

const words = text.work.bulk;

/** The server takes no more at once. */
export const most = 500;

/** What can be done with all the chosen deals. It is there only while something is chosen. */
export function BulkBar({ choosing, rows, done }: {
  readonly choosing: Choosing<DealRow>;
  /** The rows read so far, to choose them all. */
  readonly rows: readonly DealRow[];
  readonly done: () => void;
}) {
  const [act, setAct] = useState<BulkAct>();
  const count = choosing.chosen.size;
  if (count === 0 && act === undefined) return null;
  const close = (changed: boolean) => {
    setAct(undefined);
    if (!changed) return;
    choosing.clear();
    done();
  };
  const tooMany = count > most;
  return (
    <ChosenBar
      label={words.bar}
      said={`${words.chosen(count)}${tooMany ? ` ${words.most(number(most))}` : ''}`}
      all={rows.length > count && rows.length <= most ? { label: words.all(number(rows.length)), choose: () => choosing.add(rows) } : undefined}
      none={{ label: words.clear, choose: choosing.clear }}
    >
      {leading.map((one) => (
        <Button key={one} size="xs" variant={one === 'approve' ? 'filled' : 'default'} {...(ends(one) && { color: 'red' })} disabled={tooMany} onClick={() => setAct(one)}>
          {words.acts[one].button(number(count))}
        </Button>
      ))}
      <Menu position="top-start" width={240} shadow="sm">
        <Menu.Target>
          <Button size="xs" variant="default" disabled={tooMany}>
            {words.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {further.map((one) => (
            <Menu.Item key={one} onClick={() => setAct(one)}>
              {words.acts[one].button(number(count))}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {act !== undefined && <BulkDialog act={act} deals={[...choosing.chosen.values()]} close={close} />}
    </ChosenBar>
  );
}
