import { describe, expect, it } from 'vitest';
import type { Clock, DealEvent, Registration } from '../../api/contracts';
import { happened, heldOf, line, names, offerOf, parties } from '../testing';
import { tell } from './sentence';

const clock = (kind: Clock['kind']): Clock => ({ kind, start: '', half: '', most: '', due: '2026-03-10T16:00:00Z', passed: 0, extensions: 0 });
const registration: Registration = {
  customer: { name: 'Fabrikam', country: 'DE' },
  opportunity: { title: 'Cloud', products: ['X'], amount: { value: 1, currency: 'EUR', period: 'total' }, expectedClose: '2026-06-01', kind: 'new' },
  provenance: { how: 'Fair', foundOn: '2026-01-01' },
  checklist: [],
  origin: { source: 'Partner Center', externalId: '1' },
};
const acceptance = { party: 'vendor', person: 'bo', name: 'Bo', at: '2026-03-02T10:00:00Z' };
const member = { person: 'cy', name: 'Cy', role: 'directRep', zone: 'UTC' } as const;
const { terms } = offerOf(1, [line('demo', 'acme')]);
const created = { id: 'd', policy: 1, parties };

/** One event of every kind, with what its sentence must say. A kind the contract gains does not compile until it is here. */
const all: { readonly [T in DealEvent['type']]: readonly [Extract<DealEvent, { readonly type: T }>, RegExp] } = {
  draftSaved: [{ type: 'draftSaved', ...created, form: {} }, /Bo \(Vendor Sales\) began this registration/],
  submitted: [{ type: 'submitted', ...created, registration, reviewer: 'm', reviewerName: 'Mia', review: clock('review') }, /registered the deal. Mia reviews it by .*10/],
  imported: [{ type: 'imported', ...created, registration, reviewer: 'm', reviewerName: 'Mia', state: 'approved', stage: 'prospect' }, /brought in from Partner Center/],
  reviewStarted: [{ type: 'reviewStarted', reviewer: 'm', reviewerName: 'Mia' }, /Mia started the review/],
  infoAsked: [{ type: 'infoAsked', question: 'Who?', review: clock('review'), answer: clock('info') }, /review clock stands still/],
  infoGiven: [{ type: 'infoGiven', answer: 'Her', registration, review: clock('review') }, /answered the reviewer/],
  approved: [{ type: 'approved' }, /approved the registration/],
  registrationRejected: [{ type: 'registrationRejected', reason: 'duplicate', text: 'See d-7' }, /registered already/],
  registrationWithdrawn: [{ type: 'registrationWithdrawn', reason: 'Lost' }, /Bo .*withdrew the registration/],
  registrationAmended: [{ type: 'registrationAmended', registration, fields: ['amount', 'products'] }, /changed the amount and the products/],
  stageSet: [{ type: 'stageSet', from: 'prospect', to: 'won' }, /from Prospect to Won/],
  overlapNoticed: [{ type: 'overlapNoticed', on: true }, /Another claim touches this customer/],
  memberAdded: [{ type: 'memberAdded', party: 'vendor', member }, /added Cy to the people of Vendor Sales/],
  memberRemoved: [{ type: 'memberRemoved', party: 'vendor', person: 'cy', name: 'Cy' }, /ended the access of Cy/],
  partyAdded: [{ type: 'partyAdded', party: { ...parties[0], name: 'Third' } }, /brought Third into/],
  negotiationOpened: [{ type: 'negotiationOpened', clock: clock('negotiation') }, /time to agree until .*10/],
  offerMade: [{ type: 'offerMade', offer: offerOf(6, [], { answers: 5, changes: [{ kind: 'due', subject: 'demo' }] }), response: clock('response') }, /sent offer 6, in answer to offer 5: 1 change/],
  offerAccepted: [{ type: 'offerAccepted', offer: 6, hash: 'h', acceptance }, /accepted offer 6/],
  agreementReached: [{ type: 'agreementReached', agreement: { offer: 6, offerHash: 'h', terms, acceptances: [acceptance], at: '', code: 'C' } }, /everyone accepted offer 6/],
  agreementVoided: [{ type: 'agreementVoided', offer: 6, reason: 'registrationChanged', fields: ['amount'] }, /no longer hold: the amount changed/],
  offerRejected: [{ type: 'offerRejected', offer: 6, hash: 'h', party: 'vendor', reason: 'Too late' }, /turned offer 6 down/],
  offerWithdrawn: [{ type: 'offerWithdrawn', offer: 6, hash: 'h' }, /took offer 6 back/],
  offerExpired: [{ type: 'offerExpired', offer: 6, hash: 'h' }, /Offer 6 reached its own end date/],
  linesMarked: [{ type: 'linesMarked', offer: 6, party: 'vendor', activities: ['demo', 'pricing'], on: true }, /“Demonstration” and “Quotes” as settled for Vendor Sales/],
  firmMarked: [{ type: 'firmMarked', party: 'vendor', activity: 'demo', on: true, open: true }, /cannot move on “Demonstration”, and told everyone so/],
  messageSent: [{ type: 'messageSent', party: 'vendor', text: 'Hello' }, /Bo \(Vendor Sales\) wrote/],
  questionAsked: [{ type: 'questionAsked', party: 'vendor', text: 'When?', offer: 6, activity: 'demo' }, /asked about “Demonstration”, offer 6/],
  fileAttached: [{ type: 'fileAttached', party: 'vendor', name: 'report.pdf', mediaType: 'application/pdf', size: 5, sha256: 'a' }, /Bo \(Vendor Sales\) attached a file/],
  managerCalled: [{ type: 'managerCalled', party: 'vendor', reason: 'Stuck' }, /asked the channel manager to step in/],
  extensionProposed: [{ type: 'extensionProposed', extension: { clock: 'response', days: 3, by: 'vendor', agreedBy: [] } }, /asked for 3 working days more to answer the offer/],
  extensionAnswered: [{ type: 'extensionAnswered', party: 'vendor', agree: false }, /did not agree to more time/],
  policyProposed: [{ type: 'policyProposed', move: { to: 2, by: 'vendor', agreedBy: ['vendor'] } }, /proposed that this deal follows version 2/],
  policyAnswered: [{ type: 'policyAnswered', party: 'vendor', agree: false }, /keep the present rules/],
  policyWithdrawn: [{ type: 'policyWithdrawn', party: 'vendor', to: 2, text: 'Version 3 comes' }, /took back the proposal that this deal follows version 2/],
  offerVoided: [{ type: 'offerVoided', offer: 1, hash: 'h', why: [{ code: 'notEligible', field: 'terms.lines[0].owner', text: 'Not yours.' }] }, /Offer 1 is off the table/],
  policyMoved: [{ type: 'policyMoved', from: 1, to: 2, undecided: ['demo'] }, /follows version 2 of the rules instead of version 1\. What a case ended about “Demonstration” cannot be/],
  clockExtended: [{ type: 'clockExtended', clock: clock('negotiation'), days: 1 }, /Everyone agreed: 1 working day/],
  suspended: [{ type: 'suspended', reason: 'Holidays', clocks: [] }, /paused the clocks/],
  resumed: [{ type: 'resumed', clocks: [] }, /started the clocks again/],
  reopened: [{ type: 'reopened', reason: 'New budget', clock: clock('negotiation') }, /opened the negotiation again/],
  clockWarned: [{ type: 'clockWarned', clock: 'response', percent: 90, due: '2026-03-10T16:00:00Z' }, /Only a tenth of the time to answer the offer is left/],
  clockRanOut: [{ type: 'clockRanOut', clock: 'response', due: '', consequence: 'managerStepsIn' }, /The time to answer the offer is over. The channel manager has been told/],
  negotiationLapsed: [{ type: 'negotiationLapsed', disputeDue: true }, /without an agreement. .*dispute/],
  offerHeld: [{ type: 'offerHeld', held: heldOf({ party: 'vendor', person: 'bo', name: 'Bo' }) }, /prepared an offer. It waits for approval by Mara or Vera/],
  acceptanceHeld: [{ type: 'acceptanceHeld', held: heldOf({ act: 'acceptance', party: 'vendor', person: 'bo', name: 'Bo' }) }, /asked to accept the offer. It waits for approval by Mara or Vera/],
  heldApproved: [{ type: 'heldApproved', hash: 'h', approval: { party: 'vendor', act: 'offer', offer: { number: 2, hash: 'h2' }, person: 'ab', approver: 'bo', approverName: 'Bo', approverRoles: [], at: '', exceeds: [], matrix: 1 } }, /Bo \(Vendor Sales\) approved it/],
  heldDeclined: [{ type: 'heldDeclined', party: 'vendor', hash: 'h', reason: 'notNow', text: 'In June' }, /did not approve it. Not now/],
  heldWentStale: [{ type: 'heldWentStale', party: 'vendor', hash: 'h', why: 'Offer 3 is on the table.' }, /can no longer go out/],
  heldWithdrawn: [{ type: 'heldWithdrawn', party: 'vendor', hash: 'h' }, /took back what waited/],
  confirmationNeeded: [{ type: 'confirmationNeeded', offer: 6, hash: 'h', party: 'acme' }, /Offer 6 has to be confirmed by Acme/],
  linesFrozen: [{ type: 'linesFrozen', cause: 'c', lines: [{ activity: 'demo', owner: 'acme', reason: 'Two claims', cause: 'c', at: '' }] }, /froze “Demonstration” because it is disputed. Acme does it meanwhile/],
  linesUnfrozen: [{ type: 'linesUnfrozen', cause: 'c', outcome: 'Settled', activities: ['demo'] }, /“Demonstration” can be negotiated again/],
  reviewPaused: [{ type: 'reviewPaused', reason: 'conflictCheck', text: 'Asking our sellers', review: clock('review') }, /paused the review: checking for other claims/],
  reviewResumed: [{ type: 'reviewResumed', review: clock('review') }, /started the review clock again. It is due by .*10/],
  reviewReassigned: [{ type: 'reviewReassigned', reviewer: 'j', reviewerName: 'Joe', reason: 'workload', text: 'Joe knows them' }, /gave the review to Joe: workload/],
  protectionStarted: [{ type: 'protectionStarted', clock: clock('protection') }, /protected until .*10/],
  protectionExtensionRequested: [{ type: 'protectionExtensionRequested', days: 20, reason: 'Late', evidence: 'Letter' }, /asked for 20 more days of protection/],
  protectionExtended: [{ type: 'protectionExtended', clock: clock('protection'), days: 20 }, /extended the protection. It ends on .*10/],
  protectionExtensionDenied: [{ type: 'protectionExtensionDenied', reason: 'notEnoughProgress', text: 'No meeting' }, /did not extend the protection: there is not enough progress/],
  protectionTolled: [{ type: 'protectionTolled', case: '', reason: 'vendorDelay', text: 'Price list' }, /let the protection stand still: the vendor is late/],
  protectionUntolled: [{ type: 'protectionUntolled', case: '', clock: clock('protection') }, /Protection goes on, until .*10/],
  protectionRevoked: [{ type: 'protectionRevoked', reason: 'noProgress', text: 'Nothing happened' }, /took the protection away: there is no progress/],
};

