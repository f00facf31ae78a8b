import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Outcome, Room } from '../../live';
import { useActing } from './useActing';

/** A room whose answers the test gives by hand. */
function acting() {
  const sent: { id: string; answer: (outcome: Outcome) => Promise<void> }[] = [];
  const send = (_: unknown, { requestId }: { requestId: string }) =>
    new Promise<Outcome>((resolve) => sent.push({ id: requestId, answer: (outcome) => act(async () => resolve(outcome)) }));
  const done = vi.fn();
  const { result } = renderHook(() => useActing({ send } as unknown as Room, done));
  return { sent, done, result };
}

describe('an act', () => {
  it('is sent once, however often its button is pressed before the answer', async () => {
    const { sent, done, result } = acting();
    act(() => {
      void result.current.act({ type: 'resume' });
      void result.current.act({ type: 'resume' });
    });
    expect(sent).toHaveLength(1);
    expect(result.current.busy.has('resume')).toBe(true);
    await sent[0]?.answer({ kind: 'done', version: 2, from: 2 });
    expect(done).toHaveBeenCalledTimes(1);
    expect(result.current.busy.size).toBe(0);
  });

  it('is asked for again with its first id when the answer was lost', async () => {
    const { sent, result } = acting();
    act(() => void result.current.act({ type: 'resume' }));
    const id = sent[0]?.id ?? '';
    await sent[0]?.answer({ kind: 'unknown', requestId: id });
    expect(result.current.problem).toMatchObject({ kind: 'unknown' });
    act(() => void result.current.again());
    expect(sent[1]?.id).toBe(id);
    await sent[1]?.answer({ kind: 'done', version: 2, from: 2 });
    expect(result.current.problem).toBeUndefined();
  });

  it('leaves its refusal on screen and changes nothing', async () => {
    const { sent, done, result } = acting();
    act(() => void result.current.act({ type: 'resume' }));
    await sent[0]?.answer({ kind: 'refused', refusal: { reason: 'wrongState', rules: [] }, version: 3 });
    expect(result.current.problem).toMatchObject({ kind: 'refused', refusal: { reason: 'wrongState' } });
    expect(done).not.toHaveBeenCalled();
  });
});
