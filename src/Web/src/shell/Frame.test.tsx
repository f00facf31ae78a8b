import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';

const scheme = () => document.documentElement.getAttribute('data-mantine-color-scheme');
const signedIn = { 'GET /api/me': me, 'GET /api/config': { demo: true }, 'GET /api/deals': { items: [], total: 0 } };

describe('the frame around every screen', () => {
  beforeEach(() => session.signIn('token', true));

  it('names the product and leads the keyboard to the content first', async () => {
    gateway(signedIn);
    render(<App />);
    expect((await screen.findByRole('banner')).textContent).toContain('Negotiation');
    const [first] = screen.getAllByRole('link');
    expect(first?.getAttribute('href')).toBe('#content');
    expect(screen.getByRole('main').id).toBe('content');
  });

  it('says on the screen that the demo is one, and as whom', async () => {
    gateway(signedIn);
    render(<App />);
    expect((await screen.findByRole('banner')).textContent).toContain('You are Ada Park, Acme.');
  });

  it('offers a reader of everything nothing to register or import', async () => {
    gateway({ ...signedIn, 'GET /api/me': { ...me, roles: ['auditor'] } });
    render(<App />);
    const links = (await screen.findByRole('navigation')).querySelectorAll('a');
    expect([...links].map((link) => link.textContent)).toEqual(['My deals', 'Cases', 'Overlaps', 'Channel map', 'Neutral people', 'Policy']);
  });

  it.each([
    ['/register', 'auditor', 'Only partners register deals'],
    ['/register/d-1', 'channelManager', 'Only partners register deals'],
    ['/import', 'auditor', 'Importing is not part of your role'],
  ])('says at %s that it is not for the role %s, before anything is filled in', async (address, role, title) => {
    gateway({ ...signedIn, 'GET /api/me': { ...me, roles: [role] } });
    window.history.replaceState(null, '', address);
    render(<App />);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('has a way out where it cannot be found out who is signed in', async () => {
    gateway({ ...signedIn, 'GET /api/me': () => answer({}, 500) });
    render(<App />);
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong on our side');
    fireEvent.click(screen.getByRole('button', { name: 'Switch person' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Agree who does what, on every deal' })).toBeTruthy();
  });

  it('changes the colours both ways and keeps the choice', async () => {
    gateway(signedIn);
    const { unmount } = render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Use dark colours' }));
    expect(scheme()).toBe('dark');
    unmount();
    render(<App />);
    expect(scheme()).toBe('dark');
    fireEvent.click(await screen.findByRole('button', { name: 'Use light colours' }));
    expect(scheme()).toBe('light');
  });

  it('says so at an address that does not exist, with a way back', async () => {
    gateway(signedIn);
    window.history.replaceState(null, '', '/no/such/page');
    render(<App />);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('There is nothing at this address');
    fireEvent.click(screen.getByRole('link', { name: 'To my deals' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'My deals' })).toBeTruthy();
  });

  it('asks to sign in again when the session has ended, and says why', async () => {
    gateway({ ...signedIn, 'GET /api/me': () => answer({}, 401) });
    render(<App />);
    expect(await screen.findByText(/Your sign-in has ended/)).toBeTruthy();
  });
});

describe('signing in', () => {
  it('goes on to the address that was opened', async () => {
    gateway({
      ...signedIn,
      'GET /api/demo/personas': [{ persona: 'ada', name: 'Ada Park', organisationName: 'Acme', roles: ['partnerRep'], about: '' }],
      'POST /api/demo/sign-in': { token: 'fresh' },
    });
    window.history.replaceState(null, '', '/no/such/page');
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: /Ada Park/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' })).toBeTruthy();
    expect(session.token()).toBe('fresh');
  });
});
