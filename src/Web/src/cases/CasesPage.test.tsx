import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import type { CaseRow } from '../api/wireCases';
import { session } from '../session/session';
import { gateway, me } from '../testing/gateway';
import { caseView } from './testing';

const view = caseView();
const row: CaseRow = {
  id: 'c1',
  type: view.type,
  cause: view.cause,
  stage: 'mediation',
  question: view.question,
  deal: 'd1',
  title: 'Second site',
  customer: 'Fabrikam',
  amount: view.subject.amount,
  sides: view.sides,
  seats: [],
  openedAt: view.openedAt,
  changedAt: view.changedAt,
  due: '2099-03-10T16:00:00Z',
  clock: 'mediation',
  mediatorMissing: true,
  suspended: false,
  remediesOpen: 0,
};

describe('the list of cases', () => {
  beforeEach(() => {
    session.signIn('token', true);
    window.history.replaceState(null, '', '/cases');
  });

  it('shows open ones by clock, filters by links and searches as one types', async () => {
    const requests = gateway({ 'GET /api/me': { ...me, roles: ['programmeAdmin'] }, 'GET /api/cases': { cases: [row], total: 1 } });
    render(<App />);
    const line = await screen.findByRole('link', { name: /Who closes the second site/ });
    expect(line.getAttribute('href')).toBe('/cases/c1');
    expect(line.textContent).toContain('No mediator yet');
    expect(requests.some((one) => one.url.includes('stage=informal&stage=mediation'))).toBe(true);
    fireEvent.click(screen.getByRole('link', { name: 'Closed' }));
    await expect.poll(() => requests.some((one) => one.url.endsWith('/api/cases?stage=closed'))).toBe(true);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'fab' } });
    await expect.poll(() => requests.some((one) => one.url.includes('stage=closed&q=fab'))).toBe(true);
  });

  it('teaches a partner where a case comes from when there is none', async () => {
    gateway({ 'GET /api/me': me, 'GET /api/cases': { cases: [], total: 0 } });
    render(<App />);
    expect(await screen.findByText(/they open a dispute from the deal itself/)).toBeTruthy();
  });
});
