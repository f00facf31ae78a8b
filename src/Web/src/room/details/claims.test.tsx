import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command, DealView } from '../../api/contracts';
import { session } from '../../session/session';
import { standing, view } from '../../testing/deals';
import { answer, gateway, me } from '../../testing/gateway';
import { ActDialog } from '../acts/ActDialog';
import { HandoverForm } from './HandoverForm';
import { RoomContext, type RoomDesk } from '../state/RoomContext';
import { names, parties } from '../testing';
import { AmendForm } from './AmendForm';
import { Correction } from './Correction';
import { People } from './People';
import { ProtectionCard } from './ProtectionCard';
import { ReviewActs } from './ReviewActs';

const registration = {
  customer: { name: 'Fabrikam', country: 'DE' },
  opportunity: { title: 'Cloud', products: ['X'], amount: { value: 1, currency: 'EUR', period: 'total' }, expectedClose: '2026-06-01', kind: 'new' },
  provenance: { how: 'Fair', foundOn: '2026-01-01' },
  checklist: [],
} as const;
const due = new Date(Date.now() + 20 * 86_400_000 - 60_000).toISOString();
const protection = { kind: 'protection', start: '', half: due, most: due, due, passed: 0, extensions: 1, warnings: [due] } as const;

function show(what: React.ReactNode, deal: Partial<DealView>) {
  const sent: Command[] = [];
  const open = vi.fn();
  const acting = { busy: new Set(), act: async (command: Command) => sent.push(command) > 0, problem: undefined };
  const desk = {
    view: view({ parties, me: 'acme', registration, ...deal }),
    side: 'acme',
    names,
    reader: 'side',
    online: true,
    present: [],
    me,
    policy: { protection: { days: 90, warnings: [14], extensionDays: 30, maxExtensions: 2, dispute: 'standsStill' } },
    ui: { open },
    acting,
  };
  render(
    <MantineProvider>
      <RoomContext value={desk as unknown as RoomDesk}>{what}</RoomContext>
    </MantineProvider>,
  );
  return { sent, open };
}

