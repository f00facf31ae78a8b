import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';
import { sheet } from '../testing/overlaps';

const manager = { ...me, roles: ['channelManager'] };

describe('overlaps', () => {
  beforeEach(() => session.signIn('token', true));

  it('shows both claims side by side with the reasons and the playbook, and takes a judgement with a reason only', async () => {
    window.history.replaceState(null, '', '/overlaps/o1');
    const requests = gateway({
      'GET /api/me': manager,
      'GET /api/overlaps/o1': sheet(),
      'POST /api/overlaps/o1/commands': sheet({ version: 2, status: 'dismissed', alerts: false, may: ['confirmOverlap'], judged: { person: 'mara', name: 'Mara', at: '2026-03-02T10:00:00+00:00', text: 'Two sites', dismissal: 'differentNeed' } }),
    });
    render(<App />);
    expect(within(await screen.findByRole('region', { name: 'Came first' })).getByText('Kestrel')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Came later' })).getByText('Harbour')).toBeTruthy();
    expect(screen.getByText('Same web domain muster.example')).toBeTruthy();
    expect(screen.getByText(/Who was first goes on/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open a dispute on the deal of Kestrel' }).getAttribute('href')).toBe('/deals/d1/dispute?cause=overlap');

    fireEvent.click(screen.getByLabelText('They do not collide'));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss it' }));
    expect(await screen.findByText('Please say why.')).toBeTruthy();
    expect(requests.some((r) => r.method === 'POST')).toBe(false);

    fireEvent.change(screen.getByLabelText('Why you think so'), { target: { value: 'Two sites' } });
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss it' }));
    expect(await screen.findByText('Two sites')).toBeTruthy();
    expect(screen.getByText('The sides see nothing of it any more.')).toBeTruthy();
    const sent = requests.find((r) => r.method === 'POST')!;
    expect(sent.headers.get('If-Match')).toBe('"1"');
    expect(await sent.json()).toEqual({ type: 'dismissOverlap', reason: 'differentCustomer', text: 'Two sites' });
  });

  it('lets the manager name who goes on with what stands still', async () => {
    window.history.replaceState(null, '', '/overlaps/o1');
    const requests = gateway({
      'GET /api/me': manager,
      'GET /api/overlaps/o1': sheet(),
      'POST /api/overlaps/o1/commands': sheet({ version: 2, status: 'confirmed', may: [] }),
    });
    render(<App />);
    fireEvent.click(await screen.findByLabelText('They collide'));
    const owner = screen.getByLabelText('Who keeps it going meanwhile');
    expect(within(owner).getAllByRole('option').map((option) => option.textContent)).toEqual(['Our own sales', 'Kestrel', 'Harbour']);
    fireEvent.change(owner, { target: { value: 'harbour' } });
    fireEvent.change(screen.getByLabelText('Why you think so'), { target: { value: 'One buyer' } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm the overlap' }));
    await waitFor(() => expect(requests.some((r) => r.method === 'POST')).toBe(true));
    expect(await requests.find((r) => r.method === 'POST')!.json()).toEqual({ type: 'confirmOverlap', text: 'One buyer', freeze: ['close'], interimOwner: 'harbour' });
  });

  it('says why the sides hear nothing of what came up again', async () => {
    window.history.replaceState(null, '', '/overlaps/o1');
    gateway({ 'GET /api/me': manager, 'GET /api/overlaps/o1': sheet({ version: 3, alerts: false, quiet: true }) });
    render(<App />);
    expect(await screen.findByText(/The sides are not told anew unless you confirm it/)).toBeTruthy();
  });

  it('keeps what was typed when somebody else was quicker', async () => {
    window.history.replaceState(null, '', '/overlaps/o1');
    gateway({
      'GET /api/me': manager,
      'GET /api/overlaps/o1': sheet(),
      'POST /api/overlaps/o1/commands': () => answer({ reason: 'staleVersion', rules: [{ code: 'staleVersion', field: 'ifMatch', text: 'The overlap has moved on.' }] }, 412),
    });
    render(<App />);
    fireEvent.click(await screen.findByLabelText('They collide'));
    fireEvent.change(screen.getByLabelText('Why you think so'), { target: { value: 'Same buyer' } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm the overlap' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The overlap has changed meanwhile');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Why you think so').value).toBe('Same buyer');
  });

  it('lists what waits, and says so when nothing does', async () => {
    window.history.replaceState(null, '', '/overlaps');
    const requests = gateway({ 'GET /api/me': manager, 'GET /api/overlaps': (request: Request) => (request.url.includes('suggested=true') ? { overlaps: [], total: 0 } : { overlaps: [sheet()], total: 1 }) });
    render(<App />);
    expect(await screen.findByText('Kestrel and Harbour')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Suggestions'));
    expect(await screen.findByText('Nothing waits here')).toBeTruthy();
    expect(requests.some((r) => r.url.includes('status=open&suggested=false'))).toBe(true);
  });

  it('is not for partners', async () => {
    window.history.replaceState(null, '', '/overlaps');
    const requests = gateway({ 'GET /api/me': me });
    render(<App />);
    expect(await screen.findByText('Overlaps are looked at by the vendor’s channel team')).toBeTruthy();
    expect(requests.some((r) => r.url.includes('/overlaps'))).toBe(false);
  });
});
