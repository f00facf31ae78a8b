import { describe, expect, it } from 'vitest';
import type { CaseClock, CaseCommand, CaseEvent, Clock } from '../../api/contracts';
import { text } from '../../text';
import { specs } from '../acts/specs';
import { caseView, happened, item, names, paper, seat } from '../testing';
import { nextSentence, rowSentence } from './next';
import { tellCase } from './sentence';

const time: Clock = { kind: 'case', start: '', half: '', most: '', due: '2026-03-10T16:00:00Z', passed: 0, extensions: 0 };
const clock: CaseClock = { kind: 'mediation', subject: '', time, effect: 'decisionBegins' };
const terms = { lines: [], remedies: [] };
const view = caseView();
const settled = { proposal: 2, hash: 'h', terms, acceptedBy: [], at: '' };
const remedy = { id: 'r1', order: { text: 'A joint visit', owner: 'acme', due: '2026-05-01', cure: 5, sunset: '2026-08-01' }, status: 'missed', startedAt: '' } as const;
const right = { deciders: ['cy'], votes: 1, tie: 'chair', alternates: [], appealPanel: [], appealVotes: 1 } as const;

/** One event of every kind, with what its sentence must say. A kind the contract gains does not compile until it is here. */
const all: { readonly [T in CaseEvent['type']]: readonly [Extract<CaseEvent, { readonly type: T }>, RegExp] } = {
  caseOpened: [{ type: 'caseOpened', id: 'c1', policy: 1, about: 'pricing', cause: 'lapse', question: 'Who?', subject: view.subject, sides: view.sides, interimOwner: 'vendor', clock }, /opened by itself/],
  itemAdded: [{ type: 'itemAdded', item: item(3) }, /put no. 3 on the record: First meeting/],
  sidesFollowed: [{ type: 'sidesFollowed', sides: view.sides }, /people who speak for a side changed/],
  moveOnWanted: [{ type: 'moveOnWanted', side: 'vendor', reason: 'Stuck' }, /go on to the next stage/],
  withdrawalWanted: [{ type: 'withdrawalWanted', side: 'vendor', reason: 'Done' }, /end the case without an outcome/],
  stageEntered: [{ type: 'stageEntered', stage: 'mediation', why: 'Time ended', clock }, /Mediation began. Until .*10/],
  caseClockWarned: [{ type: 'caseClockWarned', clock: 'informal', subject: '', percent: 50, due: '2026-03-10T16:00:00Z', passed: 1 }, /Not much time is left/],
  caseClockRanOut: [{ type: 'caseClockRanOut', clock: 'seat', subject: 'mia', due: '', effect: 'seatIsLost' }, /time to answer or to vote is over/],
  caseExtensionProposed: [{ type: 'caseExtensionProposed', extension: { days: 3, by: 'vendor', agreedBy: [] }, reason: 'Holidays' }, /asks for 3 working days more/],
  caseExtensionAnswered: [{ type: 'caseExtensionAnswered', side: 'acme', agree: false }, /does not agree to more time/],
  caseExtended: [{ type: 'caseExtended', clocks: [clock], days: 1, forCause: false }, /All sides agreed: 1 working day more/],
  caseSuspended: [{ type: 'caseSuspended', reason: 'Audit', clocks: [] }, /stopped the clocks/],
  caseResumed: [{ type: 'caseResumed', clocks: [] }, /started the clocks again/],
  seatsWanted: [{ type: 'seatsWanted', kind: 'decider' }, /people who decide are being asked/],
  seatOffered: [{ type: 'seatOffered', seat: seat(), clock }, /Mia Vogt was asked to mediate, and answers by .*10/],
  seatChanged: [{ type: 'seatChanged', kind: 'mediator', person: 'mia', status: 'recused', why: 'Friend of Bo' }, /Mia Vogt: Stepped down/],
  conflictWaived: [{ type: 'conflictWaived', kind: 'mediator', person: 'mia', side: 'acme' }, /Acme lets the tie of Mia Vogt pass/],
  roundBegan: [{ type: 'roundBegan', kind: 'decider', number: 1, right, voting: 2 }, /vote once more/],
  decisionDrafted: [{ type: 'decisionDrafted', kind: 'decider', draft: paper(1) }, /put paper 1 to the panel/],
  voteCast: [{ type: 'voteCast', ballot: { person: 'cy', name: 'Cy', draft: 1, at: '' } }, /The vote is sealed/],
  votesOpened: [{ type: 'votesOpened', round: 1, voting: 1, ballots: [], tally: [], result: 'Paper 1 has 2 of 3 votes.' }, /Paper 1 has 2 of 3 votes/],
  decisionIssued: [{ type: 'decisionIssued', decision: { round: 1, kind: 'decider', policy: 1, terms, points: [], by: [], tally: [], at: '', appeal: '', code: '' }, clock }, /The decision was made. Until/],
  overrideProposed: [{ type: 'overrideProposed', override: { hash: 'h', person: 'x', name: 'X', at: '', reason: 'Wrong rule', terms } }, /proposed to replace the decision/],
  appealFiled: [{ type: 'appealFiled', appeal: { side: 'vendor', person: 'bo', name: 'Bo', at: '', grounds: 'No. 4 was not read' }, stays: true }, /appealed for Vendor Sales. What was ordered waits/],
  settlementReached: [{ type: 'settlementReached', settled, clock, stands: false }, /All sides settled. Each may step back until/],
  settlementLeft: [{ type: 'settlementLeft', side: 'acme', reason: 'Not as meant', clocks: [] }, /Acme stepped back/],
  remediesBegan: [{ type: 'remediesBegan', remedies: [remedy], clocks: [], instead: false }, /One thing has to be done/],
  remedyMoved: [{ type: 'remedyMoved', remedy, clocks: [] }, /A joint visit: Missed/],
  caseClosed: [{ type: 'caseClosed', end: 'decided', why: 'Nobody appealed in time.' }, /case is closed. Nobody appealed/],
  postMortemWritten: [{ type: 'postMortemWritten', postMortem: { person: 'bo', name: 'Bo', at: '', cause: 'c', helped: 'h', change: 'x' } }, /wrote down what was learned/],
};

