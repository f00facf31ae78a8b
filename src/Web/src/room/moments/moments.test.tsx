import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Command, Standing } from '../../api/contracts';
import { standing, view } from '../../testing/deals';
import { me } from '../../testing/gateway';
import { RoomDialogs } from '../acts/RoomDialogs';
import { RoomContext, type Dialog, type RoomDesk } from '../state/RoomContext';
import type { Problem } from '../state/useActing';
import { names, parties } from '../testing';
import { ExtensionMoment } from './ExtensionMoment';
import { PolicyMoment } from './PolicyMoment';

const extension = { clock: 'response', days: 3, by: 'vendor', agreedBy: ['vendor'] } as const;
const move = { to: 2, by: 'vendor', agreedBy: ['vendor'] } as const;

interface Shown {
  readonly standing?: Partial<Standing>;
  readonly dialog?: Dialog;
  readonly refused?: Problem;
}

function show(what: React.ReactNode, { standing: stands = {}, dialog, refused }: Shown) {
  const sent: Command[] = [];
  const ui = { dialog, open: vi.fn(), close: vi.fn() };
  const act = async (command: Command) => sent.push(command) > 0 && refused === undefined;
  const desk = {
    view: view({ parties, me: 'acme', standing: standing({ openOffer: 6, openHash: 'h', ...stands }) }),
    side: 'acme',
    names,
    events: [],
    reader: 'side',
    online: true,
    me,
    ui,
    acting: { busy: new Set(), act, problem: refused, dismiss: vi.fn() },
  };
  render(
    <MantineProvider>
      <RoomContext value={desk as unknown as RoomDesk}>{what}</RoomContext>
    </MantineProvider>,
  );
  return { sent, ...ui };
}

const write = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a no in the room', () => {
  it('to more time asks for its reason, and a yes does not', async () => {
    const { sent, open } = show(<ExtensionMoment extension={extension} />, { standing: { extension, acts: [{ act: 'answerExtension' }] } });
    press('Leave the clock as it is');
    expect(open).toHaveBeenCalledWith({ kind: 'act', act: 'declineExtension' });
    expect(sent).toEqual([]);
    press('Agree to more time');
    await waitFor(() => expect(sent).toEqual([{ type: 'answerExtension', agree: true }]));
  });

  it('to later rules asks for its reason, and a yes does not', async () => {
    const { sent, open } = show(<PolicyMoment />, { standing: { move, acts: [{ act: 'answerPolicy' }] } });
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
    press('Keep the present rules');
    expect(open).toHaveBeenCalledWith({ kind: 'act', act: 'declinePolicy' });
    press('Agree to the move');
    await waitFor(() => expect(sent).toEqual([{ type: 'answerPolicy', agree: true }]));
  });

  it.each([
    ['reject', 'Turn it down', 'What would have to change', 'datesNotPossible', { type: 'reject', offer: { number: 6, hash: 'h' }, reason: 'Not before June', code: 'datesNotPossible' }],
    ['declineExtension', 'Leave the clock as it is', 'The reason, in your words', 'customerWaiting', { type: 'answerExtension', agree: false, reason: 'customerWaiting', text: 'Not before June' }],
    ['declinePolicy', 'Keep the present rules', 'The reason, in your words', 'worseForUs', { type: 'answerPolicy', agree: false, reason: 'worseForUs', text: 'Not before June' }],
  ])('%s is sent with a code and words, and not without', async (act, go, label, code, command) => {
    const { sent, close } = show(<RoomDialogs />, { dialog: { kind: 'act', act } });
    press(go);
    expect(await screen.findByText('Please write a few words first.')).toBeTruthy();
    write(label, ' Not before June ');
    press(go);
    expect(await screen.findByText('Choose a reason.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(/^Reason/));
    expect(sent).toEqual([]);
    write(/^Reason/, code);
    press(go);
    await waitFor(() => expect(sent).toEqual([command]));
    expect(close).toHaveBeenCalled();
  });

  it('keeps the words, and says why, when it is refused', async () => {
    const refused: Problem = {
      kind: 'refused',
      command: { type: 'answerPolicy', agree: false },
      refusal: { reason: 'wrongState', rules: [{ code: 'noPolicyMove', field: '', text: 'Nobody has proposed to move this deal to other rules.' }] },
    };
    const { sent, close } = show(<RoomDialogs />, { dialog: { kind: 'act', act: 'declinePolicy' }, refused });
    write(/^Reason/, 'worseForUs');
    write('The reason, in your words', 'We sign tomorrow');
    press('Keep the present rules');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(close).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLTextAreaElement>('The reason, in your words').value).toBe('We sign tomorrow');
    expect(screen.getByText('Nobody has proposed to move this deal to other rules.')).toBeTruthy();
  });
});

describe('a move to later rules', () => {
  it('is taken back by its own side, with a word', async () => {
    const proposed = { standing: { move, acts: [{ act: 'answerPolicy', why: 'ownPolicyMove' }, { act: 'withdrawPolicy' }] } };
    const { open } = show(<PolicyMoment />, proposed);
    expect(screen.queryByRole('button', { name: 'Agree to the move' })).toBeNull();
    press('Take it back');
    expect(open).toHaveBeenCalledWith({ kind: 'act', act: 'withdrawPolicy' });
  });

  it('goes back only with words', async () => {
    const { sent } = show(<RoomDialogs />, { dialog: { kind: 'act', act: 'withdrawPolicy' } });
    press('Take it back');
    expect(await screen.findByText('Please write a few words first.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Why'));
    write('Why', 'Version 3 comes in May');
    press('Take it back');
    await waitFor(() => expect(sent).toEqual([{ type: 'withdrawPolicy', text: 'Version 3 comes in May' }]));
  });
});
