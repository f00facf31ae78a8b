import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import type { AmendmentPage, AmendmentView, PolicyShelf, VersionView } from '../api/contracts';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';

const at = '2027-01-10T09:00:00Z';
const recall = { by: 'jonas', byName: 'Jonas', at };
const first: VersionView = { version: 6, from: '2026-01-01T08:00:00Z', inForce: true, title: 'Before', amendment: 'a0' };
const ahead: VersionView = { version: 7, from: '2027-03-01T08:00:00Z', inForce: false, title: 'Faster reviews', amendment: 'a1' };
const view = (changes: Partial<AmendmentView['amendment']> = {}, acts: readonly string[] = []): AmendmentView => ({
  amendment: { id: 'a1', title: 'Faster reviews', why: 'Partners wait', basedOn: 6, document: 'h1', by: 'nadia', byName: 'Nadia', at, stage: 'approved', approvedBy: ['jonas'], number: 7, from: ahead.from, ...changes },
  needed: 1,
  inForce: false,
  acts,
});
const shelf = (version: VersionView, amendment: AmendmentView): PolicyShelf => ({ current: 6, vendor: true, reads: true, writes: true, versions: [version, first], amendments: [amendment] });
const open = shelf(ahead, view({}, ['recallAmendment']));
const over = shelf({ ...ahead, recall }, view({ stage: 'recalled', reason: 'Meant for next year', recall }));
const document_ = { tenant: 'vendor', version: 6, name: 'Acme programme', clocks: { review: 1 } };
const page = (of: AmendmentView, more: Partial<AmendmentPage> = {}): AmendmentPage => ({
  view: of,
  document: document_ as unknown as AmendmentPage['document'],
  changes: [],
  broken: [],
  outdated: false,
  zone: 'Europe/Berlin',
  ...more,
});
const base = { 'GET /api/me': me, 'GET /api/config': { demo: true } };
const go = (path: string) => window.history.replaceState(null, '', path);