describe('what happened in a case, told in a sentence', () => {
  it.each(Object.entries(all))('%s', (_, [event, says]) => {
    const { sentence } = tellCase(happened(event), names);
    expect(sentence).toMatch(says);
    expect(sentence).not.toMatch(/undefined|\[object/);
  });

  it.each(Object.entries(all))('%s reads as a sentence to whoever did it', (_, [event]) => {
    expect(tellCase(happened(event, { person: 'ada' }), names).sentence).not.toMatch(/\bYou (?:\w+, )?(?:has|is|was|needs|says|asks)\b/);
  });

  it('tells why somebody does not agree to more time', () => {
    expect(tellCase(happened({ type: 'caseExtensionAnswered', side: 'acme', agree: false, reason: 'customerWaiting', text: 'They decide on Friday' }), names)).toMatchObject({
      sentence: expect.stringMatching(/does not agree to more time, because the customer is waiting\.$/),
      quote: 'They decide on Friday',
    });
  });

  it('does not fail on an event it does not know', () => {
    expect(tellCase(happened({ type: 'somethingNew' } as unknown as CaseEvent), names).sentence).toMatch(/does not know yet/);
  });
});

/** Commands only the platform sends, or that have a page of their own. A command the contract gains does not compile until it is told apart. */
const notOffered = { openCase: true, fillSeats: true, settleCase: true, followSides: true, tickCase: true };
const offered: Readonly<Record<Exclude<CaseCommand['type'], keyof typeof notOffered>, { readonly name: string; readonly body: string; readonly go: string }>> = text.cases.acts;

describe('what can be done in a case', () => {
  it('has a name, a meaning and a button for every act', () => {
    for (const says of Object.values(offered)) for (const words of [says.name, says.body, says.go]) expect(words).not.toBe('');
  });

  it('asks for words where the server needs them', () => {
    for (const [act, spec] of Object.entries(specs)) if (spec.field) expect(offered[act as keyof typeof offered]).toHaveProperty('label');
  });

  it('has a sentence for every reason the server gives', () => {
    const codes =
      'caseClosed alreadyOpen notYours sidesOnly clerkOnly notInvited neutralsOnly panelOnly overridersOnly otherStage recordClosed caseSuspended notSuspended settled extensionPending noExtension ownExtension extendedForCause noWaiver noRound noDraft alreadyVoted appealedOnce appealOver nothingDecided overridePending noOverride ownOverride settlementStands noRemedies';
    expect(Object.keys(text.cases.why)).toEqual(expect.arrayContaining(codes.split(' ')));
  });
});

describe('what happens next', () => {
  it('is the same in a list', () => {
    const row = { stage: 'informal', clock: 'informal', due: '2099-03-10T16:00:00Z', suspended: false, end: undefined } as const;
    expect(rowSentence(row)).toMatch(/^If nobody settles by .* mediation begins\.$/);
    expect(rowSentence({ ...row, suspended: true })).toMatch(/stands still/);
  });

  it('is one sentence with the reader’s own time, and says when the clock stands still', () => {
    expect(nextSentence(caseView())).toMatch(/^If nobody settles by .* \(your time\), the mediator’s time ends and a committee decides\.$/);
    expect(nextSentence(caseView({ next: { clock: 'mediation', effect: 'decisionBegins' } }))).toMatch(/stands still/);
    expect(nextSentence(caseView({ stage: 'closed', end: 'withdrawn', next: undefined }))).toMatch(/ended without an outcome/);
    expect(nextSentence(caseView({ stage: 'decision', next: undefined, wanted: 'decider' }))).toMatch(/being asked/);
    expect(nextSentence(caseView({ seats: [seat({ status: 'waitsForWaivers' })], next: { clock: 'seat', effect: 'seatIsLost', at: '2099-03-10T16:00:00Z' } }))).toMatch(/lets the tie of Mia Vogt pass by/);
    expect(nextSentence(caseView({ nobodyDecides: true }))).toMatch(/^If nobody settles .* Ask its admin/);
    expect(nextSentence(caseView({ stage: 'decision', part: 'clerk', nobodyDecides: true, next: { clock: 'panel', effect: 'nobodyDecides', at: '2099-03-10T16:00:00Z' } }))).toMatch(/^Nobody is named yet .* roster of neutral people/);
    expect(nextSentence(caseView({ next: { clock: 'seat', effect: 'seatIsLost', at: '2099-03-10T16:00:00Z' } }))).toMatch(/asked to mediate answers by/);
  });
});
