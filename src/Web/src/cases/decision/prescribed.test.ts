import { describe, expect, it } from 'vitest';
import { caseView, policy } from '../testing';
import { blankRemedy, entriesOf, termsOf } from './entries';
import { prescribed, startsWhenMissed } from './prescribed';

// Monday, before work begins.
const now = Date.parse('2026-03-02T07:00:00Z');
const rule = policy.remedies[0]!;

describe('a remedy of the programme', () => {
  it('fills in its words, its days and a look half-way, within what it allows', () => {
    const filled = prescribed(rule, { ...blankRemedy, owner: 'acme', activity: 'close' }, policy, now);
    expect(filled).toEqual({ ...blankRemedy, owner: 'acme', activity: 'close', rule: 'jointPlan', text: 'Both sides agree a joint plan.', cure: 5, due: '2026-03-27', sunset: '2026-05-31', review: '2026-04-28' });
  });

  it('keeps a day that was chosen, as far as it binds so long', () => {
    expect(prescribed(rule, { ...blankRemedy, due: '2026-04-01' }, policy, now).due).toBe('2026-04-01');
    expect(prescribed(rule, { ...blankRemedy, due: '2027-01-01' }, policy, now).due).toBe('2026-05-30');
    expect(prescribed(rule, { ...blankRemedy, due: '2026-01-01' }, policy, now).due).toBe('2026-03-27');
  });

  it('is sent with what follows if it is missed, and comes back as it was', () => {
    const entries = { lines: [], remedies: [{ ...prescribed(rule, { ...blankRemedy, owner: 'acme' }, policy, now), ifMissed: 'coaching' }] };
    const { terms } = termsOf(entries);
    expect(terms.remedies[0]).toMatchObject({ rule: 'jointPlan', ifMissed: 'coaching' });
    expect(entriesOf(terms, caseView().subject).remedies).toEqual(entries.remedies);
  });

  it('says what the programme starts by itself when one is missed', () => {
    expect(startsWhenMissed(policy)).toEqual({ remedy: 'The vendor works alongside the partner.', times: 1 });
    expect(startsWhenMissed({ ...policy, triggers: [] })).toBeUndefined();
  });
});
