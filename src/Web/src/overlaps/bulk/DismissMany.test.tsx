import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../App';
import type { OverlapSheet } from '../../api/contracts';
import { session } from '../../session/session';
import { type Answers, answer, gateway, me } from '../../testing/gateway';
import { claim, sheet } from '../../testing/overlaps';

const suggestion = (n: number, changes: Partial<OverlapSheet> = {}) =>
  sheet({ id: `o${n}`, version: n, suggested: true, alerts: false, first: claim(`a${n}`, 'Kestrel', `Muster ${n}`), second: claim(`b${n}`, 'Harbour', `Mustermann ${n}`), ...changes });
const named = (n: number) => `Muster ${n} (Kestrel) and Mustermann ${n} (Harbour)`;
const rows = [1, 2, 3].map((n) => suggestion(n));
const dismissed = (n: number, changes: Partial<OverlapSheet> = {}) =>
  suggestion(n, { version: n + 10, status: 'dismissed', may: ['confirmOverlap'], judged: { person: 'mara', name: 'Mara', at: '2026-03-02T10:00:00+00:00', text: 'Other people', dismissal: 'differentCustomer' }, ...changes });

interface Sent {
  readonly id: string;
  readonly key: string | null;
  readonly version: string | null;
  readonly body: unknown;
}

/** What is sent is kept in order; `says` answers it, otherwise it is dismissed. */
const open = (answers: Answers = {}, says: (n: number, tries: number) => Response | undefined = () => undefined, roles: readonly string[] = ['channelManager']) => {
  const sent: Sent[] = [];
  const commands = Object.fromEntries(
    [1, 2, 3].map((n) => [
      `POST /api/overlaps/o${n}/commands`,
      async (request: Request) => {
        sent.push({ id: `o${n}`, key: request.headers.get('Idempotency-Key'), version: request.headers.get('If-Match'), body: await request.json() });
        return says(n, sent.filter(({ id }) => id === `o${n}`).length) ?? dismissed(n);
      },
    ]),
  );
  const requests = gateway({
    'GET /api/me': { ...me, roles },
    'GET /api/overlaps': { overlaps: rows, total: rows.length },
    ...Object.fromEntries(rows.map((row) => [`GET /api/overlaps/${row.id}`, row])),
    ...commands,
    ...answers,
  });
  window.history.replaceState(null, '', '/overlaps?show=suggested');
  render(<App />);
  return { sent, requests };
};

const choose = async (n: number) => fireEvent.click(await screen.findByRole('checkbox', { name: `Choose ${named(n)}` }));
const chooseAll = async () => {
  await choose(1);
  fireEvent.click(await screen.findByRole('button', { name: 'Choose all 3 shown' }));
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss 3' }));
};
const say = async (words = 'Other people') => {
  fireEvent.change(await screen.findByLabelText(/^Why you think so/), { target: { value: words } });
  fireEvent.click(screen.getByRole('button', { name: 'See what happens' }));
};
const items = async (name: string) => within(await screen.findByRole('list', { name })).getAllByRole('listitem').map((item) => item.textContent);
const stale = () => answer({ reason: 'staleVersion', rules: [{ code: 'staleVersion', field: '', text: 'The overlap is at version 9, not 2.' }] }, 412);

