import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { AgreementDocument, DealView, DecidedLine } from '../../api/contracts';
import { standing, view } from '../../testing/deals';
import { day } from '../../text/format';
import { AgreedMoment } from '../agreement/AgreedMoment';
import { DocumentPaper } from '../agreement/DocumentPaper';
import { changeCount, draftFrom } from '../draft/draft';
import { groupsOf } from '../split/rows';
import { SplitTable } from '../split/SplitTable';
import { RoomContext, type RoomDesk } from '../state/RoomContext';
import { activities, credit, line, names, offerOf, parties, terms } from '../testing';
import { dayFor, withDecided } from './decidedLines';

const demo: DecidedLine = { activity: 'demo', by: 'decision', cause: 'c7', at: '2026-03-02T10:00:00Z', owner: 'vendor', note: 'In their lab' };
const shared: DecidedLine = { activity: 'pricing', by: 'settlement', cause: 'c8', at: '2026-03-02T10:00:00Z', shares: credit(40) };

describe('a draft with decided lines', () => {
  it('has them as they stand and leaves the rest alone', () => {
    const mine = terms([line('demo', 'acme', { note: 'Mine' }), line('close', 'acme')]);
    expect(withDecided(mine, { decided: [demo, shared], frozen: undefined }, '2026-05-01').lines).toEqual([
      { activity: 'demo', due: '2026-04-01', owner: 'vendor', note: 'In their lab' },
      mine.lines[1],
      { activity: 'pricing', due: '2026-05-01', shares: credit(40) },
    ]);
  });

  it('keeps the day and the note of a line that says the same', () => {
    const mine = terms([line('demo', 'vendor', { note: 'On site' })]);
    expect(withDecided(mine, { decided: [demo], frozen: undefined }, '2026-05-01')).toBe(mine);
    expect(withDecided(mine, { decided: undefined, frozen: undefined }, '2026-05-01')).toBe(mine);
  });

  it('leaves a line that is disputed again to the dispute', () => {
    const again = [{ activity: 'demo', owner: 'acme', reason: '', cause: 'c9', at: '' }];
    const mine = terms([line('demo', 'acme')]);
    expect(withDecided(mine, { decided: [demo], frozen: again }, '2026-05-01')).toBe(mine);
  });

  it('can be sent where the offer on the table says otherwise', () => {
    const draft = draftFrom(offerOf(1, [line('demo', 'acme')]));
    expect(changeCount({ ...draft, terms: withDecided(draft.terms, { decided: [demo], frozen: undefined }, '2026-05-01') })).toBe(1);
  });

  it('gets a day that can still be kept', () => {
    const close = (expectedClose: string) => ({ registration: { opportunity: { expectedClose } } }) as DealView;
    expect([dayFor(close('2026-06-30'), '2026-03-02'), dayFor(close('2026-01-30'), '2026-03-02'), dayFor({}, '2026-03-02')]).toEqual(['2026-06-30', '2026-03-02', '2026-03-02']);
  });
});

describe('a decided line on screen', () => {
  const show = (deal: DealView, page: ReactNode) =>
    render(
      <MantineProvider>
        <RoomContext value={{ view: deal, names, side: undefined, policy: { activities, carveOuts: [] }, moved: undefined, reader: 'along' } as unknown as RoomDesk}>{page}</RoomContext>
      </MantineProvider>,
    );
  const table = (deal: DealView) => {
    const groups = groupsOf({ view: deal, events: [], offers: [], base: deal.open, draft: draftFrom(deal.open), policy: { activities } as never });
    return <SplitTable groups={groups} columns={{ offer: 'Offer 1', positions: undefined, draft: false }} editing={undefined} edit={() => undefined} />;
  };

  it('says who does it, since when, and leads to the case', () => {
    const deal = view({ parties, open: offerOf(1, [line('demo', 'acme')]), decided: [demo], standing: standing({ lines: [{ activity: 'demo', status: 'decided', tentativeFor: [], firm: [] }] }) });
    show(deal, table(deal));
    expect(screen.getByText('Decided')).toBeTruthy();
    expect(screen.getByText('Vendor Sales does it.')).toBeTruthy();
    expect(screen.getByText(/^Decided in a case on /)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the case' }).getAttribute('href')).toBe('/cases/c7');
  });

  it('is in the split before any offer has it', () => {
    const deal = view({ parties, open: undefined, decided: [shared] });
    show(deal, table(deal));
    expect(screen.getByRole('rowheader', { name: 'Quotes' })).toBeTruthy();
    expect(screen.getByText('Acme 40%, Vendor Sales 60% share it.')).toBeTruthy();
    expect(screen.getByText(/^Settled in a case on /)).toBeTruthy();
  });

  it('completes an agreement that left it out', () => {
    const agreement = {
      offer: 1,
      offerHash: 'h',
      terms: terms([line('demo', 'acme'), line('close', 'acme')]),
      acceptances: [],
      at: '2026-03-01T10:00:00Z',
      code: 'C',
      interim: [{ activity: 'demo', owner: 'acme', reason: 'Disputed' }],
    };
    const lines = [{ activity: 'demo', status: 'decided', tentativeFor: [], firm: [] } as const, { activity: 'close', status: 'agreed', tentativeFor: [], firm: [] } as const];
    show(view({ parties, agreement, decided: [demo], standing: standing({ negotiation: 'agreed', lines }) }), <AgreedMoment agreement={agreement} />);
    expect(screen.getByText('Settled or decided since')).toBeTruthy();
    expect(screen.getByText(/Demonstration: Vendor Sales does it\. Decided in a case on/)).toBeTruthy();
    expect(screen.queryByText('Not part of this agreement')).toBeNull();
  });

  it('is named in the document with its case, agreed before or added since', () => {
    const document: AgreementDocument = {
      deal: 'd',
      code: 'C',
      offer: 1,
      offerHash: 'h',
      agreedAt: '2026-03-01T10:00:00Z',
      programme: 'P',
      policy: 1,
      zone: 'UTC',
      parties,
      acceptances: [],
      lines: [{ activity: 'pricing', name: 'Quotes', due: '2026-04-01', shares: credit(40), decided: shared }],
      credit: credit(60),
      decided: [{ name: 'Demonstration', line: demo, due: '2026-04-01' }],
    };
    show(view(), <DocumentPaper agreement={document} />);
    expect(screen.getByText(/^Settled in case c8 on /)).toBeTruthy();
    expect(screen.getByText((said) => said.startsWith(`Demonstration: Vendor Sales does it. By ${day('2026-04-01')}. In their lab`))).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Decided in case c7 on / }).getAttribute('href')).toBe('/cases/c7');
  });
});
