import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../../session/session';
import { offer, standing, view } from '../../testing/deals';
import { gateway, me } from '../../testing/gateway';
import { RoomDialogs } from '../acts/RoomDialogs';
import { draftFrom } from '../draft/draft';
import { Foot } from '../foot/Foot';
import { RoomContext, type RoomDesk } from '../state/RoomContext';
import { tell } from '../timeline/sentence';
import { happened, heldOf, line, names, parties, terms } from '../testing';
import { ApprovedNote, HeldMoment } from './HeldMoment';
import { WeighedNote } from './WeighedNote';

const limit = 'The other sides get 70 % of the credit; up to 60 % needs no approval.';
const content = { terms: terms([line('demo', 'vendor')], 70), note: 'Ours' };

function desk(changes: Partial<RoomDesk> = {}): RoomDesk {
  const shown = view({ parties, me: 'acme', standing: standing({ acts: [{ act: 'makeOffer' }, { act: 'ask' }] }) });
  return {
    view: shown,
    me,
    names,
    side: 'acme',
    online: true,
    offers: [offer(1)],
    desk: { draft: draftFrom(offer(1)), changes: 0, edit: vi.fn(), clear: vi.fn() },
    acting: { busy: new Set(), problem: undefined, act: vi.fn(async () => true), again: vi.fn(), dismiss: vi.fn() },
    ui: { dialog: undefined, open: vi.fn(), close: vi.fn() },
    ...changes,
  } as unknown as RoomDesk;
}

const show = (what: React.ReactNode, shared: RoomDesk) =>
  render(
    <MantineProvider>
      <RoomContext value={shared}>{what}</RoomContext>
    </MantineProvider>,
  );

const mara = { ...me, person: 'mara', name: 'Mara' };

