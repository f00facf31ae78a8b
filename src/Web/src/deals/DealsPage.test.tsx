import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';

const page = (roles: readonly string[], deals: unknown) => {
  gateway({ 'GET /api/me': { ...me, roles }, 'GET /api/config': { demo: true }, 'GET /api/deals': deals });
  render(<App />);
};

describe('my deals', () => {
  beforeEach(() => session.signIn('token', true));

  it('teaches whoever has none yet what comes next for their role', async () => {
    page(['auditor'], { items: [], total: 0 });
    expect(await screen.findByText(/You can read all of it, and change nothing/)).toBeTruthy();
  });

  it.each([
    ['partnerRep', ['All deals', 'Needs me', 'Waiting for others', 'In review', 'In talks', 'Agreed']],
    ['auditor', ['All deals', 'In review', 'In talks', 'Agreed']],
  ])('asks %s for turns only where one can be theirs', async (role, views) => {
    window.history.replaceState(null, '', '/?q=nothing');
    page([role], { items: [], total: 0 });
    const links = within(await screen.findByRole('navigation', { name: 'Views' })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(views);
  });

  it('says what went wrong instead of seeming to load', async () => {
    page(['partnerRep'], () => answer({}, 500));
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong on our side');
    expect(screen.queryByRole('list', { name: 'Deals' })).toBeNull();
  });
});
