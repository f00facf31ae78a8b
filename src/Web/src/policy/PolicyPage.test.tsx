import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import type { AmendmentPage, AmendmentView, PolicyShelf } from '../api/contracts';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';

const shelf: PolicyShelf = {
  current: 1,
  vendor: true,
  reads: true,
  writes: true,
  versions: [{ version: 1, from: '2026-01-01T08:00:00Z', inForce: true }],
  amendments: [],
};
const partnerShelf: PolicyShelf = { ...shelf, vendor: false, reads: false, writes: false, amendments: undefined };
const rules = {
  version: 1,
  from: '2026-01-01T08:00:00Z',
  name: 'Acme programme',
  zone: 'Europe/Berlin',
  sections: [{ id: 'clocks', title: 'How long each step takes', lines: ['A registration is reviewed within 2 business days.'] }],
  next: {
    from: '2026-02-01T08:00:00Z',
    changes: [
      {
        section: 'clocks',
        title: 'How long each step takes',
        before: ['A registration is reviewed within 2 business days.'],
        after: ['A registration is reviewed within 1 business day.'],
      },
    ],
  },
};
const view = (changes: Partial<AmendmentView['amendment']> = {}, acts = ['approveAmendment', 'rejectAmendment']): AmendmentView => ({
  amendment: { id: 'a1', title: 'Faster reviews', why: 'Partners wait', basedOn: 1, document: 'h1', by: 'nadia', byName: 'Nadia', at: '2026-01-02T08:00:00Z', stage: 'proposed', approvedBy: [], ...changes },
  needed: 1,
  inForce: false,
  acts,
});
const schema = {
  type: 'object',
  required: ['tenant', 'version', 'name', 'clocks'],
  properties: {
    name: { type: 'string', title: 'Name of the programme', maxLength: 200, 'x-kind': 'text' },
    clocks: {
      type: 'object',
      title: 'Clocks',
      required: ['review'],
      properties: { review: { type: 'integer', title: 'Review', minimum: 1, maximum: 60, 'x-kind': 'businessDays' } },
    },
    lapseOpensDispute: { type: 'boolean', title: 'A negotiation that runs out is due for a dispute' },
    territories: {
      type: 'array',
      title: 'Territories',
      'x-key': 'id',
      items: { type: 'object', title: 'Territory', required: ['id', 'name', 'countries'], properties: { id: { type: 'string', title: 'Id' }, name: { type: 'string', title: 'Name' } } },
    },
  },
};
const document_ = { tenant: 'vendor', version: 1, name: 'Acme programme', clocks: { review: 2 }, territories: [{ id: 'dach', name: 'DACH', countries: ['DE'] }] };
const base = { 'GET /api/me': me, 'GET /api/config': { demo: true } };
const editing = {
  ...base,
  'GET /api/policies': shelf,
  'GET /api/policies/schema': schema,
  'GET /api/policies/1': { version: 1, from: '2026-01-01T08:00:00Z', policy: document_ },
};
const at = (path: string) => window.history.replaceState(null, '', path);