describe('an offer that waits for approval', () => {
  beforeEach(() => session.signIn('token', true));

  it('says to its sender who is asked and why, that nobody else sees it, and may be taken back', async () => {
    const shared = desk();
    show(<HeldMoment held={heldOf({ offer: content })} />, shared);
    expect(screen.getByText('Your offer waits for approval by Mara or Vera')).toBeTruthy();
    expect(screen.getByText(limit)).toBeTruthy();
    expect(screen.getByText(/Only people of Acme, and auditors, see this/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(shared.acting.act).toHaveBeenCalledWith({ type: 'withdrawHeld', hash: 'held-1' }));
    expect(shared.desk.edit).not.toHaveBeenCalled();
  });

  it('goes back into the draft when it was not approved', async () => {
    const shared = desk();
    show(<HeldMoment held={heldOf({ offer: content, status: 'declined', reason: 'tooMuchCredit', answer: 'Half is enough', answeredBy: 'Mara' })} />, shared);
    expect(screen.getByText('Mara did not approve your offer')).toBeTruthy();
    expect(screen.getByText('It gives away too much credit. Half is enough')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Put it into your draft' }));
    await waitFor(() => expect(shared.desk.edit).toHaveBeenCalled());
    const [change] = vi.mocked(shared.desk.edit).mock.calls[0] ?? [];
    expect(change?.(draftFrom(offer(1)))).toMatchObject({ terms: content.terms, note: 'Ours' });
  });

  it('shows its own side what it would change, and later who let it through', () => {
    show(<HeldMoment held={heldOf({ offer: content })} />, desk());
    expect(screen.getByText('What it would change')).toBeTruthy();
    const { exceeds } = heldOf();
    show(<ApprovedNote approval={{ party: 'acme', act: 'offer', offer: { number: 2, hash: 'h' }, person: 'ada', approver: 'mara', approverName: 'Mara', approverRoles: [], at: '', exceeds, matrix: 3, note: 'Worth it' }} />, desk());
    expect(screen.getByText('Mara approved this for Acme.')).toBeTruthy();
    expect(screen.getByText('Worth it')).toBeTruthy();
  });

  it('stands in the foot while it waits', () => {
    const shared = desk();
    show(<Foot />, { ...shared, view: { ...shared.view, held: [heldOf()] } });
    expect(screen.getByText('Waits for approval by Mara or Vera. The other side sees nothing of it yet.')).toBeTruthy();
  });

  it('says that a colleague has to be added when nobody on the deal may approve it', () => {
    const shared = desk();
    const alone = heldOf({ act: 'acceptance', approvers: [] });
    const { unmount } = show(<HeldMoment held={alone} />, shared);
    expect(screen.getByText('Your acceptance waits for approval, and nobody on this deal may approve it yet')).toBeTruthy();
    expect(screen.getByText(/^Add a colleague who may approve it to the deal, or take it back\./)).toBeTruthy();
    unmount();
    show(<Foot />, { ...shared, view: { ...shared.view, held: [alone] } });
    expect(screen.getByText(/^Waits for approval, and nobody on this deal may approve it yet: a colleague who may has to be added to it\./)).toBeTruthy();
    expect(tell(happened({ type: 'acceptanceHeld', held: alone }, { person: 'ada' }), { ...names, who: () => 'You' }).sentence).toBe(
      'You asked to accept the offer. Nobody on this deal may approve it yet: a colleague who may has to be added to it.',
    );
  });

  it('offers yes and no to whoever is asked', () => {
    const shared = desk({ me: mara });
    show(<HeldMoment held={heldOf()} />, shared);
    expect(screen.getByText('Ada asks for your approval')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Do not approve' }));
    expect(shared.ui.open).toHaveBeenCalledWith({ kind: 'declineHeld' });
    fireEvent.click(screen.getByRole('button', { name: 'Approve' }));
    expect(shared.ui.open).toHaveBeenCalledWith({ kind: 'approveHeld' });
  });

  it('is approved as it was on screen, with a word for the own side', async () => {
    const shared = desk({ me: mara });
    const held = heldOf({ offer: content });
    show(<RoomDialogs />, { ...shared, view: { ...shared.view, held: [held] }, ui: { ...shared.ui, dialog: { kind: 'approveHeld' } } });
    fireEvent.change(screen.getByLabelText('A word with it (optional)'), { target: { value: ' Go ahead ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(shared.acting.act).toHaveBeenCalledWith({ type: 'approveHeld', hash: 'held-1', note: 'Go ahead' }));
  });

  it('is not answered any more when it, or the deal, changed while the question was open', () => {
    const shared = desk({ me: mara });
    const open = (held: ReturnType<typeof heldOf>) => (
      <MantineProvider>
        <RoomContext value={{ ...shared, view: { ...shared.view, held: [held] }, ui: { ...shared.ui, dialog: { kind: 'approveHeld' } } }}>
          <RoomDialogs />
        </RoomContext>
      </MantineProvider>
    );
    const shown = render(open(heldOf()));
    expect(screen.queryByText(/has changed since you opened it/)).toBeNull();
    shown.rerender(open(heldOf({ hash: 'held-2' })));
    expect(screen.getByText(/has changed since you opened it/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Approve' }).disabled).toBe(true);
  });

  it('is sent by its sender when a change of the deal brought it within the own limit', async () => {
    const within = heldOf({ offer: content, exceeds: [] });
    const shared = desk();
    const { unmount } = show(<HeldMoment held={within} />, shared);
    expect(screen.getByText('The deal has changed: you need no approval for this any more.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Send it now' }));
    await waitFor(() => expect(shared.acting.act).toHaveBeenCalledWith({ type: 'approveHeld', hash: 'held-1' }));
    unmount();
    show(<HeldMoment held={within} />, desk({ me: mara }));
    expect(screen.getByText('The deal has changed: Ada needs no approval for this any more.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send it now' })).toBeNull();
  });

  it('is not declined without a word', async () => {
    const shared = desk({ me: mara });
    show(<RoomDialogs />, { ...shared, view: { ...shared.view, held: [heldOf()] }, ui: { ...shared.ui, dialog: { kind: 'declineHeld' } } });
    fireEvent.click(screen.getByRole('button', { name: 'Do not approve' }));
    expect(await screen.findByText('Please write a few words first.')).toBeTruthy();
    expect(shared.acting.act).not.toHaveBeenCalled();
    expect(screen.getByText('Choose a reason.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/^Reason/), { target: { value: 'keepActivity' } });
    fireEvent.change(screen.getByLabelText('What would have to change'), { target: { value: 'Keep the demo' } });
    fireEvent.click(screen.getByRole('button', { name: 'Do not approve' }));
    await waitFor(() => expect(shared.acting.act).toHaveBeenCalledWith({ type: 'declineHeld', hash: 'held-1', reason: 'keepActivity', text: 'Keep the demo' }));
  });
});

describe('before an offer is sent', () => {
  beforeEach(() => session.signIn('token', true));
  const address = 'POST /api/deals/d-1/authority-check';

  it('says who will have to approve it, as the server says', async () => {
    const { exceeds, approvers, matrix } = heldOf();
    const requests = gateway({ [address]: { exceeds, approvers, matrix } });
    show(<WeighedNote terms={content.terms} act="offer" />, desk());
    expect(await screen.findByText('This offer will wait for approval by Mara or Vera before the other side sees it.')).toBeTruthy();
    expect(screen.getByText(limit)).toBeTruthy();
    expect(await requests[0]?.json()).toEqual(content.terms);
  });

  it('says nothing when it is within authority', async () => {
    const requests = gateway({ [address]: { exceeds: [], approvers: [], matrix: 1 } });
    show(<WeighedNote terms={content.terms} act="offer" />, desk());
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(screen.queryByRole('status')).toBeNull();
  });
});
