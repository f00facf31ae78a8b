import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import type { Programme } from '../api/contracts';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';

const mara = { person: 'mara', name: 'Mara Lindqvist', role: 'channelManager' as const, zone: 'Europe/Berlin' };
const policy: Programme = {
  tenant: 'aurora',
  version: 1,
  name: 'Programme',
  calendar: { zone: 'Europe/Berlin', opens: '09:00:00', closes: '17:00:00', days: ['monday', 'tuesday'], holidays: [] },
  clocks: { review: 2, info: 5, response: 2, negotiation: 10, maxExtensionDays: 5, maxExtensions: 2 },
  activities: [
    { id: 'refer', name: 'Introduce the customer', group: 'refer', eligible: ['partner', 'directSales'] },
    { id: 'pricing', name: 'Quotes and licensing', group: 'close', eligible: ['directSales'] },
  ],
  reviewers: [mara],
  manager: mara,
  directSales: { id: 'aurora', kind: 'directSales', name: 'Aurora Systems', required: true, members: [] },
  lapseOpensDispute: true,
  reviewSilence: 'managerStepsIn',
  protection: { days: 90, warnings: [14, 7, 1], extensionDays: 30, maxExtensions: 2, dispute: 'standsStill' },
  carveOuts: [],
  stages: { informal: 5, mediation: 10, decision: 5, appealFiled: 5, appealDecided: 10 },
  remedies: [],
  triggers: [],
};

describe('registering a deal', () => {
  beforeEach(() => {
    session.signIn('token', true);
    window.history.replaceState(null, '', '/register');
  });

  it('says beforehand who will review', async () => {
    gateway({ 'GET /api/me': me, 'GET /api/policy': policy });
    render(<App />);
    expect(await screen.findByText(/Mara Lindqvist reviews it within 2 business days/)).toBeTruthy();
  });

  it('says who reviews and by when as the server works it out, for the country entered', async () => {
    const outlook = {
      reviewers: [{ ...mara, name: 'Jonas Weber', party: 'aurora' }],
      due: '2026-04-08T15:00:00Z',
      days: 2,
      zone: 'Europe/Berlin',
      silence: 'managerStepsIn',
      stepsIn: { ...mara, party: 'aurora' },
      standsInFor: { ...mara, party: 'aurora' },
      rule: '',
    };
    gateway({ 'GET /api/me': me, 'GET /api/policy': policy, 'GET /api/registration-outlook': outlook });
    render(<App />);
    expect(await screen.findByText(/Jonas Weber reviews it within 2 business days: by .*8.* Mara Lindqvist is away\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'In the vendor’s time' }));
    expect(await screen.findByText(/17:00.* in Europe\/Berlin|5:00.*PM in Europe\/Berlin/)).toBeTruthy();
  });

  it('lets a partner leave to the vendor what only the vendor may do, and nothing else', async () => {
    gateway({ 'GET /api/me': me, 'GET /api/policy': policy });
    render(<App />);
    const row = await screen.findByRole('group', { name: 'Quotes and licensing' });
    expect([...row.querySelectorAll('input')].map((input) => input.disabled)).toEqual([true, true, false]);
  });

  it('puts every broken rule beside its entry and the keyboard on the first', async () => {
    const rules = [
      { code: 'required', field: 'form.customerDomain', text: 'Please fill in customer domain.' },
      { code: 'closePast', field: 'form.expectedClose', text: 'The expected close has passed.' },
    ];
    gateway({ 'GET /api/me': me, 'GET /api/policy': policy, 'POST /api/deals': () => answer({ reason: 'invalid', rules }, 422) });
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Submit for review' }));
    expect(await screen.findByText('Please fill this in.')).toBeTruthy();
    expect(screen.getByText('The expected close has passed.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Web domain')));
    fireEvent.change(screen.getByLabelText('Web domain'), { target: { value: 'contoso.com' } });
    expect(screen.queryByText('Please fill this in.')).toBeNull();
    expect(screen.getByText('The expected close has passed.')).toBeTruthy();
  });

  it('lets an amount with cents be typed, one character after the other', async () => {
    gateway({ 'GET /api/me': me, 'GET /api/policy': policy });
    render(<App />);
    const amount = (await screen.findByLabelText('Amount')) as HTMLInputElement;
    for (const typed of ['1', '12', '12.', '12.5']) {
      fireEvent.change(amount, { target: { value: typed } });
      expect(amount.value).toBe(typed);
    }
  });

  it('keeps what is typed as it is, and says what is wrong with it', async () => {
    gateway({ 'GET /api/me': me, 'GET /api/policy': policy });
    render(<App />);
    const amount = await screen.findByLabelText<HTMLInputElement>('Amount');
    fireEvent.change(amount, { target: { value: '-5' } });
    fireEvent.blur(amount);
    expect(amount.value).toBe('-5');
    expect(screen.getByText('The amount must be above zero and at most one trillion.')).toBeTruthy();
    fireEvent.change(amount, { target: { value: '12.345' } });
    fireEvent.blur(amount);
    expect(amount.value).toBe('12.345');

    const name = screen.getByLabelText<HTMLInputElement>('Company name', { selector: 'input' });
    expect(name.maxLength).not.toBe(200);
    fireEvent.change(name, { target: { value: 'n'.repeat(300) } });
    expect(name.value).toHaveLength(300);
    expect(screen.getByText('These are 300 characters; at most 200 can be taken.')).toBeTruthy();
    expect(name.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(name, { target: { value: 'Contoso' } });
    expect(screen.queryByText(/characters; at most/)).toBeNull();
  });
});
