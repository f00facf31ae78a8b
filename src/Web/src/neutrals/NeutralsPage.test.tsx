import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import type { NeutralView, RosterView } from '../api/contracts';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';

const sofia: NeutralView = { person: 'sofia', name: 'Sofia Marchetti', organisation: 'ombuds', zone: 'Europe/Rome', seats: ['mediator'], reportsTo: ['nadia'], disclosures: [], seatsLastYear: 2 };
const leo: NeutralView = {
  ...sofia,
  person: 'leo',
  name: 'Leo Hartmann',
  reportsTo: [],
  disclosures: [
    { kind: 'relationship', text: 'A cousin worked there.', at: '2026-01-02T08:00:00Z', organisation: 'harbour', until: '2020-01-31' },
    { kind: 'compensation', text: 'A bonus hangs on it.', at: '2026-01-12T08:00:00Z', organisation: 'kestrel' },
  ],
};
const admin = { ...me, roles: ['programmeAdmin'] };
const mediator = { ...me, person: 'leo', roles: ['mediator'] };
const own: RosterView = { people: [leo], mayChange: false, me: 'leo' };

const open = (answers: Readonly<Record<string, unknown>>) => {
  const requests = gateway({ 'GET /api/config': { demo: true }, ...answers });
  render(<App />);
  return requests;
};
const clean = async () => {
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};
const type = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  session.signIn('token', true);
  window.history.replaceState(null, '', '/neutrals');
});

describe('somebody neutral', () => {
  it('declares a tie of their own, and keeps what was typed when a rule is broken', async () => {
    let refuse = true;
    const requests = open({
      'GET /api/me': mediator,
      'GET /api/neutrals': own,
      'POST /api/neutrals/me/disclosures': () => (refuse ? answer({ reason: 'invalid', rules: [{ code: 'past', field: 'until', text: 'The last day is today or later.' }] }, 422) : leo),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'My ties' })).toBeTruthy();
    fireEvent.change(await screen.findByLabelText('What ties you'), { target: { value: 'reportingLine' } });
    type(/In your own words/, 'My sister leads their team.');
    type('Company id', ' kestrel ');
    fireEvent.click(screen.getByRole('button', { name: 'Declare it' }));
    expect(await screen.findByText('The last day is today or later.')).toBeTruthy();
    refuse = false;
    fireEvent.click(screen.getByRole('button', { name: 'Declare it' }));
    await waitFor(() => expect((screen.getByLabelText(/In your own words/) as HTMLTextAreaElement).value).toBe(''));
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(await sent.at(-1)!.json()).toEqual({ kind: 'reportingLine', text: 'My sister leads their team.', organisation: 'kestrel' });
    await clean();
  });

  it('ends what still stands and reads what is over', async () => {
    const requests = open({ 'GET /api/me': mediator, 'GET /api/neutrals': own, 'POST /api/neutrals/me/disclosures/end': leo });
    const ties = await screen.findAllByRole('listitem');
    expect(ties.some((tie) => /A cousin worked there.*over since/.test(tie.textContent))).toBe(true);
    expect(screen.queryByRole('button', { name: /A cousin worked there/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'It is over: A bonus hangs on it.' }));
    await waitFor(() => expect(requests.some(({ method }) => method === 'POST')).toBe(true));
    expect(await requests.find(({ method }) => method === 'POST')!.json()).toEqual({ kind: 'compensation', organisation: 'kestrel' });
  });

  it('is told whom to ask when nobody put them on the list', async () => {
    open({ 'GET /api/me': mediator });
    expect(await screen.findByText(/Ask your programme admin to add you/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Declare it' })).toBeNull();
  });
});

describe('a programme admin', () => {
  it('reads everybody with their ties, adds somebody and takes somebody off', async () => {
    const requests = open({
      'GET /api/me': admin,
      'GET /api/neutrals': { people: [leo, sofia], mayChange: true } satisfies RosterView,
      'PUT /api/neutrals/zoe': sofia,
      'DELETE /api/neutrals/leo': () => new Response(null, { status: 204 }),
    });
    expect(await screen.findByText('A bonus hangs on it.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /It is over/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Declare it' })).toBeNull();

    fireEvent.click(screen.getByRole('button', { name: 'Add somebody' }));
    const dialog = await screen.findByRole('dialog');
    for (const [label, value] of [[/^Sign-in name/, 'zoe'], [/^Name/, 'Zoe'], [/^Company id/, 'ombuds'], [/^Time zone/, 'Europe/Paris'], [/^Reports to/, 'ada , bo,']] as const) {
      fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
    }
    fireEvent.click(within(dialog).getByLabelText('Mediates'));
    await clean();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await requests.find(({ method }) => method === 'PUT')!.json()).toEqual({ name: 'Zoe', organisation: 'ombuds', zone: 'Europe/Paris', seats: ['mediator'], reportsTo: ['ada', 'bo'] });

    fireEvent.click(screen.getByRole('button', { name: 'Change Leo Hartmann' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take off' }));
    await waitFor(() => expect(requests.some(({ method }) => method === 'DELETE')).toBe(true));
  });
});

describe('a partner', () => {
  it('has no such page', async () => {
    open({ 'GET /api/me': me });
    expect(await screen.findByRole('heading', { level: 1, name: 'This page is for people who are neutral' })).toBeTruthy();
  });
});
