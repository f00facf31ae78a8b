import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../App';
import { session } from '../../session/session';
import { standing, view } from '../../testing/deals';
import { answer, gateway, me } from '../../testing/gateway';
import { caseView, policy } from '../testing';
import { windowsOf } from './windows';

vi.mock('../../live/hub', () => import('../../testing/hub'));

const deal = view({
  id: 'd1',
  me: 'acme',
  parties: caseView().sides.map((side) => ({ ...side, required: true })),
  registration: {
    customer: { name: 'Fabrikam', country: 'DE' },
    opportunity: { title: 'Second site', products: ['Lake'], amount: { value: 1, currency: 'EUR', period: 'total' }, expectedClose: '2026-06-01', kind: 'new' },
    provenance: { how: 'Fair', foundOn: '2026-01-01' },
    checklist: [],
  },
  standing: standing({
    lines: [
      { activity: 'pricing', status: 'agreed', tentativeFor: [], firm: [] },
      { activity: 'close', status: 'open', tentativeFor: [], firm: [] },
    ],
  }),
});

const fill = async () => {
  fireEvent.change(await screen.findByLabelText(/What is it about/), { target: { value: 'leadOwnership' } });
  fireEvent.change(screen.getByLabelText(/What should be settled/), { target: { value: 'Who closes?' } });
  fireEvent.change(screen.getByLabelText(/What we see/), { target: { value: 'We met them first' } });
  fireEvent.change(screen.getByLabelText(/What it costs us/), { target: { value: 'Two months' } });
  fireEvent.change(screen.getByLabelText(/What we need/), { target: { value: 'To close' } });
};

describe('opening a dispute', () => {
  beforeEach(() => {
    session.signIn('token', true);
    window.history.replaceState(null, '', '/deals/d1/dispute');
  });

  it('chooses what is not agreed, says what happens next, and leads to the case', async () => {
    const requests = gateway({
      'GET /api/me': me,
      'GET /api/policy': policy,
      'GET /api/policy/1': policy,
      'GET /api/deals/d1': deal,
      'GET /api/cases': { cases: [], total: 0 },
      'POST /api/cases': () => answer({ id: 'c1', version: 2 }, 201),
      'GET /api/cases/c1': caseView(),
      'GET /api/cases/c1/events': [],
    });
    render(<App />);
    await fill();
    expect(screen.getByLabelText<HTMLInputElement>('Closing').checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Pricing').checked).toBe(false);
    expect(within(screen.getByRole('region', { name: 'What happens next' })).getByText(/settle it among yourselves/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open the dispute' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Who closes the second site?' })).toBeTruthy();
    const sent = requests.find((one) => one.method === 'POST')!;
    expect(sent.headers.get('Idempotency-Key')).toBeTruthy();
    expect(await sent.json()).toEqual({ deal: 'd1', about: 'leadOwnership', cause: 'person', question: 'Who closes?', activities: ['close'], statement: { facts: 'We met them first', impact: 'Two months', need: 'To close', whys: [] } });
    expect(localStorage.getItem('negotiation.draft.ada.dispute.d1')).toBeNull();
  });

  it('has cause, type and question filled in when a channel manager comes from an overlap', async () => {
    window.history.replaceState(null, '', '/deals/d1/dispute?cause=overlap');
    const requests = gateway({
      'GET /api/me': { ...me, roles: ['channelManager'] },
      'GET /api/policy': policy,
      'GET /api/policy/1': policy,
      'GET /api/deals/d1': deal,
      'GET /api/cases': { cases: [], total: 0 },
      'POST /api/cases': () => answer({ id: 'c1', version: 2 }, 201),
      'GET /api/cases/c1': caseView(),
      'GET /api/cases/c1/events': [],
    });
    render(<App />);
    expect((await screen.findByLabelText<HTMLSelectElement>('What brought it up?')).value).toBe('overlap');
    expect(screen.getByLabelText<HTMLSelectElement>(/What is it about/).value).toBe('leadOwnership');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/What should be settled/).value).toMatch(/Another claim touches this customer/);
    for (const label of [/What we see/, /What it costs us/, /What we need/]) fireEvent.change(screen.getByLabelText(label), { target: { value: 'So' } });
    fireEvent.click(screen.getByRole('button', { name: 'Open the dispute' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Who closes the second site?' })).toBeTruthy();
    expect(await requests.find((one) => one.method === 'POST')!.json()).toMatchObject({ cause: 'overlap', about: 'leadOwnership' });
  });

  it('keeps what was written, marks what is missing, and shows every broken rule beside its field', async () => {
    gateway({
      'GET /api/me': me,
      'GET /api/policy': policy,
      'GET /api/deals/d1': deal,
      'GET /api/cases': { cases: [], total: 0 },
      'POST /api/cases': () => answer({ reason: 'invalid', rules: [{ code: 'tooLong', field: 'question', text: 'At most 500 characters.' }, { code: 'unknownActivity', field: 'activities[0]', text: 'The programme has no such activity.' }] }, 422),
    });
    const first = render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Open the dispute' }));
    expect((await screen.findAllByText('Please fill this in.')).length).toBe(4);
    await fill();
    first.unmount();
    render(<App />);
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/What we see/)).value).toBe('We met them first');
    fireEvent.click(screen.getByRole('button', { name: 'Open the dispute' }));
    expect(await screen.findByText('At most 500 characters.')).toBeTruthy();
    expect(screen.getByText('The programme has no such activity.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/What we see/).value).toBe('We met them first');
  });
});

describe('the windows said before opening', () => {
  it('follow one another in business days of the programme', () => {
    // Monday, before work begins.
    expect(windowsOf(policy, Date.parse('2026-03-02T07:00:00Z'))).toEqual({ informal: '2026-03-06', mediation: '2026-03-20', decision: '2026-03-27' });
  });
});
