import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import { session } from '../session/session';
import { type Answers, gateway, me } from '../testing/gateway';

const row = (id: string, customer: string) => ({
  id,
  customer,
  country: 'DE',
  title: 'Shelves',
  amount: 100,
  currency: 'EUR',
  period: 'total',
  partner: 'Acme',
  review: 'submitted',
  negotiation: 'open',
  stage: 'prospect',
  agreedLines: 0,
  lines: 4,
  awaiting: [],
  myTurn: false,
  protectionAsked: false,
  reviewDue: '2020-03-01T09:00:00Z',
  openedAt: '2020-03-01T09:00:00Z',
  changedAt: '2020-03-02T09:00:00Z',
});
const rows = [row('d-1', 'Northwind'), row('d-2', 'Contoso'), row('d-3', 'Fabrikam')];
const toReview = { kind: 'toReview', list: 'deals', query: 'review=submitted&review=inReview&live=true&sort=reviewDue', count: 3, overdue: 3 };
const overlaps = { kind: 'overlapsToJudge', list: 'overlaps', query: 'status=open&suggested=false', count: 2, overdue: 0 };
const refused = { deal: 'd-3', outcome: 'refused', rules: [{ code: 'somethingNew', field: '', text: 'The reviewer waits.' }] };
const done = (deal: string) => ({ deal, outcome: 'done', rules: [] });

const open = (answers: Answers = {}, tiles: readonly object[] = [toReview, overlaps], items: readonly object[] = rows) => {
  const requests = gateway({
    'GET /api/me': { ...me, roles: ['channelManager'] },
    'GET /api/config': { demo: true },
    'GET /api/work': { tiles },
    'GET /api/deals': { items, total: items.length },
    ...answers,
  });
  window.history.replaceState(null, '', '/work');
  render(<App />);
  return requests;
};

const boxes = () => screen.findAllByRole('checkbox');

