import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../App';
import type { TalksEvent } from '../../api/contracts';
import type { TalksEventView } from '../../api/wireCases';
import { session } from '../../session/session';
import { answer, gateway, me } from '../../testing/gateway';
import { caseView, names, policy, talksView } from '../testing';
import { ownWords, tellTalks } from './sentence';

vi.mock('../../live/hub', () => import('../../testing/hub'));

const at = (view: object, more: object = {}) => ({
  'GET /api/me': me,
  'GET /api/policy/1': policy,
  'GET /api/cases/c1': caseView(),
  'GET /api/cases/c1/talks': view,
  'GET /api/cases/c1/talks/events': (request: Request) => ({ room: 'plenary', events: request.url.includes('room=plenary') ? [said(1, 'Good morning')] : [] }),
  ...more,
});
const said = (number: number, words: string): TalksEventView => ({ room: 'plenary', number, at: '2026-03-02T10:00:00Z', person: 'bo', name: 'Bo Lind', side: 'vendor', body: { type: 'saidInTalks', room: 'plenary', number, text: words } });
const done = { version: 4, from: 4 };

describe('the talks about a case', () => {
  beforeEach(() => {
    session.signIn('token', true);
    window.history.replaceState(null, '', '/cases/c1/talks');
  });

  it('keeps every audience in a room of its own, and each composer names everyone who will read it', async () => {
    const requests = gateway(at(talksView(), { 'POST /api/cases/c1/talks/commands': done }));
    render(<App />);
    const everyone = within(await screen.findByRole('region', { name: 'Everyone' }));
    expect(await everyone.findByText('Good morning')).toBeTruthy();
    const caucus = within(screen.getByRole('region', { name: 'You and the mediator' }));
    expect(caucus.queryByText('Good morning')).toBeNull();
    expect(caucus.getByText('Only these people read it: Ada Park and Mia Vogt')).toBeTruthy();
    const box = caucus.getByLabelText('Write to: You and the mediator');
    expect(document.getElementById(box.getAttribute('aria-describedby')!.split(' ')[0]!)?.textContent).toContain('Ada Park and Mia Vogt');
    fireEvent.change(box, { target: { value: 'Between us: we could move' } });
    fireEvent.click(caucus.getByRole('button', { name: 'Send to You and the mediator' }));
    await expect.poll(() => requests.find((one) => one.method === 'POST')?.clone().json()).toEqual({ type: 'sayInTalks', room: 'caucus:1:acme', text: 'Between us: we could move' });
    await expect.poll(() => caucus.getByLabelText<HTMLTextAreaElement>('Write to: You and the mediator').value).toBe('');
  });

  it('lets a settlement start from a remedy of the programme, with what follows if it is missed', async () => {
    const requests = gateway(at(talksView(), { 'POST /api/cases/c1/talks/commands': done }));
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Propose a settlement' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Add something to be done' }));
    fireEvent.change(await dialog.findByLabelText('Start from'), { target: { value: 'jointPlan' } });
    expect(dialog.getByLabelText<HTMLTextAreaElement>(/What is to be done/).value).toBe('Both sides agree a joint plan.');
    expect(dialog.getByText('By the programme’s rules this starts by itself: The vendor works alongside the partner.')).toBeTruthy();
    fireEvent.change(dialog.getByLabelText(/What is to be done/), { target: { value: 'A joint plan for the group.' } });
    fireEvent.change(dialog.getByLabelText('If it is missed'), { target: { value: 'coaching' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Propose to everyone' }));
    await expect
      .poll(() => requests.find((one) => one.method === 'POST')?.clone().json())
      .toMatchObject({ type: 'proposeSettlement', terms: { remedies: [{ rule: 'jointPlan', text: 'A joint plan for the group.', cure: 5, ifMissed: 'coaching' }] } });
  });

  it('accepts exactly the proposal that was read, and keeps a proposal being written when it is refused', async () => {
    const open = { number: 2, hash: 'h2', person: 'bo', name: 'Bo Lind', by: 'vendor', at: '2026-03-02T10:00:00Z', terms: { lines: [{ activity: 'close', owner: 'vendor' }], remedies: [] } };
    const requests = gateway(
      at(talksView({ open, acceptedBy: ['vendor'], awaiting: ['acme'], acts: ['acceptSettlement', 'proposeSettlement'] }), {
        'POST /api/cases/c1/talks/commands': async (request: Request) =>
          ((await request.clone().json()) as { type: string }).type === 'acceptSettlement' ? done : answer({ reason: 'invalid', rules: [{ code: 'duePast', field: 'terms.remedies[0].due', text: 'The due date has passed.' }] }, 422),
      }),
    );
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Accept proposal 2' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Accept proposal 2' }));
    await expect.poll(() => requests.find((one) => one.method === 'POST')?.clone().json()).toEqual({ type: 'acceptSettlement', proposal: { number: 2, hash: 'h2' } });

    fireEvent.click(await screen.findByRole('button', { name: 'Make another proposal' }));
    const form = within(await screen.findByRole('dialog'));
    fireEvent.click(form.getByRole('button', { name: 'Add something to be done' }));
    fireEvent.change(form.getByLabelText(/What is to be done/), { target: { value: 'A joint visit' } });
    fireEvent.click(form.getByRole('button', { name: 'Propose to everyone' }));
    expect((await form.findAllByText('Please fill this in.')).length).toBe(2);
    fireEvent.change(form.getByLabelText(/Last day/), { target: { value: '2026-01-01' } });
    fireEvent.change(form.getByLabelText(/Binds until/), { target: { value: '2026-09-01' } });
    fireEvent.click(form.getByRole('button', { name: 'Propose to everyone' }));
    expect(await form.findByText('The due date has passed.')).toBeTruthy();
    expect(form.getByLabelText<HTMLTextAreaElement>(/What is to be done/).value).toBe('A joint visit');
  });

  it('turns a proposal down with words, and shows them', async () => {
    const open = { number: 2, hash: 'h2', person: 'bo', name: 'Bo Lind', by: 'vendor', at: '2026-03-02T10:00:00Z', terms: { lines: [{ activity: 'close', owner: 'vendor' }], remedies: [] } };
    const requests = gateway(at(talksView({ open, acceptedBy: ['vendor'], awaiting: ['acme'], acts: ['rejectSettlement'] }), { 'POST /api/cases/c1/talks/commands': done }));
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Turn it down' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Turn it down' }));
    expect(await dialog.findByText('Please write a few words.')).toBeTruthy();
    expect(requests.some((one) => one.method === 'POST')).toBe(false);
    fireEvent.change(dialog.getByLabelText(/Reason/), { target: { value: 'The site is ours' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Turn it down' }));
    await expect.poll(() => requests.find((one) => one.method === 'POST')?.clone().json()).toEqual({ type: 'rejectSettlement', proposal: { number: 2, hash: 'h2' }, reason: 'The site is ours' });
    expect(ownWords({ room: 'plenary', number: 1, type: 'settlementRejected', proposal: 2, reason: 'The site is ours' })).toBe('The site is ours');
  });

  it('shows a time to meet in everybody’s own zone', async () => {
    gateway(at(talksView({ meetings: [{ id: 'm1', room: 'plenary', slots: [{ start: '2099-03-10T16:00:00Z', minutes: 60 }], place: 'Video', person: 'bo', name: 'Bo Lind', by: 'vendor', at: '', fits: [{ side: 'vendor', fits: [0] }], sequence: 0, cancelled: false, booked: 0 }] })));
    render(<App />);
    expect(await screen.findByText(/for Bo Lind/)).toBeTruthy();
    expect(screen.getByText('Suits Vendor Sales')).toBeTruthy();
    expect(screen.getByText('Booked')).toBeTruthy();
    expect(screen.getByRole('button', { name: /calendar/ })).toBeTruthy();
  });
});