describe('the review and protection of a claim', () => {
  beforeEach(() => {
    session.signIn('token', true);
    gateway({});
  });

  it('says how long the claim is protected, what then, and offers to ask for more', () => {
    const acts = [{ act: 'requestProtectionExtension' }];
    const { open } = show(<ProtectionCard />, { protection: { standing: 'running', since: '' }, standing: standing({ clocks: [protection], acts }) });
    expect(screen.getByText(/Protected until .* (19|20) days left\./)).toBeTruthy();
    expect(screen.getByText(/no longer protected. The registration stays approved/)).toBeTruthy();
    expect(screen.getByText('Extended 1 of at most 2 times.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Ask for more protection' }));
    expect(open).toHaveBeenCalledWith({ kind: 'act', act: 'requestProtectionExtension' });
  });

  it('shows a request that waits with its evidence, and why no second one can be made', () => {
    const request = { days: 20, reason: 'The tender is late', evidence: 'Letter', person: 'ada', name: 'Ada', at: '' };
    const acts = [{ act: 'requestProtectionExtension', why: 'protectionRequestPending' }];
    show(<ProtectionCard />, { protection: { standing: 'running', since: '', request }, standing: standing({ clocks: [protection], acts }) });
    expect(screen.getByText('Ada asked for 20 more days.')).toBeTruthy();
    expect(screen.getByText('Evidence: Letter')).toBeTruthy();
    expect(screen.getByText(/A request for more protection waits/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Do not extend' })).toBeNull();
  });

  it('says what stopped it and what is left while it stands still, and when it is over', () => {
    const still = { ...protection, remaining: '31.00:00:00' };
    const tolls = [{ case: 'c', reason: 'dispute', text: 'Dispute 7', since: '' }] as const;
    show(<ProtectionCard />, { protection: { standing: 'standsStill', since: '', tolls }, standing: standing({ clocks: [still] }) });
    expect(screen.getByText('Protection stands still with 31 days left.')).toBeTruthy();
    expect(screen.getByText('Because a dispute is open: Dispute 7')).toBeTruthy();
  });

  it('asks for evidence before more protection is requested', async () => {
    const { sent } = show(<ActDialog act="requestProtectionExtension" close={() => undefined} />, {});
    fireEvent.change(screen.getByLabelText('Why it is needed'), { target: { value: 'The tender is late' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ask for more protection' }));
    expect(await screen.findByText('Please write a few words first.')).toBeTruthy();
    expect(sent).toEqual([]);
    fireEvent.change(screen.getByLabelText(/What shows that the deal is alive/), { target: { value: 'Letter' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ask for more protection' }));
    await waitFor(() => expect(sent).toEqual([{ type: 'requestProtectionExtension', days: 1, reason: 'The tender is late', evidence: 'Letter' }]));
  });

  it('sends a code and words with every act against somebody', async () => {
    const { sent } = show(<ActDialog act="denyProtectionExtension" close={() => undefined} />, {});
    fireEvent.change(screen.getByLabelText('The reason, in your words'), { target: { value: 'No meeting since' } });
    fireEvent.click(screen.getByRole('button', { name: 'Do not extend' }));
    expect(await screen.findByText('Choose a reason.')).toBeTruthy();
    expect(sent).toEqual([]);
    fireEvent.change(screen.getByLabelText(/^Reason/), { target: { value: 'notEnoughProgress' } });
    fireEvent.click(screen.getByRole('button', { name: 'Do not extend' }));
    await waitFor(() => expect(sent).toEqual([{ type: 'answerProtectionExtension', agree: false, reason: 'notEnoughProgress', text: 'No meeting since' }]));
  });

  it('lets who ends somebody’s access say why, and chooses no reason beforehand', async () => {
    const people = [{ ...parties[0], members: ['ada', 'amy'].map((person) => ({ person, name: person === 'amy' ? 'Amy' : 'Ada', role: 'partnerRep', zone: 'UTC' }) as const) }];
    const { sent } = show(<People />, { parties: people, standing: standing({ acts: [{ act: 'removeMember' }] }) });
    fireEvent.click(screen.getByRole('button', { name: 'End the access of Amy' }));
    expect(sent).toEqual([]);
    const form = () => within(screen.getByRole('form', { name: 'End the access of Amy' }));
    fireEvent.click(form().getByRole('button', { name: 'End access' }));
    await waitFor(() => expect(sent).toEqual([{ type: 'removeMember', party: 'acme', person: 'amy' }]));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'End the access of Amy' })).toBeNull());
    sent.length = 0;
    fireEvent.click(screen.getByRole('button', { name: 'End the access of Amy' }));
    fireEvent.change(form().getByLabelText('Reason (optional)'), { target: { value: 'newRole' } });
    fireEvent.change(form().getByLabelText('Why, for those who stay (optional)'), { target: { value: ' She sells in Spain now ' } });
    fireEvent.click(form().getByRole('button', { name: 'End access' }));
    await waitFor(() => expect(sent).toEqual([{ type: 'removeMember', party: 'acme', person: 'amy', reason: 'newRole', text: 'She sells in Spain now' }]));
  });

  it('names who stands in for the reviewer, why it is paused, and what silence does', async () => {
    const contact = (person: string, name: string) => ({ person, name, role: 'channelManager', zone: 'UTC', party: 'vendor' });
    gateway({
      'GET /api/deals/d-1/outlook': {
        away: [],
        correctedBy: [],
        review: { reviewer: contact('m', 'Mia'), silence: 'goesToDeputy', stepsIn: contact('j', 'Joe'), due, standsIn: { person: 'j', name: 'Joe' } },
      },
    });
    const reviewPause = { reason: 'conflictCheck', text: 'Asking our sellers', name: 'Mia', since: '' } as const;
    show(<ReviewActs />, { reviewPause, standing: standing({ review: 'submitted', acts: [{ act: 'withdrawRegistration' }] }) });
    expect(await screen.findByText('Mia is away. Joe stands in and can decide.')).toBeTruthy();
    expect(screen.getByText('Mia paused the review: checking for other claims.')).toBeTruthy();
    expect(screen.getByText(/the review moves to Joe with a fresh clock. Silence never approves/)).toBeTruthy();
  });

  it('shows which fields are locked, and why', () => {
    const locks = [
      { field: 'evidence', why: 'lockedByApproval' },
      { field: 'checklist', why: 'lockedByAgreement' },
    ];
    show(<AmendForm />, { locks, standing: standing({ acts: [{ act: 'amend' }] }) });
    fireEvent.click(screen.getByRole('button', { name: 'Change fields' }));
    expect(screen.getByText('the evidence: Fixed once the registration is approved.')).toBeTruthy();
    expect(screen.getByText(/the activity checklist: It became the first offer/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Customer').disabled).toBe(false);
  });

  it('says what a change does to the offer as it stands', () => {
    show(<AmendForm />, { standing: standing({ negotiation: 'open', openOffer: 1, acts: [{ act: 'amend' }] }) });
    fireEvent.click(screen.getByRole('button', { name: 'Change fields' }));
    expect(screen.getByText(/empties the acceptances of offer 1: .* whoever made it confirms it/)).toBeTruthy();
  });

  it('takes a wrong D-U-N-S number away', async () => {
    const customer = { ...registration.customer, duns: '123456780' };
    const { sent } = show(<AmendForm />, { registration: { ...registration, customer }, standing: standing({ acts: [{ act: 'amend' }] }) });
    fireEvent.click(screen.getByRole('button', { name: 'Change fields' }));
    expect(screen.getByLabelText<HTMLInputElement>('Country', { selector: 'input' }).value).toBe('Germany');
    fireEvent.change(screen.getByLabelText('D-U-N-S number'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the changes' }));
    await waitFor(() => expect(sent).toMatchObject([{ type: 'amend', form: { customerDuns: '', customerName: 'Fabrikam' } }]));
  });

  it('opens a correction of a closed record as a draft with the same entries', async () => {
    const requests = gateway({
      'GET /api/deals/d-1/outlook': { away: [], correctedBy: [{ id: 'd-9', title: 'The right one' }] },
      'POST /api/deals': () => answer({ id: 'd-2', version: 1 }, 201),
    });
    show(<Correction />, { standing: standing({ review: 'withdrawn' }) });
    expect((await screen.findByRole('link', { name: 'The right one' })).getAttribute('href')).toBe('/deals/d-9');
    fireEvent.click(screen.getByRole('button', { name: 'Correct this registration' }));
    await waitFor(() => expect(window.location.pathname).toBe('/register/d-2'));
    const body = (await requests.find(({ method }) => method === 'POST')?.json()) as { submit: boolean; form: Record<string, unknown> };
    expect(body.submit).toBe(false);
    expect(body.form).toMatchObject({ corrects: 'd-1', customerName: 'Fabrikam', title: 'Cloud' });
  });

  it('offers no correction of an open record or to the other side', () => {
    show(<Correction />, {});
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('names the deals that could not be handed over by customer and title', async () => {
    const deals = [{ id: 'd-7', customer: 'Nordlicht Retail', title: 'Data platform', partner: 'acme', reviews: false, closed: false }];
    const results = [{ deal: 'd-7', outcome: 'refused', text: 'It is closed.' }, { deal: 'd-8', outcome: 'handedOver' }, { deal: 'd-9', outcome: 'refused' }];
    gateway({
      'GET /api/people/ada/handover': { person: 'ada', deals, total: 3, closed: 2 },
      'POST /api/people/ada/handover': { id: 'h1', person: 'ada', to: 'amy', deals: 3, done: true, results },
    });
    const member = { person: 'ada', name: 'Ada', role: 'partnerRep', zone: 'UTC' } as const;
    show(<HandoverForm party={parties[0]!} member={member} close={() => undefined} />, {});
    fireEvent.click(await screen.findByRole('radio', { name: 'All 3 deals you can hand over, and 2 closed records' }));
    fireEvent.submit(screen.getByRole('form', { name: 'Hand over the place of Ada' }));
    const said = await screen.findByText(/^Nordlicht Retail: Data platform \(d-7\): .*It is closed\.$/);
    expect(said).toBeTruthy();
    expect(screen.getByText(/^d-9: /)).toBeTruthy();
  });
});
