import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';

const page = (roles: readonly string[], deals: unknown) => {
  gateway({ 'GET /api/me': { ...me, roles }, 'GET /api/config': { demo: true }, 'GET /api/deals': deals });
  render(<App />);
};

const aDeal = {
  id: 'd-1',
  customer: 'Northwind',
  country: 'DE',
  title: 'Shelves',
  amount: 100,
  currency: 'EUR',
  period: 'total',
  partner: 'Acme',
  review: 'approved',
  negotiation: 'none',
  stage: 'won',
  agreedLines: 0,
  lines: 0,
  awaiting: [],
  myTurn: false,
  openedAt: '2026-03-01T09:00:00Z',
  changedAt: '2026-03-02T09:00:00Z',
};

describe('my deals', () => {
  beforeEach(() => session.signIn('token', true));

  it('teaches whoever has none yet what comes next for their role', async () => {
    page(['auditor'], { items: [], total: 0 });
    expect(await screen.findByText(/You can read all of it, and change nothing/)).toBeTruthy();
  });

  it.each([
    ['partnerRep', ['All deals', 'Needs me', 'Waiting for others', 'In review', 'In talks', 'Agreed', 'Needs info', 'Expiring soon', 'Approvals waiting']],
    ['channelManager', ['All deals', 'Needs me', 'Waiting for others', 'In review', 'In talks', 'Agreed', 'To review', 'Needs info', 'Expiring soon', 'Approvals waiting']],
    ['auditor', ['All deals', 'In review', 'In talks', 'Agreed']],
  ])('asks %s for turns only where one can be theirs', async (role, views) => {
    window.history.replaceState(null, '', '/?q=nothing');
    page([role], { items: [], total: 0 });
    const links = within(await screen.findByRole('navigation', { name: 'Views' })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(views);
  });

  it('exports the list as it is filtered, in the chosen format, and offers that to nobody who may not', async () => {
    window.history.replaceState(null, '', '/?q=north&stage=won&sort=amount');
    const requests = gateway({
      'GET /api/me': me,
      'GET /api/deals': { items: [aDeal], total: 1 },
      'GET /api/exports/awsFlat': () => answer({}),
    });
    let saved = '';
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = function click() {
      saved = this.download;
    };
    const { unmount } = render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Export' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'AWS CRM file (flat JSON)' }));
    await waitFor(() => expect(saved).toBe('deals awsFlat.json'));
    expect(requests.find((r) => r.url.includes('/exports/'))!.url).toContain('/api/exports/awsFlat?q=north&stage=won');
    unmount();

    page(['auditor'], { items: [aDeal], total: 1 });
    await screen.findByRole('navigation', { name: 'Views' });
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  });

  it('says above the list what waits for a partner, and leads to exactly those deals', async () => {
    const tile = { list: 'deals', overdue: 0 };
    gateway({
      'GET /api/me': me,
      'GET /api/deals': { items: [aDeal], total: 1 },
      'GET /api/work': {
        tiles: [
          { ...tile, kind: 'needsInfo', query: 'review=needsInfo&live=true&sort=infoDue', count: 2, overdue: 1 },
          { ...tile, kind: 'expiringSoon', query: 'due=protection&soon=true&live=true&sort=protectionEnd', count: 0 },
        ],
      },
    });
    render(<App />);
    const links = within(await screen.findByRole('navigation', { name: 'Waits for you' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([['Needs info 21 overdue', '/?review=needsInfo&live=true&sort=infoDue']]);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('does not export more than the list shows', async () => {
    window.history.replaceState(null, '', '/?due=protection&soon=true');
    page(['partnerRep'], { items: [aDeal], total: 1 });
    await screen.findByRole('navigation', { name: 'Views' });
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  });

  it('says what went wrong instead of seeming to load', async () => {
    page(['partnerRep'], () => answer({}, 500));
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong on our side');
    expect(screen.queryByRole('list', { name: 'Deals' })).toBeNull();
  });
});
