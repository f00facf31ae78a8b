import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import type { ImportJob } from '../api/wire';
import { session } from '../session/session';
import { answer, gateway, me } from '../testing/gateway';

const job = (changes: Partial<ImportJob> = {}): ImportJob => ({
  id: 'j-1',
  state: 'checked',
  fileName: 'deals.csv',
  rows: 10,
  done: 10,
  created: 7,
  updated: 1,
  unchanged: 1,
  failed: 1,
  problems: [{ row: 4, column: 'Customer Country', code: 'country', text: '“Germny” is no country code.' }],
  notes: [],
  partner: 'kestrel',
  by: 'priya',
  at: '2026-03-02T09:00:00+00:00',
  format: 'coSell',
  noteCount: 0,
  ...changes,
});

const choose = async (name = 'deals.csv') => {
  await screen.findByText('Drop the file here');
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
  fireEvent.change(input, { target: { files: [new File(['a,b'], name)] } });
};

describe('importing a file', () => {
  beforeEach(() => {
    session.signIn('token', true);
    window.history.replaceState(null, '', '/import');
  });

  it('shows what would happen before anything does, then how far it is, then what became of it', async () => {
    let state: ImportJob = job();
    const requests = gateway({
      'GET /api/me': me,
      'POST /api/imports': () => answer(job(), 201),
      'GET /api/imports/j-1': () => state,
      'POST /api/imports/j-1/start': () => {
        state = job({ state: 'running', done: 4 });
        return new Response(null, { status: 202 });
      },
    });
    render(<App />);
    await choose();
    expect(await screen.findByText('deals.csv: 10 rows checked')).toBeTruthy();
    expect(screen.getByText('“Germny” is no country code.')).toBeTruthy();
    expect(requests.some((r) => r.url.endsWith('/start'))).toBe(false);

    fireEvent.click(screen.getByRole('button', { name: 'Import 8 rows' }));
    expect(await screen.findByText('4 of 10 rows')).toBeTruthy();
    state = job({ state: 'done' });
    expect(await screen.findByText('Import finished, some rows were left out', {}, { timeout: 3000 })).toBeTruthy();
    expect(window.location.pathname).toBe('/import/j-1');
  });

  it('says what the file looks like and what became of its fields and values', async () => {
    const mapping = {
      fields: [{ field: 'customerCompanyName', records: 3, becomes: 'customer' }, { field: 'aWSStage', records: 1 }],
      values: [{ field: 'status', value: 'In-Review', means: 'in review', records: 2 }],
      remarks: ['The amount is a month’s.'],
    };
    const saved: string[] = [];
    const requests = gateway({
      'GET /api/me': me,
      'POST /api/imports': () => answer(job({ format: 'awsFlat', fileName: 'deals.json', mapping }), 201),
      'GET /api/imports/j-1/errors': () => answer({}),
      'GET /api/imports/j-1/result.json': () => answer({}),
    });
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = function click() {
      saved.push(this.download);
    };
    render(<App />);
    await choose('deals.json');
    expect(await screen.findByText('This looks like: AWS CRM file (flat JSON)')).toBeTruthy();
    expect(screen.getByText('What became of the fields (1 used, 1 only kept)')).toBeTruthy();
    expect(screen.getByText('Kept, not used')).toBeTruthy();
    expect(screen.getByText('In-Review')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Download the error file' }));
    fireEvent.click(screen.getByRole('button', { name: 'Download the AWS result file' }));
    await waitFor(() => expect(saved.sort()).toEqual(['deals errors.json', 'deals result.json']));
    expect(requests.some((r) => r.url.endsWith('/errors'))).toBe(true);
  });

  it('offers the partners by name, sends the id, and says when nobody there could open the deals', async () => {
    const warnings = [{ code: 'nobodyReached', text: 'Nobody at Harbour Consulting can open these 7 deals yet.' }];
    const notes = [{ row: 2, column: '', code: 'ownApproval', text: 'Approved there.' }];
    const requests = gateway({
      'GET /api/me': { ...me, roles: ['channelManager'] },
      'GET /api/imports/partners': [{ id: 'harbour', name: 'Harbour Consulting' }],
      'POST /api/imports': () => answer(job({ partner: 'harbour', partnerName: 'Harbour Consulting', warnings, notes, noteCount: 1480 }), 201),
    });
    render(<App />);
    const field = await screen.findByLabelText('Partner', { selector: 'input' });
    fireEvent.change(field, { target: { value: 'harbour consulting' } });
    fireEvent.click(await screen.findByText('Harbour Consulting (harbour)'));
    await choose();
    expect(await screen.findByText('Nobody at Harbour Consulting can open these 7 deals yet.')).toBeTruthy();
    expect(screen.getByText('For Harbour Consulting (harbour)')).toBeTruthy();
    expect(screen.getByText('How rows were understood (1,480)', { selector: 'summary' })).toBeTruthy();
    expect(screen.getByText('The first 1 are shown.')).toBeTruthy();
    expect(requests.find((r) => r.method === 'POST')!.url).toContain('partner=harbour');
  });

  it('says that nothing is new rather than offering an import that does nothing', async () => {
    gateway({ 'GET /api/me': me, 'POST /api/imports': () => answer(job({ created: 0, updated: 0, unchanged: 10, failed: 0, problems: [] }), 201) });
    render(<App />);
    await choose();
    expect(await screen.findByText(/Everything in this file is here already/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  });

  it('refuses another kind of file without sending it, and names what is wrong with one it sent', async () => {
    const rules = [{ code: 'quoting', field: 'file', text: 'Line 3 has a quote that is never closed.' }];
    const requests = gateway({ 'GET /api/me': me, 'POST /api/imports': () => answer({ reason: 'malformed', rules }, 400) });
    render(<App />);
    await choose('deals.xlsx');
    expect(await screen.findByText(/That is no CSV or JSON file/)).toBeTruthy();
    expect(requests.filter((r) => r.method === 'POST')).toHaveLength(0);
    await choose();
    await waitFor(() => expect(screen.getByText('Line 3 has a quote that is never closed.')).toBeTruthy());
  });
});
