import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MeContext } from '../session/me';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';
import { AbsenceDialog } from './AbsenceDialog';

const address = 'PUT /api/people/ada/absence';

const show = (close = vi.fn()) => {
  render(
    <MantineProvider>
      <MeContext value={me}>
        <AbsenceDialog me={me} close={close} />
      </MeContext>
    </MantineProvider>,
  );
  return close;
};

const fill = () => {
  fireEvent.change(screen.getByLabelText(/First day away/), { target: { value: '2026-08-03' } });
  fireEvent.change(screen.getByLabelText(/Last day away/), { target: { value: '2026-08-14' } });
  fireEvent.change(screen.getByLabelText(/Their sign-in name/), { target: { value: 'cy' } });
  fireEvent.change(screen.getByLabelText(/Their name/), { target: { value: 'Cy' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
};

describe('being away', () => {
  beforeEach(() => session.signIn('token', true));

  it('is saved with the days and who stands in', async () => {
    const requests = gateway({ 'GET /api/people/away': [], [address]: () => new Response(null, { status: 204 }) });
    const close = show();
    fill();
    await waitFor(() => expect(close).toHaveBeenCalled());
    const sent: unknown = await requests.find(({ method }) => method === 'PUT')?.json();
    expect(sent).toEqual({ from: '2026-08-03', until: '2026-08-14', deputy: { person: 'cy', name: 'Cy' } });
  });

  it('names every broken rule beside its field, goes there, and keeps what was typed', async () => {
    const rules = [
      { code: 'untilBeforeFrom', field: 'until', text: 'The last day lies before the first one.' },
      { code: 'unknownZone', field: 'zone', text: 'Your time zone is not known.' },
    ];
    gateway({ 'GET /api/people/away': [], [address]: () => answer({ reason: 'invalid', rules }, 422) });
    const close = show();
    fill();
    const until = screen.getByLabelText(/Last day away/);
    await waitFor(() => expect(document.activeElement).toBe(until));
    expect(document.getElementById(until.getAttribute('aria-describedby') ?? '')?.textContent).toBe('The last day lies before the first one.');
    expect(screen.getByRole('alert').textContent).toBe('Your time zone is not known.');
    expect(close).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>(/Their name/).value).toBe('Cy');
  });

  it('shows an absence that stands, and ends it', async () => {
    const mine = { person: 'ada', name: 'Ada Park', organisation: 'acme', from: '2026-08-03', until: '2026-08-14', zone: 'UTC', deputy: { person: 'cy', name: 'Cy' } };
    gateway({ 'GET /api/people/away': [mine], 'DELETE /api/people/ada/absence': () => new Response(null, { status: 204 }) });
    const close = show();
    fireEvent.click(await screen.findByRole('button', { name: 'I am back' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
  });
});
