import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../session/session';
import { answer, gateway } from '../testing/gateway';
import { Draft } from './draft';
import { toForm } from './form';

const later = (ms = 2000) => vi.advanceTimersByTimeAsync(ms);

describe('a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    session.signIn('token', true);
  });
  afterEach(() => vi.useRealTimers());

  it('is kept on this device at once, and on the server a moment later', async () => {
    const requests = gateway({ 'POST /api/deals': () => answer({ id: 'd-1', version: 1 }, 201) });
    const draft = new Draft('ada', undefined);
    draft.change({ title: 'Migration' });
    expect(new Draft('ada', undefined).state.get()).toMatchObject({ entries: { title: 'Migration' }, foundFrom: expect.any(String) });
    await later();
    expect(draft.state.get()).toMatchObject({ id: 'd-1', saved: 'saved' });
    expect(await requests[0]!.json()).toMatchObject({ submit: false, form: { title: 'Migration' } });
    draft.close();
  });

  it('makes one deal though the first answer is lost, and then saves what was written since', async () => {
    let fail = true;
    const requests = gateway({
      'POST /api/deals': () => {
        if (fail) throw new TypeError('no network');
        return answer({ id: 'd-1', version: 1 }, 201);
      },
      'POST /api/deals/d-1/commands': { version: 2, from: 2 },
    });
    const draft = new Draft('ada', undefined);
    draft.change({ title: 'First' });
    await later(4000);
    expect(draft.state.get().saved).toBe('waiting');
    draft.change({ title: 'Second' });
    fail = false;
    await later(4000);
    expect(draft.state.get()).toMatchObject({ id: 'd-1', saved: 'saved' });
    const creations = requests.filter((r) => r.url.endsWith('/api/deals'));
    expect(new Set(creations.map((r) => r.headers.get('Idempotency-Key'))).size).toBe(1);
    const bodies = await Promise.all(creations.map((r) => r.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(await requests[requests.length - 1]!.json()).toMatchObject({ type: 'saveDraft', form: { title: 'Second' } });
    draft.close();
  });

  it('belongs to one person on a shared device', () => {
    gateway({});
    const draft = new Draft('ada', undefined);
    draft.change({ title: 'Secret' });
    draft.close();
    expect(new Draft('bob', undefined).state.get().entries.title).toBe('');
  });

  it('prefers what this device has not yet sent to what the server has', () => {
    gateway({});
    const draft = new Draft('ada', 'd-1', { title: 'Server' });
    draft.change({ title: 'Newer' });
    draft.close();
    expect(new Draft('ada', 'd-1', { title: 'Server' }).state.get().entries.title).toBe('Newer');
  });

  it('comes back after it was put aside', () => {
    gateway({});
    const draft = new Draft('ada', undefined);
    draft.change({ title: 'Kept' });
    const undo = draft.startAfresh();
    expect(draft.state.get().entries.title).toBe('');
    undo();
    expect(draft.state.get().entries.title).toBe('Kept');
    draft.close();
  });

  it('is handed in once, leaves nothing behind, and says where', async () => {
    const requests = gateway({ 'POST /api/deals': () => answer({ id: 'd-9', version: 2 }, 201) });
    const draft = new Draft('ada', undefined);
    draft.change({ title: 'Migration' });
    expect(await draft.submit(toForm(draft.state.get().entries))).toBe('d-9');
    await later(60_000);
    expect(requests).toHaveLength(1);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('negotiation.draft'))).toEqual([]);
  });

  it('keeps its key when the same content is handed in again after a failure', async () => {
    let calls = 0;
    const requests = gateway({
      'POST /api/deals/d-1/commands': () => (++calls === 1 ? answer({}, 500) : answer({ version: 3, from: 2 })),
    });
    const draft = new Draft('ada', 'd-1', { title: 'T' });
    const form = toForm(draft.state.get().entries);
    await draft.submit(form).catch(() => undefined);
    expect(await draft.submit(form)).toBe('d-1');
    expect(new Set(requests.map((r) => r.headers.get('Idempotency-Key'))).size).toBe(1);
  });
});