const terms = { lines: [], remedies: [] };
const base = { room: 'plenary', number: 1 };
const proposal = { number: 3, hash: 'h', person: 'bo', name: 'Bo', at: '', terms };
/** One event of every kind. A kind the contract gains does not compile until it is here. */
const all: { readonly [T in TalksEvent['type']]: readonly [Extract<TalksEvent, { readonly type: T }>, RegExp | undefined] } = {
  briefTaken: [{ ...base, type: 'briefTaken', brief: { tenant: 't', case: 'c1', version: 1, policy: 1, stage: 'mediation', subject: caseView().subject, sides: [], barred: [], left: 0 } }, /noted how the case stands/],
  mediatorSeated: [{ ...base, type: 'mediatorSeated', mediator: { person: 'mia', name: 'Mia', role: 'mediator', zone: 'UTC' } }, /Mia mediates/],
  mediatorLeft: [{ ...base, type: 'mediatorLeft', person: 'mia', name: 'Mia' }, /no longer mediates/],
  talksWindowMoved: [{ ...base, type: 'talksWindowMoved', stage: 'mediation', due: '2026-03-10T16:00:00Z' }, /time until .*10/],
  talksPeopleChanged: [{ ...base, type: 'talksPeopleChanged' }, /joined or left/],
  talksEnded: [{ ...base, type: 'talksEnded', stage: 'decision' }, /talks are over/],
  talksReopened: [{ ...base, type: 'talksReopened' }, /open again/],
  settlementUndone: [{ ...base, type: 'settlementUndone', proposal: 3, why: 'withdrawn' }, /Nothing was settled/],
  saidInTalks: [{ ...base, type: 'saidInTalks', text: 'Hello' }, undefined],
  slotsProposed: [{ ...base, type: 'slotsProposed', proposal: { id: 'm', room: 'plenary', slots: [], place: '', person: 'bo', name: 'Bo', at: '', fits: [], sequence: 0, cancelled: false } }, /proposed 0 times/],
  slotsAnswered: [{ ...base, type: 'slotsAnswered', proposal: 'm', fits: [0] }, /1 time suits/],
  slotBooked: [{ ...base, type: 'slotBooked', proposal: 'm', slot: 0 }, /booked a meeting/],
  slotCancelled: [{ ...base, type: 'slotCancelled', proposal: 'm' }, /took the times back/],
  draftPublished: [{ ...base, type: 'draftPublished', draft: { number: 2, hash: 'h', text: '', person: 'mia', name: 'Mia', at: '' } }, /published version 2/],
  draftAnswered: [{ ...base, type: 'draftAnswered', answer: { side: 'acme', draft: 2, opinion: 'agree', person: 'ada', name: 'Ada', at: '' } }, /on version 2: We agree/],
  answersShared: [{ ...base, type: 'answersShared', draft: 2, answers: [] }, /shared the answers to version 2/],
  settlementProposed: [{ ...base, type: 'settlementProposed', proposal }, /made settlement proposal 3/],
  settlementAccepted: [{ ...base, type: 'settlementAccepted', proposal: 3, hash: 'h', acceptance: { party: 'acme', person: 'ada', name: 'Ada', at: '' } }, /accepted proposal 3/],
  settlementRejected: [{ ...base, type: 'settlementRejected', proposal: 3 }, /turned proposal 3 down/],
  settlementWithdrawn: [{ ...base, type: 'settlementWithdrawn', proposal: 3 }, /took proposal 3 back/],
  settlementExpired: [{ ...base, type: 'settlementExpired', proposal: 3 }, /reached its own end/],
  settlementVoided: [{ ...base, type: 'settlementVoided', proposal: 3 }, /made anew/],
  settlementAgreed: [{ ...base, type: 'settlementAgreed', settled: { proposal: 3, hash: 'h', terms, acceptedBy: [], at: '' } }, /All sides accepted proposal 3/],
};

describe('what happened in the talks, told in a sentence', () => {
  it.each(Object.entries(all))('%s', (_, [body, says]) => {
    const sentence = tellTalks({ ...said(1, ''), body }, names, { meetings: [] });
    if (says === undefined) expect(sentence).toBeUndefined();
    else expect(sentence).toMatch(says);
  });
});