describe('dismissing many overlaps', () => {
  beforeEach(() => session.signIn('token', true));

  it('asks for a reason, shows what would happen, sends each on the version shown, and reads the list again', async () => {
    const known = suggestion(2, { version: 5, suggested: false, alerts: true });
    const still = suggestion(3, { status: 'confirmed', alerts: true, standstill: { activities: ['close'], interimOwner: 'vendor', interimOwnerName: 'Vendor' } });
    let lists = 0;
    const { sent } = open({
      'GET /api/overlaps': () => (++lists === 1 ? { overlaps: rows, total: 3 } : { overlaps: [], total: 0 }),
      'GET /api/overlaps/o2': known,
      'GET /api/overlaps/o3': still,
    });
    await chooseAll();
    fireEvent.click(await screen.findByRole('button', { name: 'See what happens' }));
    expect(await screen.findByText('Please say why.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'differentPartOfCustomer' } });
    await say();
    expect(await items('3 overlaps will be dismissed')).toEqual([
      named(1),
      `${named(2)}. The sides know of it. It has changed meanwhile.`,
      `${named(3)}. The sides know of it. Activities stand still now.`,
    ]);
    expect(screen.getByText('The sides were told of 2 of them. They will see nothing of these any more.')).toBeTruthy();
    expect(screen.getByText('Activities stand still on 1 of them now. They will move again.')).toBeTruthy();
    expect(sent).toEqual([]);

    fireEvent.click(screen.getByRole('button', { name: 'Dismiss 3 overlaps' }));
    expect(await screen.findByText('Dismissed 3 of 3.')).toBeTruthy();
    expect(await items('3 dismissed')).toEqual([1, 2, 3].map(named));
    expect(sent.map(({ id, version }) => [id, version])).toEqual([['o1', '"1"'], ['o2', '"5"'], ['o3', '"3"']]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(3);
    for (const { body } of sent) expect(body).toEqual({ type: 'dismissOverlap', reason: 'differentPartOfCustomer', text: 'Other people' });

    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(await screen.findByText('Nothing waits here')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Chosen overlaps' })).toBeNull();
    expect(lists).toBe(2);
    expect(document.activeElement?.textContent).toContain('Nothing waits here');
  });

  it('leaves alone what somebody else has judged or what has ended, and what cannot be read', async () => {
    let broken = true;
    const { sent } = open({
      'GET /api/overlaps/o1': dismissed(1),
      'GET /api/overlaps/o2': suggestion(2, { status: 'ended', may: [] }),
      'GET /api/overlaps/o3': () => (broken ? answer({}, 500) : suggestion(3)),
    });
    await chooseAll();
    await say();
    expect(await items('2 are left alone')).toEqual([`${named(1)}. Dismissed by Mara.`, `${named(2)}. One of the claims has ended.`]);
    expect(await items('1 could not be read')).toEqual([`${named(3)}. Something went wrong on our side.`]);
    expect(screen.queryByRole('button', { name: /^Dismiss \d+ overlap/ })).toBeNull();
    broken = false;
    const reread = screen.getByRole('button', { name: 'Read again' });
    reread.focus();
    fireEvent.click(reread);
    const go = await screen.findByRole('button', { name: 'Dismiss 1 overlap' });
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
    fireEvent.click(go);
    expect(await screen.findByText('Dismissed 1 of 1.')).toBeTruthy();
    expect(sent.map(({ id }) => id)).toEqual(['o3']);
  });

  it('tries again what got no answer with the same key, and looks again at what was refused before it is sent with another', async () => {
    let read = 0;
    const { sent } = open(
      { 'GET /api/overlaps/o3': () => suggestion(3, { version: ++read === 1 ? 3 : 9 }) },
      (n, tries) => (tries > 1 || n === 1 ? undefined : n === 2 ? answer({}, 500) : stale()),
    );
    await chooseAll();
    await say();
    fireEvent.click(await screen.findByRole('button', { name: 'Dismiss 3 overlaps' }));
    expect(await screen.findByText('Dismissed 1 of 3.')).toBeTruthy();
    expect(await items('1 got no answer')).toEqual([`${named(2)}. Something went wrong on our side.`]);
    expect(await items('1 was refused')).toEqual([`${named(3)}. The overlap has changed meanwhile.`]);

    fireEvent.click(screen.getByRole('button', { name: 'Try the other one again' }));
    expect(await screen.findByText('Dismissed 2 of 3.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Look again at the refused one' }));
    expect(await items('1 overlap will be dismissed')).toEqual([`${named(3)}. It has changed meanwhile.`]);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss 1 overlap' }));
    expect(await screen.findByText('Dismissed 3 of 3.')).toBeTruthy();

    expect(sent.map(({ id, version }) => [id, version])).toEqual([['o1', '"1"'], ['o2', '"2"'], ['o3', '"3"'], ['o2', '"2"'], ['o3', '"9"']]);
    expect([sent[3]!.key === sent[1]!.key, sent[4]!.key === sent[2]!.key]).toEqual([true, false]);
  });

  it('sends nothing more once it is stopped, and says what was not sent', async () => {
    const many = Array.from({ length: 8 }, (_, at) => suggestion(at + 1));
    const waiting: (() => void)[] = [];
    const hold = () => new Promise<OverlapSheet>((answered) => waiting.push(() => answered(dismissed(1))));
    open({
      'GET /api/overlaps': { overlaps: many, total: 8 },
      ...Object.fromEntries(many.map((row) => [`GET /api/overlaps/${row.id}`, row])),
      ...Object.fromEntries(many.map((row) => [`POST /api/overlaps/${row.id}/commands`, hold])),
    });
    await choose(1);
    fireEvent.click(await screen.findByRole('button', { name: 'Choose all 8 shown' }));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss 8' }));
    await say();
    fireEvent.click(await screen.findByRole('button', { name: 'Dismiss 8 overlaps' }));
    await waitFor(() => expect(waiting.length).toBe(6));
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    waiting.forEach((answered) => answered());
    expect(await screen.findByText('Dismissed 6 of 8.')).toBeTruthy();
    expect(await items('2 were not sent')).toEqual([named(7), named(8)]);
    expect(screen.getByRole('button', { name: 'Try the 2 others again' })).toBeTruthy();
  });

  it('shows no longer what was dismissed while the list still has it', async () => {
    open();
    await choose(2);
    fireEvent.click(await screen.findByRole('button', { name: 'Dismiss 1' }));
    await say();
    fireEvent.click(await screen.findByRole('button', { name: 'Dismiss 1 overlap' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Back to the list' }));
    expect(await screen.findByText('2 overlaps')).toBeTruthy();
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toEqual([`Choose ${named(1)}`, `Choose ${named(3)}`]);
  });

  it('chooses no longer what left the list or was judged meanwhile', async () => {
    const intervals = vi.spyOn(window, 'setInterval');
    let now = rows;
    open({ 'GET /api/overlaps': () => ({ overlaps: now, total: now.length }) });
    await choose(1);
    fireEvent.click(await screen.findByRole('button', { name: 'Choose all 3 shown' }));
    now = [rows[1]!, dismissed(3)];
    act(() => intervals.mock.calls.filter(([, every]) => every === 15_000).forEach(([again]) => (again as () => void)()));
    expect(await screen.findByText('1 chosen')).toBeTruthy();
    now = rows;
    act(() => intervals.mock.calls.filter(([, every]) => every === 15_000).forEach(([again]) => (again as () => void)()));
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: `Choose ${named(1)}` })).checked).toBe(false);
    expect(screen.getByText('1 chosen')).toBeTruthy();
  });

  it('takes no more than 200 at once', async () => {
    const many = Array.from({ length: 201 }, (_, at) => suggestion(at + 1));
    open({ 'GET /api/overlaps': { overlaps: many, total: 201 } });
    await choose(1);
    fireEvent.click(await screen.findByRole('button', { name: 'Choose 200, the most at once' }));
    expect(screen.getByRole('button', { name: 'Dismiss 200' }).hasAttribute('disabled')).toBe(false);
    await choose(201);
    expect(await screen.findByText('201 chosen. At most 200 at once.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Dismiss 201' }).hasAttribute('disabled')).toBe(true);
  });

  it('chooses a range with shift, and with the keyboard', async () => {
    open();
    await choose(1);
    fireEvent.click(screen.getByRole('checkbox', { name: `Choose ${named(3)}` }), { shiftKey: true });
    expect(await screen.findByText('3 chosen')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('region', { name: 'Chosen overlaps' })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.activeElement!, { key: 'x' });
    expect(await screen.findByText('1 chosen')).toBeTruthy();
  });

  it('goes back to the button when nothing was sent', async () => {
    open();
    await choose(2);
    fireEvent.click(await screen.findByRole('button', { name: 'Dismiss 1' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement?.textContent).toBe('Dismiss 1');
  });

  it('has nothing chosen in another view', async () => {
    open();
    await choose(1);
    expect(await screen.findByText('1 chosen')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('To judge'));
    await waitFor(() => expect(screen.queryByText('1 chosen')).toBeNull());
    fireEvent.click(screen.getByLabelText('Suggestions'));
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: `Choose ${named(1)}` })).checked).toBe(false);
  });

  it('offers a box only where the overlap may be dismissed', async () => {
    open({ 'GET /api/overlaps': { overlaps: [rows[0], dismissed(2)], total: 2 } });
    fireEvent.click(await screen.findByLabelText('All'));
    expect((await screen.findAllByText('Kestrel and Harbour')).length).toBe(2);
    expect(screen.getAllByRole('checkbox').length).toBe(1);
  });

  it.each(['auditor', 'programmeAdmin'])('offers nothing to choose to the %s, who only reads', async (role) => {
    open({ 'GET /api/overlaps': { overlaps: rows.map((row) => ({ ...row, may: [] })), total: 3 } }, undefined, [role]);
    expect((await screen.findAllByText('Kestrel and Harbour')).length).toBe(3);
    expect(screen.queryByRole('checkbox')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.activeElement!, { key: 'x' });
    expect(screen.queryByRole('region', { name: 'Chosen overlaps' })).toBeNull();
  });
});
