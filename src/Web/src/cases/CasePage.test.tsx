import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../App';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';
import { caseView, item, paper, policy, seat, statement } from './testing';

vi.mock('../live/hub', () => import('../testing/hub'));

const at = (view: object, more: object = {}) => ({
  'GET /api/me': me,
  'GET /api/policy/1': policy,
  'GET /api/cases/c1': view,
  'GET /api/cases/c1/events': [],
  ...more,
});
const done = { version: 5, from: 5 };
const sentTo = async (requests: readonly Request[], path: string) => {
  const found = requests.find((one) => one.method === 'POST' && new URL(one.url).pathname === path);
  return found?.clone().json() as Promise<unknown>;
};

describe('the page of a case', () => {
  beforeEach(() => {
    session.signIn('token', true);
    window.history.replaceState(null, '', '/cases/c1');
  });

  it('says where the case stands, what happens next, and how each side sees it', async () => {
    gateway(at(caseView({ items: [statement(1, 'acme'), item(2, { file: { name: 'minutes.pdf', mediaType: 'application/pdf', size: 2048, sha256: 'a' } })] })));
    render(<App />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Who closes the second site?' })).toBeTruthy();
    expect(screen.getByText(/If nobody settles by .* a committee decides/)).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'The way of a case' })).getByText('You are here').closest('li')?.textContent).toContain('Mediation');
    expect(within(screen.getByRole('article', { name: 'Acme' })).getByText('Two months of work')).toBeTruthy();
    expect(within(screen.getByRole('article', { name: 'Vendor Sales' })).getByText(/has not said/)).toBeTruthy();
    const record = screen.getByRole('list', { name: 'All entries' });
    expect(within(record).getByText('No. 2')).toBeTruthy();
    expect(within(record).getByRole('button', { name: /minutes.pdf/ })).toBeTruthy();
  });

  it('offers what is possible, says why something is not, and puts each broken rule beside its field', async () => {
    const requests = gateway(
      at(caseView({ acts: [{ act: 'moveOn' }, { act: 'addEvidence', why: 'recordClosed' }, { act: 'fileAppeal', why: 'otherStage' }] }), {
        'POST /api/cases/c1/commands': () => answer({ reason: 'invalid', rules: [{ code: 'tooLong', field: 'reason', text: 'At most 500 characters.' }] }, 422),
      }),
    );
    render(<App />);
    expect(await screen.findByText(/The record is closed while the panel votes/)).toBeTruthy();
    expect(screen.queryByText('Appeal', { selector: 'button *' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Go on to the next stage' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Go on' }));
    expect(await dialog.findByText('Please write a few words.')).toBeTruthy();
    fireEvent.change(dialog.getByLabelText(/Why now/), { target: { value: 'We are stuck' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Go on' }));
    expect(await dialog.findByText('At most 500 characters.')).toBeTruthy();
    expect(dialog.getByLabelText<HTMLTextAreaElement>(/Why now/).value).toBe('We are stuck');
    expect(await sentTo(requests, '/api/cases/c1/commands')).toEqual({ type: 'moveOn', reason: 'We are stuck' });
  });

  it('says no to more time with a reason and words, and yes with none', async () => {
    const extension = { days: 2, by: 'vendor', agreedBy: ['vendor'] };
    const requests = gateway(at(caseView({ extension, acts: [{ act: 'answerCaseExtension' }] }), { 'POST /api/cases/c1/commands': done }));
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Do not agree' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Do not agree' }));
    expect(await dialog.findByText('Please write a few words.')).toBeTruthy();
    fireEvent.change(dialog.getByLabelText(/^Reason/), { target: { value: 'customerWaiting' } });
    fireEvent.change(dialog.getByLabelText(/The reason, in your words/), { target: { value: 'They decide on Friday' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Do not agree' }));
    await expect.poll(() => sentTo(requests, '/api/cases/c1/commands')).toEqual({ type: 'answerCaseExtension', agree: false, reason: 'customerWaiting', text: 'They decide on Friday' });
  });

  it('lets a side say how it sees it, and keeps what was typed until it is sent', async () => {
    const requests = gateway(at(caseView({ acts: [{ act: 'stateCase' }] }), { 'POST /api/cases/c1/commands': done }));
    const first = render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Say it anew' }));
    fireEvent.change(await screen.findByLabelText(/What we see/), { target: { value: 'They called us' } });
    first.unmount();
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Say it anew' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText<HTMLTextAreaElement>(/What we see/).value).toBe('They called us');
    fireEvent.change(dialog.getByLabelText(/What it costs us/), { target: { value: 'Trust' } });
    fireEvent.change(dialog.getByLabelText(/What we need/), { target: { value: 'A call' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Why did it come to this?' }));
    fireEvent.change(dialog.getByLabelText(/Why did it happen/), { target: { value: 'Nobody was told' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Put it on the record' }));
    await screen.findByText(/If nobody settles/);
    await expect.poll(() => sentTo(requests, '/api/cases/c1/commands')).toEqual({
      type: 'stateCase',
      statement: { facts: 'They called us', impact: 'Trust', need: 'A call', whys: ['Nobody was told'] },
    });
    await expect.poll(() => localStorage.getItem('negotiation.draft.ada.case.c1.statement')).toBeNull();
  });

  it('puts a tie that waits for the reader’s side, and what began because something was missed, at its head', async () => {
    const tied = seat({ status: 'waitsForWaivers', waivedBy: ['vendor'], conflicts: [{ kind: 'relationship', text: 'Mia Vogt declared: We studied together.', waivable: true }] });
    const order = { text: 'A joint visit', owner: 'acme', due: '2099-05-01', cure: 5, sunset: '2099-08-01' };
    const requests = gateway(
      at(caseView({ seats: [tied], acts: [{ act: 'waiveConflict' }], remedies: [{ id: 'r2', order, status: 'running', startedAt: '2026-03-02T09:00:00Z', after: 'r1' }] }), { 'POST /api/cases/c1/commands': done }),
    );
    render(<App />);
    expect(await screen.findByText('Mia Vogt could mediate, but named a tie.')).toBeTruthy();
    expect(screen.getByText('Vendor Sales let it pass. Waits for Acme.')).toBeTruthy();
    expect(screen.getByText('What had to be done was missed, so the next thing began by itself.')).toBeTruthy();
    expect(screen.getByText(/^Your side, by .*2099:$/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Let it pass' }));
    await expect.poll(() => sentTo(requests, '/api/cases/c1/commands')).toEqual({ type: 'waiveConflict', person: 'mia' });
  });

  it('asks an invited neutral whether anything ties them, before yes or no', async () => {
    const requests = gateway(
      at(caseView({ part: 'invited', me: undefined, talks: false, items: [], seats: [seat({ person: 'ada', name: 'Ada Park', status: 'invited' })], acts: [{ act: 'answerInvitation' }] }), {
        'POST /api/cases/c1/commands': done,
      }),
    );
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Accept' }));
    expect(await screen.findByText('Say whether anything ties you to it.')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Something does'));
    fireEvent.click(await screen.findByLabelText(/another tie/));
    fireEvent.change(screen.getByLabelText(/In your own words/), { target: { value: 'We studied together' } });
    fireEvent.click(screen.getByRole('button', { name: 'Accept' }));
    await expect.poll(() => sentTo(requests, '/api/cases/c1/commands')).toEqual({ type: 'answerInvitation', accept: true, ties: ['relationship'], text: 'We studied together' });
  });

  it('shows the panel its papers, and asks once more before a vote that cannot be taken back', async () => {
    const requests = gateway(
      at(
        caseView({
          part: 'decider',
          me: undefined,
          talks: false,
          stage: 'decision',
          seats: [seat({ kind: 'decider', person: 'ada', name: 'Ada Park' }), seat({ kind: 'decider', person: 'cy', name: 'Cy Moor' })],
          round: { kind: 'decider', number: 1, voting: 1, needed: 2, voted: ['cy'], drafts: [paper(1)] },
          acts: [{ act: 'draftDecision' }, { act: 'castVote' }],
        }),
        { 'POST /api/cases/c1/commands': done },
      ),
    );
    render(<App />);
    expect(await screen.findByText('1 of 2 have voted')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Go to the talks/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Vote for paper 1' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Nobody sees it until all have voted; it cannot be taken back/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Seal my vote' }));
    await expect.poll(() => sentTo(requests, '/api/cases/c1/commands')).toEqual({ type: 'castVote', draft: { number: 1, hash: 'hash-1' } });
  });

  it('puts a decision on paper with its facts linked to the record, and lets a remedy be answered', async () => {
    const draft = paper(1);
    const order = { text: 'A joint visit', owner: 'vendor', due: '2026-05-01', cure: 5, sunset: '2026-08-01' };
    gateway(
      at(
        caseView({
          stage: 'appeal',
          decisions: [{ round: 1, kind: 'decider', policy: 1, terms: { ...draft.terms, remedies: [order] }, points: draft.points, by: ['Cy Moor'], tally: [{ draft: 1, votes: 2 }], at: '2026-03-05T09:00:00Z', appeal: 'Each side may appeal once.', code: 'abc', appealUntil: '2099-03-12T16:00:00Z' }],
          remedies: [{ id: 'r1', order, status: 'reported', startedAt: '2026-03-05T09:00:00Z', report: 'We went there' }],
          acts: [{ act: 'fileAppeal' }, { act: 'confirmRemedy' }, { act: 'contestRemedy' }],
          next: { clock: 'appealFiling', effect: 'decisionIsFinal', at: '2099-03-12T16:00:00Z' },
        }),
      ),
    );
    render(<App />);
    const paperOf = within(await screen.findByRole('article', { name: /^Decision/ }));
    expect(paperOf.getByRole('link', { name: 'No. 1' }).getAttribute('href')).toBe('#item-1');
    expect(screen.getByText(/If nobody appeals by .*, the decision is final/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Appeal' })).toBeTruthy();
    expect(screen.getByText(/We went there/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'It is not done' }));
    expect(await screen.findByLabelText(/What is missing/)).toBeTruthy();
  });

  it('says that there is no such case for somebody who has no part in it', async () => {
    gateway({ 'GET /api/me': me });
    render(<App />);
    expect(await screen.findByText('There is no such case for you')).toBeTruthy();
  });
});