describe('what happened, told in a sentence', () => {
  it.each(Object.entries(all))('%s', (_, [event, says]) => {
    const { sentence } = tell(happened(event), names);
    expect(sentence).toMatch(says);
    expect(sentence).not.toMatch(/undefined|\[object/);
  });

  it('tells a warning of protection in days, who took a place, and why something was withdrawn', () => {
    const said = (body: DealEvent) => tell(happened(body), names).sentence;
    expect(said({ type: 'clockWarned', clock: 'protection', percent: 0, due: '2026-03-10T16:00:00Z', stage: 3, daysLeft: 1 })).toMatch(/ends in 1 day, on .*10/);
    expect(said({ type: 'memberRemoved', party: 'vendor', person: 'cy', name: 'Cy', reason: 'leftCompany', text: 'Bye', to: 'Di' })).toMatch(/handed the place of Cy to Di: leaving the company/);
    expect(said({ type: 'memberRemoved', party: 'vendor', person: 'cy', name: 'Cy', reason: 'newRole', text: 'Spain now' })).toMatch(/ended the access of Cy \(Vendor Sales\): a new role\./);
    expect(said({ type: 'registrationWithdrawn', reason: 'They bought elsewhere', code: 'customerDeclined' })).toMatch(/withdrew the registration: the customer said no/);
    expect(said({ type: 'reviewReassigned', reviewer: 'j', reviewerName: 'Joe', reason: 'silence', text: '', review: clock('review') })).toMatch(/Nobody reviewed in time, so the review moved to Joe/);
  });

  it('tells who said no, for which reason, and what they wrote', () => {
    const said = (body: DealEvent) => tell(happened(body), names);
    expect(said({ type: 'offerRejected', offer: 6, hash: 'h', party: 'vendor', reason: 'Not before June', code: 'datesNotPossible' })).toMatchObject({
      sentence: 'Bo (Vendor Sales) turned offer 6 down: the dates are not possible.',
      quote: 'Not before June',
    });
    expect(said({ type: 'extensionAnswered', party: 'vendor', agree: false, reason: 'customerWaiting', text: 'They decide on Friday' })).toMatchObject({
      sentence: 'Bo (Vendor Sales) did not agree to more time: the customer is waiting. The clock stays as it was.',
      quote: 'They decide on Friday',
    });
    expect(said({ type: 'policyAnswered', party: 'vendor', agree: false, reason: 'tooFarAlong', text: 'We sign tomorrow' })).toMatchObject({
      sentence: 'Bo (Vendor Sales) wants to keep the present rules: the deal is too far along.',
      quote: 'We sign tomorrow',
    });
    expect(said({ type: 'policyWithdrawn', party: 'vendor', to: 2, text: 'Version 3 comes' }).quote).toBe('Version 3 comes');
  });

  it('tells what a case ended with, line by line, what is open again, and that the talks go on', () => {
    const at = '2026-03-02T10:00:00Z';
    const told = tell(
      happened({
        type: 'linesUnfrozen',
        cause: 'c7',
        outcome: 'Settled',
        activities: ['demo', 'pricing'],
        decided: [{ activity: 'demo', by: 'settlement', cause: 'c7', at, owner: 'acme', note: 'On site' }],
      }),
      names,
    );
    expect(told).toEqual({
      tone: 'agreed',
      sentence: 'The case ended with a settlement. Demonstration: Acme does it. “Quotes” can be negotiated again.',
      quote: 'On site',
      dispute: 'c7',
    });
    const shares = [{ party: 'acme', percent: 40 }, { party: 'vendor', percent: 60 }];
    const decided = tell(happened({ type: 'linesUnfrozen', cause: 'c7', outcome: '', activities: ['demo'], decided: [{ activity: 'demo', by: 'decision', cause: 'c7', at, shares }] }), names);
    expect(decided.sentence).toBe('The case ended with a decision. Demonstration: Acme 40%, Vendor Sales 60% share it.');
    const on = tell(happened({ type: 'reopened', reason: 'The rest', clock: clock('negotiation'), cause: 'c7' }), names);
    expect(on.sentence).toMatch(/^A case has ended, so the negotiation goes on by itself\. There is time to agree until .*10/);
    expect([on.quote, on.dispute]).toEqual(['The rest', 'c7']);
  });

  it('says "You" for the reader, and the words somebody wrote as they wrote them', () => {
    const told = tell(happened({ type: 'messageSent', party: 'acme', text: 'Hello <b>' }, { person: 'ada', party: 'acme' }), names);
    expect([told.sentence, told.quote]).toEqual(['You wrote', 'Hello <b>']);
  });

  it.each(Object.entries(all))('%s reads as a sentence to whoever did it', (_, [event]) => {
    expect(tell(happened(event, { person: 'ada' }), names).sentence).not.toMatch(/\bYou (?:\w+, )?(?:has|is|was|needs|says|asks)\b|, and (?:has|is|says) /);
  });

  it('says "You" to the reviewer who started the review', () => {
    const started = { type: 'reviewStarted', reviewer: 'ada', reviewerName: 'Ada' } as const;
    expect(tell(happened(started, { person: 'ada' }), names).sentence).toBe('You started the review.');
  });

  it('marks what only one side may see', () => {
    for (const [kind, [event]] of Object.entries(all)) {
      if (/held/i.test(kind)) expect(tell(happened(event), names).onlyFor).toBe('vendor');
    }
    expect(tell(happened({ type: 'firmMarked', party: 'acme', activity: 'demo', on: true, open: false }), names).onlyFor).toBe('acme');
    expect(tell(happened({ type: 'firmMarked', party: 'acme', activity: 'demo', on: true, open: true }), names).onlyFor).toBeUndefined();
  });

  it('does not fail on an event it does not know', () => {
    expect(tell(happened({ type: 'somethingNew' } as unknown as DealEvent), names).sentence).toMatch(/does not know yet/);
  });
});
