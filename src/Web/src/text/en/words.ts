import type {
  AmountPeriod,
  ClockKind,
  NegotiationState,
  OpportunityKind,
  PartyKind,
  RefusalReason,
  ReviewState,
  Role,
  SalesStage,
  Wish,
} from '../../api/contracts';

/** The field's own terms, the same on every screen. */
export const words = {
  review: {
    draft: 'Draft',
    submitted: 'Submitted',
    inReview: 'In review',
    needsInfo: 'Needs info',
    approved: 'Approved',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  } satisfies Record<ReviewState, string>,
  negotiation: {
    none: 'No talks yet',
    open: 'In talks',
    agreed: 'Agreed',
    lapsed: 'Lapsed',
  } satisfies Record<NegotiationState, string>,
  stage: {
    prospect: 'Prospect',
    qualified: 'Qualified',
    technicalValidation: 'Technical validation',
    businessValidation: 'Business validation',
    committed: 'Committed',
    won: 'Won',
    lost: 'Lost',
  } satisfies Record<SalesStage, string>,
  axis: { review: 'Review', negotiation: 'Negotiation', stage: 'Stage' },
  clock: {
    review: 'Review',
    info: 'Answer to the reviewer',
    response: 'Answer to the offer',
    negotiation: 'Negotiation',
    expiry: 'Offer expires',
    protection: 'Protection',
    case: 'Dispute',
  } satisfies Record<ClockKind, string>,
  kind: { new: 'New business', renewal: 'Renewal', expansion: 'Expansion' } satisfies Record<OpportunityKind, string>,
  period: { total: 'in total', yearly: 'a year', monthly: 'a month' } satisfies Record<AmountPeriod, string>,
  wish: { weDoIt: 'We do it', weWantHelp: 'We want help', leaveToVendor: 'Leave to vendor' } satisfies Record<Wish, string>,
  group: { refer: 'Refer', assist: 'Assist', close: 'Close', onboard: 'Onboard' },
  party: { partner: 'Partner', directSales: 'Direct sales' } satisfies Record<PartyKind, string>,
  role: {
    partnerRep: 'Partner rep',
    directRep: 'Direct rep',
    channelManager: 'Channel manager',
    mediator: 'Mediator',
    committeeMember: 'Committee member',
    programmeAdmin: 'Programme admin',
    auditor: 'Auditor',
    system: 'Negotiation',
  } satisfies Record<Role, string> as Record<Role, string>,
};

/** Why something was not done: what happened, and what to do next. */
export const refusals = {
  notFound: {
    title: 'There is no such deal for you',
    next: 'It may not exist, or you may not be a member of it. Ask the person who sent you the link.',
  },
  notAllowed: { title: 'This is not yours to do', next: 'You can see the deal. Ask the person named on it to do this.' },
  wrongState: { title: 'The deal has moved on', next: 'Look at where it stands now; what you wrote is kept.' },
  staleOffer: { title: 'That offer is no longer open', next: 'Look at what changed in the offer that is open now.' },
  staleVersion: { title: 'The deal has changed meanwhile', next: 'Look at what changed, then try again.' },
  invalid: { title: 'Some entries need another look', next: 'Each one is marked with what to change.' },
  requestIdReused: { title: 'This was sent before with other content', next: 'Load the page again, then try once more.' },
  malformed: { title: 'This could not be read', next: 'Load the page again, then try once more.' },
  busy: { title: 'A lot is happening just now', next: 'Nothing was lost. Try again in a moment.' },
  offline: { title: 'No connection to the server', next: 'Nothing was changed, and what you wrote is kept on this device. Try again when you are connected.' },
  signedOut: { title: 'Your sign-in has ended', next: 'Sign in again to go on where you were.' },
  tooLarge: { title: 'That is too large', next: 'Send less at once.' },
  fault: { title: 'Something went wrong on our side', next: 'Try again. If it stays like this, tell your programme admin.' },
} satisfies Record<RefusalReason | 'offline' | 'signedOut' | 'tooLarge' | 'fault', { title: string; next: string }>;

/** Sentences for rule codes that deserve other words than the server's. */
export const rules: Readonly<Record<string, string>> = {};

const fill = 'Please fill this in.';

/** Sentences that stand beside a field, where its label already says which one it is. By rule code and field. */
export const rulesBeside: Readonly<Record<string, string>> = {
  'required customerName': fill,
  'required customerDomain': fill,
  'required title': fill,
  'required leadSource': fill,
};
