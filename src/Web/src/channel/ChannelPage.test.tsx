import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import type { ChannelMapSheet, TableImport } from '../api/contracts';
import { session } from '../session/session';
import { gateway, me } from '../testing/gateway';

const sheet = (changes: Partial<ChannelMapSheet> = {}): ChannelMapSheet => ({
  version: 1,
  rows: 'partners',
  columns: 'territories',
  matrix: {
    rows: [
      { id: 'harbour', name: 'Harbour', onMap: true },
      { id: 'kestrel', name: 'Kestrel', onMap: true },
    ],
    columns: [
      { id: 'dach', name: 'DACH', onMap: true },
      { id: 'nordics', name: 'Nordics', onMap: true },
    ],
    cells: [
      { row: 'harbour', column: 'dach', partners: ['harbour'], products: ['Insight'], claims: 0, ownClaims: 0, overlaps: 1, likelihood: 'high', exclusive: [] },
      { row: 'kestrel', column: 'dach', partners: ['kestrel'], products: ['Insight', 'Lake'], claims: 3, ownClaims: 0, overlaps: 1, likelihood: 'high', exclusive: ['kestrel'] },
    ],
  },
  overlaps: [
    { territory: 'dach', first: 'harbour', firstName: 'Harbour', second: 'kestrel', secondName: 'Kestrel', products: ['Insight'], segments: [], likelihood: 'high', claims: 3, breach: true, weight: 9, reasons: ['Both sell Insight in DACH to every segment.'] },
  ],
  overlapTotal: 1,
  fits: [
    { territory: 'dach', finder: 'kestrel', finderName: 'Kestrel', deliverer: 'harbour', delivererName: 'Harbour', products: ['Insight'], segments: [], brings: ['refer'], adds: ['onboard'], score: 2, reasons: ['Both know Insight in DACH.'] },
  ],
  fitTotal: 1,
  coverage: [
    { partner: 'harbour', name: 'Harbour', territories: ['dach'], products: ['Insight'], segments: [], activities: ['onboard'], note: 'Office in Lisbon' },
    { partner: 'kestrel', name: 'Kestrel', territories: ['dach'], products: ['Insight', 'Lake'], segments: ['Retail'], activities: ['refer'], capacity: 4 },
  ],
  products: ['Insight', 'Lake'],
  segments: ['Retail'],
  territories: [
    { id: 'dach', name: 'DACH', onMap: true },
    { id: 'nordics', name: 'Nordics', onMap: true },
  ],
  activities: [
    { id: 'refer', name: 'Introduce the customer', group: 'refer' },
    { id: 'onboard', name: 'Onboard the customer', group: 'onboard' },
  ],
  rights: [{ partner: 'kestrel', text: 'Kestrel: Insight in DACH' }],
  claimsOutside: 0,
  claimsComplete: true,
  mayChange: true,
  ...changes,
});

const manager = { ...me, roles: ['channelManager'] };
const taken = (changes: Partial<TableImport> = {}): TableImport => ({ fileName: 'map.csv', dryRun: true, rows: 2, created: 1, updated: 0, unchanged: 0, failed: 1, problems: [{ row: 3, column: 'Territories', code: 'territoryUnknown', text: '"Atlantis" is no territory of the policy.' }], notes: [], errors: 'Errors,Partner ID\n', ...changes });

const clean = async () => {
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
};