describe('the work of a channel manager', () => {
  beforeEach(() => session.signIn('token', true));

  it('comes first in the navigation and shows every kind as a link, what is overdue in words', async () => {
    open();
    const tiles = await screen.findByRole('navigation', { name: 'Kinds of work' });
    expect(within(tiles).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/work?list=toReview', '/overlaps']);
    expect(tiles.textContent).toContain('3 overdue');
    expect(within(screen.getByRole('navigation', { name: 'Main' })).getAllByRole('link')[0]!.textContent).toBe('Work');
    expect((await screen.findAllByText(/^Overdue since .* Decide now/)).length).toBe(3);
  });

  it('says where to go on when nothing waits here', async () => {
    open({}, [{ ...toReview, count: 0, overdue: 0 }, overlaps], []);
    expect(await screen.findByText('Next is “Overlaps to judge”: 2.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to “Overlaps to judge”' }).getAttribute('href')).toBe('/overlaps');
  });

  it('is nobody else’s', async () => {
    open({ 'GET /api/me': { ...me, roles: ['partnerRep'] } });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('This list is for channel managers');
  });

  it('chooses with the keyboard', async () => {
    open();
    await boxes();
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.activeElement!, { key: 'x' });
    expect(await screen.findByRole('button', { name: 'Approve 1' })).toBeTruthy();
    fireEvent.keyDown(document.activeElement!, { key: 'j' });
    fireEvent.keyDown(document.activeElement!, { key: 'x' });
    expect(await screen.findByRole('button', { name: 'Approve 2' })).toBeTruthy();
    fireEvent.keyDown(document.activeElement!, { key: 'x' });
    expect(await screen.findByRole('button', { name: 'Approve 1' })).toBeTruthy();
  });

  it('shows what would happen before it happens, and sends only that', async () => {
    let sent: unknown;
    open({
      'POST /api/deals/bulk/preview': { results: [done('d-1'), done('d-2'), refused] },
      'POST /api/deals/bulk': async (request: Request) => {
        sent = await request.json();
        return { id: 'run', deals: 2, done: true, results: [done('d-1'), done('d-2')] };
      },
    });
    fireEvent.click((await boxes())[0]!);
    fireEvent.click(await screen.findByRole('button', { name: 'Choose all 3 in the list' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Approve 3' }));
    expect((await screen.findByRole('list', { name: 'Not possible on 1 deal' })).textContent).toBe('Fabrikam: Shelves. The reviewer waits.');
    expect(sent).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'Approve 2 registrations' }));
    expect(await screen.findByText('Done on 2 of 2.')).toBeTruthy();
    expect(sent).toEqual({ command: { type: 'approve' }, deals: ['d-1', 'd-2'] });
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Chosen deals' })).toBeNull());
  });

  it('says of each deal that an overlap of it is not judged yet, and lets it be approved all the same', async () => {
    open({ 'POST /api/deals/bulk/preview': { results: [{ ...done('d-1'), overlap: 'o-7' }] } }, [toReview], [{ ...rows[0], overlap: 'o-7' }]);
    expect(await screen.findByText('Overlap to judge')).toBeTruthy();
    fireEvent.click((await boxes())[0]!);
    fireEvent.click(await screen.findByRole('button', { name: 'Approve 1' }));
    expect((await screen.findByRole('link', { name: 'An overlap of this deal is not judged yet' })).getAttribute('href')).toBe('/overlaps/o-7');
    expect(screen.getByText(/^1 of these deals overlaps with another/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Approve 1 registration' })).toBeTruthy();
  });

  it('asks for the words first where an act needs them', async () => {
    let asked: unknown;
    open({
      'POST /api/deals/bulk/preview': async (request: Request) => {
        asked = await request.json();
        return { results: [done('d-1')] };
      },
    });
    fireEvent.click((await boxes())[0]!);
    fireEvent.click(await screen.findByRole('button', { name: 'Reject…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'See what happens' }));
    expect(await screen.findByText('Fill this in.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Registered twice' } });
    fireEvent.click(screen.getByRole('button', { name: 'See what happens' }));
    expect(screen.getByText('Choose a reason.')).toBeTruthy();
    expect(asked).toBeUndefined();
    fireEvent.change(screen.getByLabelText(/^Reason/), { target: { value: 'duplicate' } });
    fireEvent.click(screen.getByRole('button', { name: 'See what happens' }));
    expect(await screen.findByRole('button', { name: 'Reject 1 registration' })).toBeTruthy();
    expect(asked).toEqual({ command: { type: 'rejectRegistration', reason: 'duplicate', text: 'Registered twice' }, deals: ['d-1'] });
  });

  it('tries again what got no answer with the same key, and a refusal with another', async () => {
    const sent: { key: string | null; deals: readonly string[] }[] = [];
    open({
      'POST /api/deals/bulk/preview': { results: rows.map(({ id }) => done(id)) },
      'POST /api/deals/bulk': async (request: Request) => {
        const { deals } = (await request.json()) as { deals: readonly string[] };
        sent.push({ key: request.headers.get('Idempotency-Key'), deals });
        const results = sent.length === 1 ? [done('d-1'), { ...done('d-2'), outcome: 'noAnswer' }, refused] : sent.length === 2 ? [done('d-1'), done('d-2'), refused] : deals.map(done);
        return { id: `run-${sent.length}`, deals: deals.length, done: true, results };
      },
    });
    fireEvent.click((await boxes())[0]!);
    fireEvent.click(await screen.findByRole('button', { name: 'Choose all 3 in the list' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Approve 3' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Approve 3 registrations' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Try 2 deals again' }));
    expect(await screen.findByText('Done on 3 of 3.')).toBeTruthy();
    expect(sent.map(({ deals }) => deals)).toEqual([['d-1', 'd-2', 'd-3'], ['d-1', 'd-2', 'd-3'], ['d-3']]);
    expect([sent[1]!.key === sent[0]!.key, sent[2]!.key === sent[0]!.key]).toEqual([true, false]);
  });
});
