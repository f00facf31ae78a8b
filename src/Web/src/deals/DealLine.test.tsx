import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WorkKind } from '../api/contracts';
import type { DealRow } from '../api/wire';
import { DealLine } from './DealLine';

const row: DealRow = {
  id: 'd-1',
  customer: 'Fabrikam',
  country: 'DE',
  title: 'Cloud',
  amount: 1,
  currency: 'EUR',
  period: 'total',
  partner: 'Acme',
  review: 'submitted',
  negotiation: 'open',
  stage: 'prospect',
  agreedLines: 0,
  lines: 4,
  awaiting: ['acme'],
  myTurn: false,
  protectionAsked: false,
  openedAt: '2026-03-01T09:00:00Z',
  changedAt: '2026-03-01T09:00:00Z',
};

const line = (changes: Partial<DealRow>, work?: WorkKind) => {
  render(
    <MantineProvider>
      <DealLine deal={{ ...row, ...changes }} work={work} />
    </MantineProvider>,
  );
  return screen.getByRole('link').textContent ?? '';
};

describe('one deal as one line', () => {
  it('says that a clock stands still instead of counting towards something else', () => {
    expect(line({ nextDeadline: '2026-03-05T09:00:00Z' })).toMatch(/Clock paused$/);
  });

  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  it('marks protection that ends within two weeks, and does not count towards its warnings', () => {
    expect(line({ negotiation: 'agreed', nextDeadline: inDays(6), protectionEnd: inDays(13) })).toMatch(/Protected until .*No clock$/);
  });

  it('leaves a protection with weeks to go unmarked', () => {
    expect(line({ negotiation: 'agreed', nextDeadline: inDays(6), protectionEnd: inDays(20) })).not.toContain('Protected until');
  });

  it('shows the clock of the review where the list is about reviews, and not that of the offer', () => {
    const said = line({ turnDue: inDays(4.1), reviewDue: inDays(2.1), myTurn: true }, 'toReview');
    expect(said).toMatch(/Review due.*2 days/);
    expect(said).not.toContain('Your turn');
  });

  it('says that the partner is waited for where information is, and till when', () => {
    const said = line({ turnDue: inDays(4.1), infoDue: inDays(6.1), myTurn: true, review: 'needsInfo' }, 'needsInfo');
    expect(said).toMatch(/Partner’s turn.*6 days/);
    expect(said).not.toContain('Your turn');
  });

  it('does not promise an offer that was there and is gone', () => {
    expect(line({ negotiation: 'lapsed', lines: 0 })).toContain('No open offer');
  });

  it('says "No offer yet" before the talks', () => {
    expect(line({ negotiation: 'none', lines: 0 })).toContain('No offer yet');
  });
});
