import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import { session } from '../session/session';
import { gateway, me } from '../testing/gateway';

describe('own opportunities', () => {
  beforeEach(() => {
    session.signIn('token', true);
    window.history.replaceState(null, '', '/import');
  });

  it('are a second thing a channel manager may import, looked at first', async () => {
    const requests = gateway({
      'GET /api/me': { ...me, roles: ['channelManager'] },
      'POST /api/direct-opportunities/import': { fileName: 'crm.csv', dryRun: true, rows: 3, created: 2, updated: 0, unchanged: 1, failed: 0, problems: [], notes: [] },
    });
    render(<App />);
    fireEvent.click(await screen.findByLabelText('Own opportunities'));
    fireEvent.change(await screen.findByLabelText('Source'), { target: { value: 'dynamics' } });
    fireEvent.change(document.querySelector('input[type="file"]')!, { target: { files: [new File(['a'], 'crm.csv')] } });
    expect(await screen.findByText('crm.csv: this is what would happen. Nothing has changed yet.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take it over' }));
    await screen.findByText('crm.csv: this is what would happen. Nothing has changed yet.');
    expect(requests.filter((r) => r.method === 'POST').map((r) => new URL(r.url).search)).toEqual(['?dryRun=true&source=dynamics', '?dryRun=false&source=dynamics']);
  });

  it('are not offered to partners', async () => {
    gateway({ 'GET /api/me': me });
    render(<App />);
    await screen.findByText('Drop the file here');
    expect(screen.queryByLabelText('Own opportunities')).toBeNull();
  });
});