describe('channel map', () => {
  beforeEach(() => {
    session.signIn('token', true);
    window.history.replaceState(null, '', '/channel-map');
  });

  it('says everything of a cell in words and shows on demand who, why and what fits', async () => {
    gateway({ 'GET /api/me': manager, 'GET /api/channel-map': sheet() });
    render(<App />);
    const cell = await screen.findByRole('button', { name: 'Kestrel, DACH: 2 products, 3 live claims, 1 predicted overlap, very likely, Exclusive right' });
    expect(screen.getByRole('button', { name: 'Kestrel, Nordics: nobody' })).toBeTruthy();
    await clean();
    fireEvent.click(cell);
    const panel = await screen.findByRole('region', { name: 'Kestrel, DACH' });
    expect(within(panel).getByText('Does: Introduce the customer')).toBeTruthy();
    expect(within(panel).getByText('4 deals at a time')).toBeTruthy();
    expect(within(panel).getByText('Both sell Insight in DACH to every segment.')).toBeTruthy();
    expect(within(panel).getByText('Kestrel finds, Harbour delivers, DACH')).toBeTruthy();
    expect(within(panel).getByRole('link', { name: 'Look at the overlaps that happened' }).getAttribute('href')).toBe('/overlaps');
    expect(within(panel).queryByText('Office in Lisbon')).toBeNull();
    await clean();
  });

  it('is walked with the arrow keys, with one stop for the tab key', async () => {
    gateway({ 'GET /api/me': manager, 'GET /api/channel-map': sheet() });
    render(<App />);
    const grid = await screen.findByRole('grid', { name: 'Partners by territories' });
    const stops = () => [...grid.querySelectorAll<HTMLElement>('[tabindex="0"]')].map((one) => one.getAttribute('aria-label')!.split(':')[0]);
    expect(stops()).toEqual(['Harbour, DACH']);
    grid.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(document.activeElement!.getAttribute('aria-label')).toContain('Kestrel, Nordics');
    fireEvent.keyDown(document.activeElement!, { key: 'Home', ctrlKey: true });
    expect(stops()).toEqual(['Harbour, DACH']);
  });

  it('keeps the view in the address', async () => {
    const requests = gateway({ 'GET /api/me': manager, 'GET /api/channel-map': (request: Request) => sheet(request.url.includes('rows=products') ? { rows: 'products' } : {}) });
    render(<App />);
    const products = await screen.findByLabelText('Products');
    fireEvent.click(products);
    await waitFor(() => expect(window.location.search).toBe('?rows=products'));
    expect(products.isConnected).toBe(true);
    fireEvent.change(screen.getByLabelText('Segment'), { target: { value: 'Retail' } });
    await waitFor(() => expect(requests.some((r) => r.url.includes('rows=products&segment=Retail'))).toBe(true));
  });

  it('shows what a file would do before it does anything', async () => {
    const requests = gateway({
      'GET /api/me': manager,
      'GET /api/channel-map': sheet(),
      'POST /api/channel-map/import': (request: Request) => taken({ dryRun: request.url.includes('dryRun=true') }),
    });
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: 'Import coverage' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(dialog.querySelector('input[type="file"]')!, { target: { files: [new File(['a'], 'map.csv')] } });
    expect(await screen.findByText('"Atlantis" is no territory of the policy.')).toBeTruthy();
    expect(requests.some((r) => r.url.includes('dryRun=false'))).toBe(false);
    await clean();
    fireEvent.click(screen.getByRole('button', { name: 'Take it over' }));
    expect(await screen.findByText('map.csv: taken over.')).toBeTruthy();
    await waitFor(() => expect(requests.filter((r) => r.method === 'GET' && r.url.includes('/channel-map')).length).toBeGreaterThan(1));
  });

  it('teaches the import while it is empty, and only those who may', async () => {
    const nothing = sheet({ matrix: { rows: [], columns: [], cells: [] }, overlaps: [], fits: [], coverage: [], products: [], segments: [], rights: [] });
    gateway({ 'GET /api/me': { ...me, roles: ['auditor'] }, 'GET /api/channel-map': { ...nothing, mayChange: false } });
    const { unmount } = render(<App />);
    expect(await screen.findByText('The map is empty so far')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import coverage' })).toBeNull();
    unmount();
    gateway({ 'GET /api/me': manager, 'GET /api/channel-map': nothing });
    render(<App />);
    expect(await screen.findByRole('region', { name: 'An example file' })).toBeTruthy();
    await clean();
  });

  it('is not for partners', async () => {
    const requests = gateway({ 'GET /api/me': me });
    render(<App />);
    expect(await screen.findByText('The channel map is for the vendor’s channel team')).toBeTruthy();
    expect(requests.some((r) => r.url.includes('/channel-map'))).toBe(false);
  });
});
