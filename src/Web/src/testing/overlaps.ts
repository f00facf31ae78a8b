import type { Claim, OverlapSheet } from '../api/contracts';

/** Small worlds for tests: only what a test names differs from an overlap of two registrations that nobody has judged. */
export const claim = (id: string, holderName: string, name: string): Claim => ({
  id,
  kind: 'registration',
  holder: holderName.toLowerCase(),
  holderName,
  customer: { name, country: 'DE', domain: 'muster.example' },
  products: ['Lake'],
  title: `Lake for ${name}`,
  receivedAt: '2026-03-02T09:00:00+00:00',
  policy: 1,
});

export const sheet = (changes: Partial<OverlapSheet> = {}): OverlapSheet => ({
  id: 'o1',
  version: 1,
  policy: 1,
  status: 'open',
  kinds: ['sameProduct'],
  confidence: 'certain',
  suggested: false,
  alerts: true,
  quiet: false,
  reasons: [
    { code: 'sameDomain', text: 'Same web domain muster.example', supports: true },
    { code: 'name', text: 'The names differ in one word', supports: false },
  ],
  first: claim('d1', 'Kestrel', 'Muster GmbH'),
  second: claim('d2', 'Harbour', 'Muster Gesellschaft'),
  foundAt: '2026-03-02T09:00:00+00:00',
  changedAt: '2026-03-02T09:00:00+00:00',
  may: ['confirmOverlap', 'dismissOverlap', 'settleOverlap'],
  decider: 'Mara',
  playbook: { kind: 'sameProduct', preferred: 'Who was first goes on', gather: ['Who met the customer first?'], messages: [{ title: 'To both', text: 'We look at it.' }], freezes: ['close'] },
  ...changes,
});
