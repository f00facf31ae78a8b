import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FrozenLine } from '../../api/contracts';
import { standing, view } from '../../testing/deals';
import { LineStatus } from '../split/LineStatus';
import type { Row } from '../split/rows';
import { RoomContext, type RoomDesk } from '../state/RoomContext';
import { activities, line, names, parties, terms } from '../testing';
import { carried } from './frozenLines';

const frozen: FrozenLine = { activity: 'demo', owner: 'vendor', reason: 'Two partners claim it', cause: 'c', at: '', personName: 'Bo', due: '2026-05-04', note: 'On site' };

describe('a counter with frozen lines', () => {
  it('carries them as they have to be and leaves the rest alone', () => {
    const mine = terms([line('demo', 'acme', { note: 'Mine' }), line('pricing', 'vendor')]);
    expect(carried(mine, [frozen], '2026-03-02').lines).toEqual([{ activity: 'demo', due: '2026-05-04', owner: 'vendor', note: 'On site' }, mine.lines[1]]);
    expect(carried(mine, undefined, '2026-03-02')).toBe(mine);
  });

  it('puts back a frozen line that was left out, and gives a day that has passed a new one', () => {
    expect(carried(terms([]), [frozen], '2026-06-01').lines).toEqual([{ activity: 'demo', due: '2026-06-01', owner: 'vendor', note: 'On site' }]);
    expect(carried(terms([]), [{ ...frozen, due: undefined }], '2026-06-01').lines).toEqual([]);
  });
});

describe('a frozen line', () => {
  const show = (row: Partial<Row>, policy?: unknown) =>
    render(
      <MantineProvider>
        <RoomContext value={{ view: view({ parties, standing: standing() }), names, side: 'acme', policy } as unknown as RoomDesk}>
          <LineStatus row={{ activity: activities[0], positions: [], changed: false, ...row } as Row} />
        </RoomContext>
      </MantineProvider>,
    );

  it('says in words that it is frozen, who does it meanwhile, and why', () => {
    show({ standing: { activity: 'demo', status: 'frozen', tentativeFor: [], firm: [] }, frozen });
    expect(screen.getByText('Frozen')).toBeTruthy();
    expect(screen.getByText('Bo (Vendor Sales) does it meanwhile. Vendor Sales earns no claim by it.')).toBeTruthy();
    expect(screen.getByText('Why: Two partners claim it')).toBeTruthy();
  });

  it('is told apart from what the programme keeps with the vendor', () => {
    show({ standing: { activity: 'demo', status: 'open', tentativeFor: [], firm: [] } }, { carveOuts: [{ id: 'c', text: 'Demonstrations use our own data.', activity: 'demo' }] });
    expect(screen.getByText('Vendor Sales keeps this on every deal: Demonstrations use our own data.')).toBeTruthy();
  });
});