describe('the policy', () => {
  beforeEach(() => {
    session.signIn('token', true);
    localStorage.clear();
  });

  it('tells a partner the rules, since when, and what changes next, and offers nothing of the vendor', async () => {
    at('/policy');
    const requests = gateway({ ...base, 'GET /api/policies': partnerShelf, 'GET /api/policies/1/summary': rules });
    render(<App />);
    expect(await screen.findByRole('heading', { level: 1, name: 'The rules' })).toBeTruthy();
    expect((await screen.findAllByText('A registration is reviewed within 2 business days.')).length).toBe(2);
    expect(screen.getByText('A registration is reviewed within 1 business day.')).toBeTruthy();
    expect(screen.getByText(/version 1, in force since/)).toBeTruthy();
    expect(screen.queryByRole('navigation', { name: 'Policy pages' })).toBeNull();
    expect(requests.some((request) => request.url.includes('amendments'))).toBe(false);
  });

  it('has nothing for a partner at the addresses of the vendor', async () => {
    at('/policy/changes');
    gateway({ ...base, 'GET /api/policies': partnerShelf });
    render(<App />);
    expect(await screen.findByText('There is nothing at this address')).toBeTruthy();
  });

  it('lists a version that another of the same instant overtakes as never in force', async () => {
    at('/policy/changes');
    const from = '2027-03-29T07:00:00Z';
    const versions = [3, 2].map((version) => ({ version, from, inForce: false, title: `Change ${version}` }));
    gateway({ ...base, 'GET /api/policies': { ...shelf, versions: [...versions, ...shelf.versions] } });
    render(<App />);
    expect(await screen.findByText('Never in force: version 3 begins at the same time')).toBeTruthy();
    expect(screen.getAllByText('On its way').length).toBe(1);
  });

  it('shows what an amendment changes and approves exactly what was read', async () => {
    at('/policy/changes/a1');
    let stage: AmendmentView = view();
    const page = (): AmendmentPage => ({
      view: stage,
      document: document_ as unknown as AmendmentPage['document'],
      changes: [{ section: 'Clocks', path: 'clocks.review', label: 'Review', before: '2 business days', after: '1 business day', text: 'Review: 2 → 1 business day' }],
      broken: [],
      outdated: false,
      zone: 'Europe/Berlin',
      start: { from: '2027-03-29T07:00:00Z', togetherWith: 4 },
    });
    const requests = gateway({
      ...base,
      'GET /api/policies': shelf,
      'GET /api/policies/amendments/a1': page,
      'POST /api/policies/amendments/a1/approve': () => {
        stage = view({ stage: 'approved', number: 2, from: '2026-02-01T08:00:00Z', approvedBy: ['ada'] }, []);
        return stage;
      },
    });
    render(<App />);
    const row = (await screen.findByRole('rowheader', { name: 'Review' })).closest('tr')!;
    expect(within(row).getByText('2 business days')).toBeTruthy();
    const later = /^It takes effect on .*2027.*, together with version 4, which was approved for that time before/;
    expect(screen.getByText(later)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Approve' }));
    const asked = within(await screen.findByRole('dialog'));
    expect(asked.getByText(later)).toBeTruthy();
    fireEvent.click(asked.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('Approved')).toBeTruthy();
    const sent = requests.find((request) => request.url.endsWith('/approve'))!;
    expect(await sent.json()).toEqual({ document: 'h1' });
    expect(sent.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('asks for a reason before it turns an amendment down', async () => {
    at('/policy/changes/a1');
    gateway({ ...base, 'GET /api/policies': shelf, 'GET /api/policies/amendments/a1': { view: view(), document: document_, changes: [], broken: [], outdated: false, zone: 'Europe/Berlin' } });
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Turn down' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Turn down' }).disabled).toBe(true);
    fireEvent.change(dialog.getByRole('textbox', { name: /Reason/ }), { target: { value: 'Too fast' } });
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Turn down' }).disabled).toBe(false);
  });

  it('puts the fault of the server beside its field, keeps the draft, and sends it whole', async () => {
    at('/policy/edit');
    const requests = gateway({
      ...editing,
      'POST /api/policies/check': { broken: [{ code: 'outOfBounds', field: 'clocks.review', text: '“Review” lies between 1 and 60.' }], changes: [] },
      'POST /api/policies/amendments': () => answer({ title: 'Gone', reason: 'fault' }, 500),
    });
    const { unmount } = render(<App />);
    const field = await screen.findByRole('textbox', { name: /^Review/ });
    fireEvent.change(field, { target: { value: '99' } });
    fireEvent.change(screen.getByRole('textbox', { name: /What is it about/ }), { target: { value: 'Slower' } });
    fireEvent.change(screen.getByRole('textbox', { name: /Why is it needed/ }), { target: { value: 'A test' } });
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'), { timeout: 3000 });
    expect(screen.getAllByText('“Review” lies between 1 and 60.').length).toBe(2);

    unmount();
    render(<App />);
    expect(((await screen.findByRole('textbox', { name: /What is it about/ })) as HTMLInputElement).value).toBe('Slower');
    fireEvent.click(screen.getByRole('button', { name: 'Save the draft for others to read' }));
    await waitFor(() => expect(requests.some((request) => request.url.endsWith('/amendments'))).toBe(true));
    const sent = (await requests.find((request) => request.url.endsWith('/amendments'))!.json()) as { document: { clocks: { review: number } }; basedOn: number };
    expect([sent.document.clocks.review, sent.basedOn]).toEqual([99, 1]);
  });

  it('says that an emptied number is required, and does not save the old one', async () => {
    at('/policy/edit');
    const requests = gateway({
      ...editing,
      'POST /api/policies/check': {
        broken: [
          { code: 'missing', field: 'clocks', text: 'Required and missing: review.' },
          { code: 'unknownMember', field: 'clocks.infoo', text: 'A policy has no such member.' },
        ],
        changes: [],
      },
    });
    render(<App />);
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Review/ });
    fireEvent.change(screen.getByRole('textbox', { name: /What is it about/ }), { target: { value: 'Slower' } });
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save the draft for others to read' });
    expect(screen.getByText(/^Say what it is about and why/)).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: /Why is it needed/ }), { target: { value: 'A test' } });
    expect(save.disabled).toBe(false);
    fireEvent.change(field, { target: { value: '' } });
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(await screen.findByText('A policy has no such member.')).toBeTruthy();
    expect(screen.queryByText('Required and missing: review.')).toBeNull();
    expect(screen.getByText('2 rules are broken.')).toBeTruthy();
    expect(screen.getAllByText('“Review” is required.').length).toBe(2);
    expect(save.disabled).toBe(true);
    fireEvent.click(save);
    expect(requests.some((request) => request.url.endsWith('/amendments'))).toBe(false);
  });

  it('says in words where something is to be mended, and goes there', async () => {
    at('/policy/edit');
    gateway({
      ...editing,
      'POST /api/policies/check': {
        broken: [
          { code: 'tooLong', field: 'territories[0].name', text: 'The name is too long.' },
          { code: 'notEmpty', field: 'territories[0].countries', text: 'Name a country.' },
        ],
        changes: [],
      },
    });
    render(<App />);
    expect(await screen.findByRole('button', { name: /^Territories\s+2 to mend$/ })).toBeTruthy();
    expect(screen.getByRole('option', { name: 'Territories (2 to mend)' })).toBeTruthy();
    expect(screen.getByText('Territories › DACH › Name')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'The name is too long.' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Name$/ })));
    expect(screen.getByRole('button', { name: /^DACH\s+2 to mend$/ })).toBeTruthy();
  });

  it('says that another version was approved as soon as it learns it, and keeps what is being written', async () => {
    at('/policy/edit');
    let approved = false;
    const later: PolicyShelf = { ...shelf, current: 2, versions: [{ version: 2, from: '2026-02-01T08:00:00Z', inForce: true }, ...shelf.versions] };
    gateway({
      ...editing,
      'GET /api/policies': () => answer(approved ? later : shelf),
      'POST /api/policies/check': () => answer({ broken: [], changes: [] }),
    });
    render(<App />);
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Review/ });
    expect(screen.queryByText(/was approved meanwhile/)).toBeNull();
    approved = true;
    fireEvent.change(field, { target: { value: '3' } });
    expect(await screen.findByText(/^Version 2 was approved meanwhile/)).toBeTruthy();
    expect(field.isConnected).toBe(true);
    expect(field.value).toBe('3 business days');
    fireEvent.click(screen.getByRole('button', { name: 'Base on version 2 anew' }));
    expect(screen.queryByText(/was approved meanwhile/)).toBeNull();
  });

  it('edits a list of things and the whole as JSON', async () => {
    at('/policy/edit');
    gateway({
      ...editing,
      'POST /api/policies/check': { broken: [], changes: [] },
    });
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Territories' }));
    fireEvent.click(await screen.findByRole('button', { name: 'DACH' }));
    fireEvent.change(await screen.findByRole('textbox', { name: /^Name/ }), { target: { value: 'Alps' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add: territory' }));
    expect(await screen.findByRole('button', { name: 'Territory without a name' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Whole document (JSON)' }));
    const json = (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The whole policy as JSON' })).value;
    expect((JSON.parse(json) as typeof document_).territories.map((one) => one.name)).toEqual(['Alps', '']);
  });
});