describe('recalling a version', () => {
  beforeEach(() => {
    session.signIn('token', true);
    localStorage.clear();
  });

  it('asks for a reason, sends what was read once, and then lists the version as recalled', async () => {
    go('/policy/changes');
    let now = open;
    let tries = 0;
    const requests = gateway({
      ...base,
      'GET /api/policies': () => now,
      'POST /api/policies/amendments/a1/recall': () => {
        tries += 1;
        if (tries === 1) return answer({ title: 'Gone' }, 500);
        now = over;
        return over.amendments![0];
      },
    });
    render(<App />);
    const button = await screen.findByRole('button', { name: 'Recall version 7' });
    button.focus();
    fireEvent.click(button);
    fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(button);
    fireEvent.click(button);
    const dialog = within(await screen.findByRole('dialog', { name: 'Recall version 7' }));
    expect(dialog.getByText(/^It never comes into force, and what was approved before it stays/)).toBeTruthy();
    const send = dialog.getByRole<HTMLButtonElement>('button', { name: 'Recall' });
    expect(send.disabled).toBe(true);
    fireEvent.change(dialog.getByRole('textbox', { name: /Reason/ }), { target: { value: ' Meant for next year ' } });
    fireEvent.click(send);
    await waitFor(() => expect(tries).toBe(1));
    await waitFor(() => expect(send.disabled).toBe(false));
    fireEvent.click(send);
    expect(await screen.findByText(/^Recalled by Jonas, .*2027.*: it never comes into force$/)).toBeTruthy();
    const sent = requests.filter((request) => request.url.endsWith('/recall'));
    expect(new Set(sent.map((request) => request.headers.get('Idempotency-Key'))).size).toBe(1);
    expect(await sent[1]!.json()).toEqual({ document: 'h1', reason: 'Meant for next year' });
    expect(screen.queryByRole('button', { name: 'Recall version 7' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Versions' }));
    expect(screen.queryByText('On its way')).toBeNull();
    expect(screen.getByText('Version 7, never in force')).toBeTruthy();
  });

  it('is not offered to whoever may not', async () => {
    go('/policy/changes');
    gateway({ ...base, 'GET /api/policies': shelf(ahead, view()) });
    render(<App />);
    expect(await screen.findByText('On its way')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Recall/ })).toBeNull();
  });

  it('lists the version below as on its way when the one of the same instant above it was recalled', async () => {
    go('/policy/changes');
    gateway({ ...base, 'GET /api/policies': { ...open, versions: [{ ...ahead, version: 8, recall }, ahead, first] } });
    render(<App />);
    expect((await screen.findAllByText('On its way')).length).toBe(1);
    expect(screen.queryByText(/^Never in force/)).toBeNull();
  });

  it('stands on the page of the amendment, with what is in its way', async () => {
    go('/policy/changes/a1');
    gateway({
      ...base,
      'GET /api/policies': open,
      'GET /api/policies/amendments/a1': page(view(), { unrecallable: [{ code: 'laterFirst', field: '', text: 'Version 8 is based on version 7. Recall version 8 first.' }] }),
    });
    const { unmount } = render(<App />);
    expect(await screen.findByText('Version 8 is based on version 7. Recall version 8 first.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Recall' })).toBeNull();
    unmount();

    gateway({ ...base, 'GET /api/policies': open, 'GET /api/policies/amendments/a1': page(open.amendments![0]!, { unrecallable: [] }) });
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Recall' }));
    expect(await screen.findByRole('dialog', { name: 'Recall version 7' })).toBeTruthy();
  });

  it('says on the page of the amendment who recalled it, when and why', async () => {
    go('/policy/changes/a1');
    gateway({ ...base, 'GET /api/policies': over, 'GET /api/policies/amendments/a1': page(over.amendments![0]!) });
    render(<App />);
    expect(await screen.findByText(/^Recalled by Jonas, .*2027/)).toBeTruthy();
    expect(screen.getByText(/Meant for next year/)).toBeTruthy();
  });

  it('tells whoever approves how long that can be taken back', async () => {
    go('/policy/changes/a1');
    gateway({ ...base, 'GET /api/policies': open, 'GET /api/policies/amendments/a1': page(view({ stage: 'proposed', number: undefined, from: undefined }, ['approveAmendment'])) });
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    expect(await screen.findByText(/can recall it until it begins/)).toBeTruthy();
  });

  it('offers a draft that was based on it the version that stands, and a new one begins from that', async () => {
    const draft = view({ id: 'a2', stage: 'drafted', basedOn: 7, number: undefined, from: undefined }, ['saveAmendment']);
    const answers = {
      ...base,
      'GET /api/policies': over,
      'GET /api/policies/schema': { type: 'object', properties: { name: { type: 'string', title: 'Name of the programme' } } },
      'GET /api/policies/6': { version: 6, from: first.from, policy: document_ },
      'GET /api/policies/amendments/a2': page(draft, { outdated: true, instead: 6 }),
      'POST /api/policies/check': { broken: [], changes: [] },
    };
    go('/policy/changes/a2');
    gateway(answers);
    const { unmount } = render(<App />);
    expect(await screen.findByText('Version 7 was recalled and never comes into force. Open the editor and base this change on version 6 anew.')).toBeTruthy();
    unmount();

    go('/policy/edit/a2');
    const again = render(<App />);
    expect(await screen.findByText(/^Version 7 was recalled and never comes into force\. Compare, then base your draft on version 6/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Base on version 6 anew' }));
    expect(await screen.findByText(/You change a copy of version 6/)).toBeTruthy();
    again.unmount();

    go('/policy/edit');
    render(<App />);
    expect(await screen.findByText(/You change a copy of version 6/)).toBeTruthy();
    expect(screen.queryByText(/was recalled/)).toBeNull();
  });

  it('still shows what it said, as recalled, and compares what stands', async () => {
    go('/policy/rules/7');
    gateway({
      ...base,
      'GET /api/policies': over,
      'GET /api/policies/7/summary': { version: 7, from: ahead.from, name: 'Acme programme', zone: 'Europe/Berlin', sections: [], recalled: at },
      'GET /api/policies/compare': { from: 6, to: 6, changes: [] },
    });
    const { unmount } = render(<App />);
    expect(await screen.findByText(/^Acme programme, version 7, recalled on .*2027.*It never comes into force\.$/)).toBeTruthy();
    unmount();
    go('/policy/compare/7');
    render(<App />);
    expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Earlier version' })).value).toBe('6');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Later version' }).selectedOptions[0]!.textContent).toBe('Version 7, recalled');
  });
});
