import type { CaseEvent, CaseItem, CaseView, DecisionDraft, Programme, Seat, TalksView } from '../api/contracts';
import type { CaseEventView } from '../api/wireCases';
import { caseNames } from './words/names';

/** A small case for tests: two sides that disagree on who closes, in mediation. */
const member = (person: string, name: string, zone = 'Europe/Berlin') => ({ person, name, role: 'partnerRep' as const, zone });

export const sides: CaseView['sides'] = [
  { id: 'acme', kind: 'partner', name: 'Acme', members: [member('ada', 'Ada Park')] },
  { id: 'vendor', kind: 'directSales', name: 'Vendor Sales', members: [member('bo', 'Bo Lind', 'America/New_York')] },
];

export const item = (number: number, changes: Partial<CaseItem> = {}): CaseItem => ({
  number,
  kind: 'firstMeeting',
  side: 'acme',
  person: 'ada',
  name: 'Ada Park',
  at: '2026-03-02T09:00:00Z',
  text: 'Minutes of the first meeting',
  ...changes,
});

export const statement = (number: number, side: string): CaseItem =>
  item(number, { kind: 'statement', side, text: 'We met them first', statement: { facts: 'We met them first', impact: 'Two months of work', need: 'To close it ourselves', whys: ['Nobody asked'] } });

export const seat = (changes: Partial<Seat> = {}): Seat => ({
  kind: 'mediator',
  person: 'mia',
  name: 'Mia Vogt',
  zone: 'UTC',
  status: 'seated',
  at: '2026-03-02T09:00:00Z',
  isLive: true,
  alternate: false,
  conflicts: [],
  waivedBy: [],
  ...changes,
});

export const paper = (number: number): DecisionDraft => ({
  number,
  hash: `hash-${number}`,
  person: 'cy',
  name: 'Cy Moor',
  at: '2026-03-02T09:00:00Z',
  terms: { lines: [{ activity: 'close', owner: 'acme' }], remedies: [] },
  points: [{ question: 'Who closes?', facts: [1], rule: 'Who met first closes', rationale: 'Entry 1 shows it.' }],
});

export const policy = {
  tenant: 'vendor',
  version: 1,
  name: 'Programme',
  calendar: { zone: 'Europe/Berlin', opens: '09:00:00', closes: '17:00:00', days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], holidays: [] },
  activities: [
    { id: 'pricing', name: 'Pricing', group: 'close', eligible: ['partner', 'directSales'] },
    { id: 'close', name: 'Closing', group: 'close', eligible: ['partner', 'directSales'] },
  ],
  carveOuts: [],
  remedies: [
    { id: 'jointPlan', text: 'Both sides agree a joint plan.', cure: 5, sunset: 90 },
    { id: 'coaching', text: 'The vendor works alongside the partner.', cure: 10, sunset: 180 },
  ],
  triggers: [{ id: 'missed', when: 'Something ordered is missed.', remedy: 'coaching', on: 'remedyMissed', times: 1 }],
  stages: { informal: 5, mediation: 10, decision: 5, appealFiled: 5, appealDecided: 10 },
} as unknown as Programme;

export const caseView = (changes: Partial<CaseView> = {}): CaseView => ({
  id: 'c1',
  version: 4,
  policy: 1,
  type: 'leadOwnership',
  cause: 'person',
  question: 'Who closes the second site?',
  subject: { deal: 'd1', title: 'Second site', customer: 'Fabrikam', country: 'DE', amount: { value: 120000, currency: 'EUR', period: 'total' }, products: ['Lake'], activities: ['close'] },
  sides,
  interimOwner: 'vendor',
  stage: 'mediation',
  openedAt: '2026-03-01T09:00:00Z',
  changedAt: '2026-03-02T09:00:00Z',
  part: 'side',
  me: 'acme',
  openedBy: 'acme',
  items: [statement(1, 'acme')],
  seats: [seat()],
  decisions: [],
  remedies: [],
  clocks: [],
  acts: [],
  talks: true,
  zone: 'Europe/Berlin',
  next: { clock: 'mediation', effect: 'decisionBegins', at: '2099-03-10T16:00:00Z' },
  ...changes,
});

export const talksView = (changes: Partial<TalksView> = {}): TalksView => ({
  case: 'c1',
  version: 3,
  stage: 'mediation',
  subject: caseView().subject,
  sides,
  rooms: [
    { id: 'plenary', kind: 'plenary', version: 1, open: true, heardBy: ['Ada Park', 'Bo Lind', 'Mia Vogt'] },
    { id: 'caucus:1:acme', kind: 'caucus', version: 0, open: true, heardBy: ['Ada Park', 'Mia Vogt'], side: 'acme' },
    { id: 'side:acme', kind: 'side', version: 0, open: true, heardBy: ['Ada Park'], side: 'acme' },
  ],
  acts: ['sayInTalks', 'proposeSettlement', 'proposeSlots', 'answerSlots', 'bookSlot'],
  drafts: [],
  answers: [],
  meetings: [],
  acceptedBy: [],
  awaiting: [],
  due: '2099-03-10T16:00:00Z',
  side: 'acme',
  room: 'side:acme',
  mediator: member('mia', 'Mia Vogt'),
  ...changes,
});

export const happened = (body: CaseEvent, changes: Partial<CaseEventView> = {}): CaseEventView => ({ version: 1, at: '2026-03-02T10:00:00Z', person: 'bo', name: 'Bo Lind', party: 'vendor', body, ...changes });

export const names = caseNames(caseView(), policy, 'ada');
