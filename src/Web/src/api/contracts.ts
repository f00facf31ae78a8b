// Generated from the C# contracts by tools/ContractTypes: change those, then run
// dotnet run --project tools/ContractTypes -p:SkipWeb=true -- src/Web/src/api/contracts.ts

export interface Absence {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly from: string;
  readonly until: string;
  readonly zone: string;
  readonly deputy: Stand;
}

export interface AbsenceForm {
  readonly from: string;
  readonly until: string;
  readonly deputy: Stand;
}

export interface Accept {
  readonly type: 'accept';
  readonly offer: OfferRef;
}

export interface AcceptSettlement {
  readonly type: 'acceptSettlement';
  readonly proposal: OfferRef;
}

export interface Acceptance {
  readonly party: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
}

export interface AcceptanceHeld {
  readonly type: 'acceptanceHeld';
  readonly held: Held;
}

export interface Activity {
  readonly id: string;
  readonly name: string;
  readonly group: ActivityGroup;
  readonly eligible: readonly PartyKind[];
}

export type ActivityGroup = 'refer' | 'assist' | 'close' | 'onboard';

export interface AddEvidence {
  readonly type: 'addEvidence';
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly happenedOn?: string | undefined;
  readonly figure?: Figure | undefined;
  readonly file?: CaseFileRef | undefined;
}

export interface AddMember {
  readonly type: 'addMember';
  readonly party: string;
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly zone: string;
}

export interface AddParty {
  readonly type: 'addParty';
  readonly party: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly required: boolean;
  readonly members: readonly Member[];
}

export interface AgreedDecision {
  readonly name: string;
  readonly line: DecidedLine;
  readonly due?: string | undefined;
}

export interface AgreedInterim {
  readonly activity: string;
  readonly name: string;
  readonly owner: string;
  readonly reason: string;
  readonly personName?: string | undefined;
}

export interface AgreedLine {
  readonly activity: string;
  readonly name: string;
  readonly group?: ActivityGroup | undefined;
  readonly due: string;
  readonly owner?: string | undefined;
  readonly note?: string | undefined;
  readonly shares?: readonly CreditShare[] | undefined;
  readonly decided?: DecidedLine | undefined;
}

export interface Agreement {
  readonly offer: number;
  readonly offerHash: string;
  readonly terms: Terms;
  readonly acceptances: readonly Acceptance[];
  readonly at: string;
  readonly code: string;
  readonly interim?: readonly InterimLine[] | undefined;
}

export interface AgreementDocument {
  readonly deal: string;
  readonly code: string;
  readonly offer: number;
  readonly offerHash: string;
  readonly agreedAt: string;
  readonly programme: string;
  readonly policy: number;
  readonly zone: string;
  readonly parties: readonly Party[];
  readonly acceptances: readonly Acceptance[];
  readonly lines: readonly AgreedLine[];
  readonly credit: readonly CreditShare[];
  readonly customer?: Customer | undefined;
  readonly opportunity?: Opportunity | undefined;
  readonly receivedAt?: string | undefined;
  readonly interim?: readonly AgreedInterim[] | undefined;
  readonly decided?: readonly AgreedDecision[] | undefined;
}

export interface AgreementReached {
  readonly type: 'agreementReached';
  readonly agreement: Agreement;
}

export interface AgreementVoided {
  readonly type: 'agreementVoided';
  readonly offer: number;
  readonly reason: VoidReason;
  readonly fields: readonly string[];
}

export interface Amend {
  readonly type: 'amend';
  readonly form: RegistrationForm;
}

export interface Amendment {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly basedOn: number;
  readonly document: string;
  readonly by: string;
  readonly byName: string;
  readonly at: string;
  readonly stage: AmendmentStage;
  readonly approvedBy: readonly string[];
  readonly effective?: string | undefined;
  readonly number?: number | undefined;
  readonly from?: string | undefined;
  readonly reason?: string | undefined;
  readonly writers?: readonly string[] | undefined;
  readonly recall?: Recall | undefined;
}

export interface AmendmentDrafted {
  readonly id: string;
}

export interface AmendmentPage {
  readonly view: AmendmentView;
  readonly document: Policy;
  readonly changes: readonly PolicyChange[];
  readonly broken: readonly BrokenRule[];
  readonly outdated: boolean;
  readonly zone: string;
  readonly start?: AmendmentStart | undefined;
  readonly instead?: number | undefined;
  readonly unrecallable?: readonly BrokenRule[] | undefined;
}

export interface AmendmentRules {
  readonly approvers: readonly Member[];
  readonly needed: number;
  readonly noticeDays: number;
}

export type AmendmentStage = 'drafted' | 'proposed' | 'approved' | 'rejected' | 'withdrawn' | 'recalled';

export interface AmendmentStart {
  readonly from: string;
  readonly togetherWith?: number | undefined;
}

export interface AmendmentView {
  readonly amendment: Amendment;
  readonly needed: number;
  readonly inForce: boolean;
  readonly acts: readonly string[];
}

export interface Amount {
  readonly value: number;
  readonly currency: string;
  readonly period: AmountPeriod;
}

export type AmountPeriod = 'total' | 'yearly' | 'monthly';

export interface AnswerCaseExtension {
  readonly type: 'answerCaseExtension';
  readonly agree: boolean;
  readonly reason?: TimeDenial | undefined;
  readonly text?: string | undefined;
}

export interface AnswerDraft {
  readonly type: 'answerDraft';
  readonly draft: OfferRef;
  readonly answer: DraftOpinion;
  readonly text?: string | undefined;
}

export interface AnswerExtension {
  readonly type: 'answerExtension';
  readonly agree: boolean;
  readonly reason?: TimeDenial | undefined;
  readonly text?: string | undefined;
}

export interface AnswerInvitation {
  readonly type: 'answerInvitation';
  readonly accept: boolean;
  readonly ties: readonly ConflictKind[];
  readonly text?: string | undefined;
}

export interface AnswerPolicy {
  readonly type: 'answerPolicy';
  readonly agree: boolean;
  readonly reason?: MoveDenial | undefined;
  readonly text?: string | undefined;
}

export interface AnswerProtectionExtension {
  readonly type: 'answerProtectionExtension';
  readonly agree: boolean;
  readonly reason?: ExtensionDenial | undefined;
  readonly text?: string | undefined;
}

export interface AnswerSlots {
  readonly type: 'answerSlots';
  readonly proposal: string;
  readonly fits: readonly number[];
}

export interface AnswersToDraftShared {
  readonly type: 'answersShared';
  readonly draft: number;
  readonly answers: readonly DraftAnswer[];
  readonly room: string;
  readonly number: number;
}

export interface Appeal {
  readonly side: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly grounds: string;
}

export interface AppealFiled {
  readonly type: 'appealFiled';
  readonly appeal: Appeal;
  readonly stays: boolean;
  readonly still?: readonly CaseClock[] | undefined;
}

export interface Approval {
  readonly party: string;
  readonly act: HeldAct;
  readonly offer: OfferRef;
  readonly person: string;
  readonly approver: string;
  readonly approverName: string;
  readonly approverRoles: readonly Role[];
  readonly at: string;
  readonly exceeds: readonly Exceedance[];
  readonly matrix: number;
  readonly note?: string | undefined;
}

export interface Approve {
  readonly type: 'approve';
  readonly note?: string | undefined;
}

export interface ApproveHeld {
  readonly type: 'approveHeld';
  readonly hash: string;
  readonly note?: string | undefined;
}

export interface Approved {
  readonly type: 'approved';
  readonly note?: string | undefined;
}

export interface Ask {
  readonly type: 'ask';
  readonly text: string;
  readonly offer?: number | undefined;
  readonly activity?: string | undefined;
}

export interface AskInfo {
  readonly type: 'askInfo';
  readonly question: string;
  readonly reason?: InfoReason | undefined;
}

export interface AttachFile {
  readonly type: 'attachFile';
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly note?: string | undefined;
}

export interface AttachedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly party: string;
  readonly person: string;
  readonly personName: string;
  readonly at: string;
  readonly note?: string | undefined;
}

export interface AuthorityCheck {
  readonly exceeds: readonly Exceedance[];
  readonly approvers: readonly Member[];
  readonly matrix: number;
}

export interface AuthorityLimit {
  readonly side: PartyKind;
  readonly role: Role;
  readonly approvers: readonly Member[];
  readonly amounts?: readonly Amount[] | undefined;
  readonly creditGiven?: number | undefined;
  readonly keeps?: readonly string[] | undefined;
}

export interface AuthorityMatrix {
  readonly version: number;
  readonly limits: readonly AuthorityLimit[];
}

export interface AwayNote {
  readonly person: string;
  readonly name: string;
  readonly until: string;
  readonly deputy: Stand;
}

export interface Ballot {
  readonly person: string;
  readonly name: string;
  readonly draft: number;
  readonly at: string;
  readonly reason?: string | undefined;
}

export interface BookSlot {
  readonly type: 'bookSlot';
  readonly proposal: string;
  readonly slot: number;
}

export interface BriefTaken {
  readonly type: 'briefTaken';
  readonly brief: CaseBrief;
  readonly room: string;
  readonly number: number;
}

export interface BrokenRule {
  readonly code: string;
  readonly field: string;
  readonly text: string;
}

export interface BulkJob {
  readonly id: string;
  readonly deals: number;
  readonly done: boolean;
  readonly results: readonly BulkResult[];
}

export interface BulkOrder {
  readonly command: Command;
  readonly deals: readonly string[];
}

export type BulkOutcome = 'done' | 'unchanged' | 'refused' | 'noAnswer';

export interface BulkPreview {
  readonly results: readonly BulkResult[];
}

export interface BulkResult {
  readonly deal: string;
  readonly outcome: BulkOutcome;
  readonly rules: readonly BrokenRule[];
  readonly overlap?: string | undefined;
}

export interface BusinessCalendar {
  readonly zone: string;
  readonly opens: string;
  readonly closes: string;
  readonly days: readonly DayOfWeek[];
  readonly holidays: readonly string[];
}

export interface CallManager {
  readonly type: 'callManager';
  readonly reason: string;
}

export interface CancelSlot {
  readonly type: 'cancelSlot';
  readonly proposal: string;
}

export interface Candidate {
  readonly neutral: Neutral;
  readonly conflicts: readonly Conflict[];
  readonly isFree: boolean;
  readonly couldBeWaived: boolean;
}

export interface CandidateList {
  readonly kind: SeatKind;
  readonly candidates: readonly Candidate[];
}

export interface CarveOut {
  readonly id: string;
  readonly text: string;
  readonly activity?: string | undefined;
}

export interface CaseBrief {
  readonly tenant: string;
  readonly case: string;
  readonly version: number;
  readonly policy: number;
  readonly stage: CaseStage;
  readonly subject: CaseSubject;
  readonly sides: readonly CaseSide[];
  readonly mediator?: Member | undefined;
  readonly due?: string | undefined;
  readonly barred: readonly string[];
  readonly left: number;
  readonly end?: CaseEnd | undefined;
}

export type CaseCause = 'person' | 'lapse' | 'missed' | 'overlap' | 'metric';

export interface CaseChanged {
  readonly id: string;
}

export interface CaseClock {
  readonly kind: CaseClockKind;
  readonly subject: string;
  readonly time: Clock;
  readonly effect: CaseEffect;
}

export type CaseClockKind = 'informal' | 'mediation' | 'seat' | 'appealFiling' | 'coolingOff' | 'remedy' | 'cure' | 'review' | 'sunset' | 'panel';

export interface CaseClockRanOut {
  readonly type: 'caseClockRanOut';
  readonly clock: CaseClockKind;
  readonly subject: string;
  readonly due: string;
  readonly effect: CaseEffect;
}

export interface CaseClockWarned {
  readonly type: 'caseClockWarned';
  readonly clock: CaseClockKind;
  readonly subject: string;
  readonly percent: number;
  readonly due: string;
  readonly passed: number;
}

export interface CaseClosed {
  readonly type: 'caseClosed';
  readonly end: CaseEnd;
  readonly why: string;
}

export type CaseCommand =
  | OpenCase
  | StateCase
  | AddEvidence
  | MoveOn
  | WithdrawCase
  | ProposeCaseExtension
  | AnswerCaseExtension
  | ExtendForCause
  | SuspendCase
  | ResumeCase
  | InviteNeutral
  | AnswerInvitation
  | WaiveConflict
  | Recuse
  | ReplaceNeutral
  | DraftDecision
  | CastVote
  | FileAppeal
  | ProposeOverride
  | ConfirmOverride
  | WithdrawSettlement
  | ReportRemedy
  | ConfirmRemedy
  | ContestRemedy
  | WritePostMortem
  | FillSeats
  | SettleCase
  | FollowSides
  | TickCase;

export interface CaseCommandDone {
  readonly version: number;
  readonly from: number;
}

export type CaseEffect = 'mediationBegins' | 'decisionBegins' | 'seatIsLost' | 'decisionIsFinal' | 'settlementStands' | 'cureBegins' | 'remedyIsMissed' | 'reviewIsDue' | 'remedyEnds' | 'nobodyDecides';

export type CaseEnd = 'settled' | 'decided' | 'withdrawn' | 'undecided';

export type CaseEvent =
  | CaseOpened
  | ItemAdded
  | SidesFollowed
  | MoveOnWanted
  | WithdrawalWanted
  | StageEntered
  | CaseClockWarned
  | CaseClockRanOut
  | CaseExtensionProposed
  | CaseExtensionAnswered
  | CaseExtended
  | CaseSuspended
  | CaseResumed
  | SeatsWanted
  | SeatOffered
  | SeatChanged
  | ConflictWaived
  | RoundBegan
  | DecisionDrafted
  | VoteCast
  | VotesOpened
  | DecisionIssued
  | OverrideProposed
  | AppealFiled
  | SettlementReached
  | SettlementLeft
  | RemediesBegan
  | RemedyMoved
  | CaseClosed
  | PostMortemWritten;

export interface CaseExtended {
  readonly type: 'caseExtended';
  readonly clocks: readonly CaseClock[];
  readonly days: number;
  readonly forCause: boolean;
  readonly reason?: string | undefined;
}

export interface CaseExtension {
  readonly days: number;
  readonly by: string;
  readonly agreedBy: readonly string[];
}

export interface CaseExtensionAnswered {
  readonly type: 'caseExtensionAnswered';
  readonly side: string;
  readonly agree: boolean;
  readonly reason?: TimeDenial | undefined;
  readonly text?: string | undefined;
}

export interface CaseExtensionProposed {
  readonly type: 'caseExtensionProposed';
  readonly extension: CaseExtension;
  readonly reason: string;
}

export interface CaseFileRef {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export interface CaseItem {
  readonly number: number;
  readonly kind: EvidenceKind;
  readonly side?: string | undefined;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly text: string;
  readonly happenedOn?: string | undefined;
  readonly file?: CaseFileRef | undefined;
  readonly figure?: Figure | undefined;
  readonly statement?: StatementText | undefined;
}

export interface CaseList {
  readonly cases: readonly CaseRow[];
  readonly total: number;
  readonly next?: string | undefined;
}

export interface CaseOpened {
  readonly type: 'caseOpened';
  readonly id: string;
  readonly policy: number;
  readonly about: CaseType;
  readonly cause: CaseCause;
  readonly question: string;
  readonly subject: CaseSubject;
  readonly sides: readonly CaseSide[];
  readonly interimOwner: string;
  readonly clock: CaseClock;
  readonly by?: string | undefined;
}

export interface CaseOpenedAnswer {
  readonly id: string;
  readonly version: number;
}

export type CasePart = 'side' | 'mediator' | 'decider' | 'appealDecider' | 'invited' | 'clerk' | 'reader';

export interface CaseResumed {
  readonly type: 'caseResumed';
  readonly clocks: readonly CaseClock[];
}

export interface CaseRow {
  readonly id: string;
  readonly type: CaseType;
  readonly cause: CaseCause;
  readonly stage: CaseStage;
  readonly end?: CaseEnd | undefined;
  readonly question: string;
  readonly deal: string;
  readonly title: string;
  readonly customer: string;
  readonly amount: Amount;
  readonly sides: readonly CaseSide[];
  readonly seats: readonly Seat[];
  readonly openedAt: string;
  readonly changedAt: string;
  readonly due?: string | undefined;
  readonly clock?: CaseClockKind | undefined;
  readonly mediatorMissing: boolean;
  readonly suspended: boolean;
  readonly remediesOpen: number;
}

export interface CaseRules {
  readonly coolingOff: number;
  readonly appealStays: boolean;
  readonly overriders: readonly string[];
  readonly extensionDays: number;
  readonly maxExtensions: number;
}

export interface CaseSide {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly members: readonly Member[];
}

export type CaseStage = 'informal' | 'mediation' | 'decision' | 'appeal' | 'closed';

export interface CaseSubject {
  readonly deal: string;
  readonly title: string;
  readonly customer: string;
  readonly country: string;
  readonly amount: Amount;
  readonly products: readonly string[];
  readonly activities: readonly string[];
  readonly territory?: string | undefined;
  readonly reviewer?: string | undefined;
}

export interface CaseSuspended {
  readonly type: 'caseSuspended';
  readonly reason: string;
  readonly clocks: readonly CaseClock[];
}

export interface CaseTally {
  readonly informal: number;
  readonly mediation: number;
  readonly decision: number;
  readonly appeal: number;
  readonly overdue: number;
  readonly soon: number;
  readonly mediatorMissing: number;
  readonly suspended: number;
  readonly remediesOpen: number;
}

export type CaseType = 'leadOwnership' | 'territory' | 'pricing' | 'activityNotDone' | 'marketingCommitment' | 'quality' | 'intellectualProperty' | 'revenueShortfall' | 'other';

export interface CaseView {
  readonly id: string;
  readonly version: number;
  readonly policy: number;
  readonly type: CaseType;
  readonly cause: CaseCause;
  readonly question: string;
  readonly subject: CaseSubject;
  readonly sides: readonly CaseSide[];
  readonly interimOwner: string;
  readonly stage: CaseStage;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly part: CasePart;
  readonly items: readonly CaseItem[];
  readonly seats: readonly Seat[];
  readonly decisions: readonly DecisionMade[];
  readonly remedies: readonly TrackedRemedy[];
  readonly clocks: readonly CaseClock[];
  readonly acts: readonly Possibility[];
  readonly talks: boolean;
  readonly zone: string;
  readonly next?: NextStep | undefined;
  readonly me?: string | undefined;
  readonly openedBy?: string | undefined;
  readonly end?: CaseEnd | undefined;
  readonly round?: RoundView | undefined;
  readonly override?: Override | undefined;
  readonly appeal?: Appeal | undefined;
  readonly settlement?: Settlement | undefined;
  readonly extension?: CaseExtension | undefined;
  readonly suspendedBecause?: string | undefined;
  readonly moveOn?: readonly string[] | undefined;
  readonly withdraw?: readonly string[] | undefined;
  readonly postMortems?: readonly PostMortem[] | undefined;
  readonly wanted?: SeatKind | undefined;
  readonly nobodyDecides?: boolean | undefined;
}

export interface CastVote {
  readonly type: 'castVote';
  readonly draft: OfferRef;
  readonly reason?: string | undefined;
}

export interface Change {
  readonly kind: ChangeKind;
  readonly subject: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export type ChangeKind = 'added' | 'removed' | 'owner' | 'due' | 'note' | 'credit';

export interface ChannelMapSheet {
  readonly version: number;
  readonly rows: MapRows;
  readonly columns: MapColumns;
  readonly matrix: Matrix;
  readonly overlaps: readonly PredictedOverlap[];
  readonly overlapTotal: number;
  readonly fits: readonly CoSellFit[];
  readonly fitTotal: number;
  readonly coverage: readonly Coverage[];
  readonly products: readonly string[];
  readonly segments: readonly string[];
  readonly territories: readonly MapLine[];
  readonly activities: readonly MapActivity[];
  readonly rights: readonly MapRight[];
  readonly claimsOutside: number;
  readonly claimsComplete: boolean;
  readonly mayChange: boolean;
  readonly changedAt?: string | undefined;
  readonly changedBy?: string | undefined;
}

export interface ChecklistItem {
  readonly activity: string;
  readonly wish: Wish;
  readonly note?: string | undefined;
}

export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly holder: string;
  readonly holderName: string;
  readonly customer: Customer;
  readonly products: readonly string[];
  readonly title: string;
  readonly receivedAt: string;
  readonly policy: number;
  readonly amount?: Amount | undefined;
  readonly protectionEnded?: string | undefined;
}

export type ClaimKind = 'registration' | 'directSales';

export interface Clock {
  readonly kind: ClockKind;
  readonly start: string;
  readonly half: string;
  readonly most: string;
  readonly due: string;
  readonly passed: number;
  readonly remaining?: string | undefined;
  readonly extensions: number;
  readonly warnings?: readonly string[] | undefined;
}

export interface ClockExtended {
  readonly type: 'clockExtended';
  readonly clock: Clock;
  readonly days: number;
}

export type ClockKind = 'review' | 'info' | 'response' | 'negotiation' | 'expiry' | 'protection' | 'case';

export interface ClockRanOut {
  readonly type: 'clockRanOut';
  readonly clock: ClockKind;
  readonly due: string;
  readonly consequence: Consequence;
}

export interface ClockWarned {
  readonly type: 'clockWarned';
  readonly clock: ClockKind;
  readonly percent: number;
  readonly due: string;
  readonly stage?: number | undefined;
  readonly daysLeft?: number | undefined;
}

export interface Clocks {
  readonly review: number;
  readonly info: number;
  readonly response: number;
  readonly negotiation: number;
  readonly maxExtensionDays: number;
  readonly maxExtensions: number;
}

export interface CoSellFit {
  readonly territory: string;
  readonly finder: string;
  readonly finderName: string;
  readonly deliverer: string;
  readonly delivererName: string;
  readonly products: readonly string[];
  readonly segments: readonly string[];
  readonly brings: readonly string[];
  readonly adds: readonly string[];
  readonly score: number;
  readonly reasons: readonly string[];
}

export type Command =
  | SaveDraft
  | Submit
  | Import
  | NoticeOverlap
  | StartReview
  | AskInfo
  | GiveInfo
  | Approve
  | RejectRegistration
  | WithdrawRegistration
  | Amend
  | SetStage
  | AddMember
  | RemoveMember
  | AddParty
  | MakeOffer
  | Accept
  | Reject
  | Withdraw
  | MarkTentative
  | MarkFirm
  | Say
  | Ask
  | AttachFile
  | CallManager
  | ProposeExtension
  | AnswerExtension
  | Suspend
  | Resume
  | Reopen
  | ApproveHeld
  | DeclineHeld
  | WithdrawHeld
  | Freeze
  | Unfreeze
  | ReassignReview
  | PauseReview
  | ResumeReview
  | HandOver
  | RequestProtectionExtension
  | AnswerProtectionExtension
  | TollProtection
  | UntollProtection
  | RevokeProtection
  | ProposePolicy
  | AnswerPolicy
  | WithdrawPolicy
  | Tick;

export type Confidence = 'possible' | 'likely' | 'certain';

export interface ConfirmOverlap {
  readonly type: 'confirmOverlap';
  readonly text: string;
  readonly freeze?: readonly string[] | undefined;
  readonly interimOwner?: string | undefined;
}

export interface ConfirmOverride {
  readonly type: 'confirmOverride';
  readonly hash: string;
  readonly reason: string;
}

export interface ConfirmRemedy {
  readonly type: 'confirmRemedy';
  readonly remedy: string;
}

export interface ConfirmationNeeded {
  readonly type: 'confirmationNeeded';
  readonly offer: number;
  readonly hash: string;
  readonly party: string;
}

export interface Conflict {
  readonly kind: ConflictKind;
  readonly text: string;
  readonly waivable: boolean;
}

export type ConflictKind = 'ownSide' | 'compensation' | 'reportingLine' | 'earlierInvolvement' | 'mediatedThisCase' | 'decidedThisCase' | 'samePairLately' | 'relationship';

export interface ConflictWaived {
  readonly type: 'conflictWaived';
  readonly kind: SeatKind;
  readonly person: string;
  readonly side: string;
}

export type Consequence = 'managerStepsIn' | 'registrationWithdrawn' | 'negotiationLapses' | 'offerExpires' | 'reviewGoesToDeputy' | 'protectionEnds';

export interface Contact {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly zone: string;
  readonly party: string;
}

export interface ContestRemedy {
  readonly type: 'contestRemedy';
  readonly remedy: string;
  readonly reason: string;
}

export interface Coverage {
  readonly partner: string;
  readonly name: string;
  readonly territories: readonly string[];
  readonly products: readonly string[];
  readonly segments: readonly string[];
  readonly activities: readonly string[];
  readonly capacity?: number | undefined;
  readonly note?: string | undefined;
}

export interface CreditShare {
  readonly party: string;
  readonly percent: number;
}

export interface Customer {
  readonly name: string;
  readonly country: string;
  readonly domain?: string | undefined;
  readonly duns?: string | undefined;
}

export type DayOfWeek = 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday';

export interface DealAnswer {
  readonly version: number;
  readonly from: number;
  readonly refusal?: Refusal | undefined;
}

export interface DealCreated {
  readonly id: string;
  readonly version: number;
}

export interface DealDelta {
  readonly after: number;
  readonly version: number;
  readonly events: readonly EventView[];
  readonly standing: Standing;
  readonly refresh: boolean;
}

export type DealEvent =
  | DraftSaved
  | Submitted
  | Imported
  | ReviewStarted
  | InfoAsked
  | InfoGiven
  | Approved
  | RegistrationRejected
  | RegistrationWithdrawn
  | RegistrationAmended
  | StageSet
  | OverlapNoticed
  | MemberAdded
  | MemberRemoved
  | PartyAdded
  | NegotiationOpened
  | OfferMade
  | OfferAccepted
  | AgreementReached
  | AgreementVoided
  | OfferRejected
  | OfferWithdrawn
  | OfferExpired
  | LinesMarked
  | FirmMarked
  | MessageSent
  | QuestionAsked
  | FileAttached
  | ManagerCalled
  | ExtensionProposed
  | ExtensionAnswered
  | ClockExtended
  | Suspended
  | Resumed
  | Reopened
  | PolicyProposed
  | PolicyAnswered
  | PolicyWithdrawn
  | OfferVoided
  | PolicyMoved
  | ClockWarned
  | ClockRanOut
  | NegotiationLapsed
  | OfferHeld
  | AcceptanceHeld
  | HeldApproved
  | HeldDeclined
  | HeldWentStale
  | HeldWithdrawn
  | ConfirmationNeeded
  | LinesFrozen
  | LinesUnfrozen
  | ReviewPaused
  | ReviewResumed
  | ReviewReassigned
  | ProtectionStarted
  | ProtectionExtensionRequested
  | ProtectionExtended
  | ProtectionExtensionDenied
  | ProtectionTolled
  | ProtectionUntolled
  | ProtectionRevoked;

export interface DealLink {
  readonly id: string;
  readonly title: string;
}

export interface DealOutlook {
  readonly away: readonly AwayNote[];
  readonly correctedBy: readonly DealLink[];
  readonly review?: ReviewOutlook | undefined;
  readonly reviewers?: readonly Stand[] | undefined;
}

export interface DealPage {
  readonly items: readonly DealRow[];
  readonly total: number;
  readonly next?: string | undefined;
}

export interface DealRow {
  readonly id: string;
  readonly customer: string;
  readonly country: string;
  readonly title: string;
  readonly amount: number;
  readonly currency: string;
  readonly period: AmountPeriod;
  readonly partner: string;
  readonly review: ReviewState;
  readonly negotiation: NegotiationState;
  readonly stage: SalesStage;
  readonly agreedLines: number;
  readonly lines: number;
  readonly awaiting: readonly string[];
  readonly myTurn: boolean;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly domain?: string | undefined;
  readonly externalId?: string | undefined;
  readonly nextDeadline?: string | undefined;
  readonly turnDue?: string | undefined;
  readonly reviewDue?: string | undefined;
  readonly infoDue?: string | undefined;
  readonly protectionEnd?: string | undefined;
  readonly protectionAsked: boolean;
  readonly reviewer?: string | undefined;
  readonly corrects?: string | undefined;
  readonly overlap?: string | undefined;
}

export interface DealSummary {
  readonly tenant: string;
  readonly id: string;
  readonly version: number;
  readonly customer: string;
  readonly country: string;
  readonly title: string;
  readonly amount: number;
  readonly currency: string;
  readonly period: AmountPeriod;
  readonly partner: string;
  readonly review: ReviewState;
  readonly negotiation: NegotiationState;
  readonly stage: SalesStage;
  readonly agreedLines: number;
  readonly lines: number;
  readonly awaiting: readonly string[];
  readonly parties: readonly string[];
  readonly people: readonly string[];
  readonly openedAt: string;
  readonly changedAt: string;
  readonly domain?: string | undefined;
  readonly externalId?: string | undefined;
  readonly nextDeadline?: string | undefined;
  readonly turnDue?: string | undefined;
  readonly approvalsWaiting?: readonly string[] | undefined;
  readonly reviewDue?: string | undefined;
  readonly infoDue?: string | undefined;
  readonly protectionEnd?: string | undefined;
  readonly reviewer?: string | undefined;
  readonly protectionAsked: boolean;
  readonly corrects?: string | undefined;
}

export interface DealView {
  readonly id: string;
  readonly version: number;
  readonly policy: number;
  readonly parties: readonly Party[];
  readonly ask: readonly Contact[];
  readonly standing: Standing;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly zone: string;
  readonly me?: string | undefined;
  readonly registration?: Registration | undefined;
  readonly draft?: RegistrationForm | undefined;
  readonly receivedAt?: string | undefined;
  readonly reviewerName?: string | undefined;
  readonly reviewNote?: string | undefined;
  readonly open?: Offer | undefined;
  readonly agreement?: Agreement | undefined;
  readonly files?: readonly AttachedFile[] | undefined;
  readonly overlap?: boolean | undefined;
  readonly held?: readonly Held[] | undefined;
  readonly approvals?: readonly Approval[] | undefined;
  readonly frozen?: readonly FrozenLine[] | undefined;
  readonly reviewer?: string | undefined;
  readonly reviewPause?: ReviewPause | undefined;
  readonly protection?: Protection | undefined;
  readonly locks?: readonly FieldLock[] | undefined;
  readonly reviewHandedOn?: boolean | undefined;
  readonly decided?: readonly DecidedLine[] | undefined;
}

export interface DecidedLine {
  readonly activity: string;
  readonly by: LineEnding;
  readonly cause: string;
  readonly at: string;
  readonly owner?: string | undefined;
  readonly shares?: readonly CreditShare[] | undefined;
  readonly note?: string | undefined;
}

export interface DecisionDraft {
  readonly number: number;
  readonly hash: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly terms: OutcomeTerms;
  readonly points: readonly DecisionPoint[];
}

export interface DecisionDrafted {
  readonly type: 'decisionDrafted';
  readonly kind: SeatKind;
  readonly draft: DecisionDraft;
  readonly onlyFor?: string | undefined;
}

export interface DecisionIssued {
  readonly type: 'decisionIssued';
  readonly decision: DecisionMade;
  readonly clock?: CaseClock | undefined;
}

export interface DecisionMade {
  readonly round: number;
  readonly kind: SeatKind;
  readonly policy: number;
  readonly terms: OutcomeTerms;
  readonly points: readonly DecisionPoint[];
  readonly by: readonly string[];
  readonly tally: readonly Tally[];
  readonly at: string;
  readonly appeal: string;
  readonly code: string;
  readonly appealUntil?: string | undefined;
  readonly overridden?: string | undefined;
}

export interface DecisionPoint {
  readonly question: string;
  readonly facts: readonly number[];
  readonly rule: string;
  readonly rationale: string;
}

export interface DecisionRight {
  readonly deciders: readonly string[];
  readonly votes: number;
  readonly type?: string | undefined;
  readonly territory?: string | undefined;
  readonly upTo?: number | undefined;
  readonly tie: TieRule;
  readonly alternates: readonly string[];
  readonly appealPanel: readonly string[];
  readonly appealVotes: number;
}

export interface DeclineHeld {
  readonly type: 'declineHeld';
  readonly hash: string;
  readonly reason: DeclineReason;
  readonly text: string;
}

export type DeclineReason = 'tooMuchCredit' | 'tooLarge' | 'keepActivity' | 'notNow' | 'other';

export interface DemoToken {
  readonly token: string;
}

export interface Deputy {
  readonly person: string;
  readonly for: string;
}

export interface Disclosure {
  readonly kind: ConflictKind;
  readonly text: string;
  readonly at: string;
  readonly deal?: string | undefined;
  readonly organisation?: string | undefined;
  readonly until?: string | undefined;
}

export interface DismissOverlap {
  readonly type: 'dismissOverlap';
  readonly reason: DismissalReason;
  readonly text: string;
}

export type DismissalReason = 'differentCustomer' | 'differentPartOfCustomer' | 'differentNeed' | 'agreedBetweenSides' | 'other';

export interface DraftAnswer {
  readonly side: string;
  readonly draft: number;
  readonly opinion: DraftOpinion;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly text?: string | undefined;
}

export interface DraftAnswered {
  readonly type: 'draftAnswered';
  readonly answer: DraftAnswer;
  readonly room: string;
  readonly number: number;
}

export interface DraftChanges {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly TextLine[];
}

export interface DraftDecision {
  readonly type: 'draftDecision';
  readonly terms: OutcomeTerms;
  readonly points: readonly DecisionPoint[];
}

export interface DraftMark {
  readonly number: number;
  readonly hash: string;
  readonly at: string;
}

export type DraftOpinion = 'agree' | 'disagree' | 'withChanges';

export interface DraftPublished {
  readonly type: 'draftPublished';
  readonly draft: TalksDraft;
  readonly room: string;
  readonly number: number;
}

export interface DraftSaved {
  readonly type: 'draftSaved';
  readonly id: string;
  readonly policy: number;
  readonly form: RegistrationForm;
  readonly parties: readonly Party[];
}

export interface EndOverlap {
  readonly type: 'endOverlap';
  readonly claim: string;
}

export interface EndedDisclosure {
  readonly kind: ConflictKind;
  readonly deal?: string | undefined;
  readonly organisation?: string | undefined;
}

export interface EventView {
  readonly version: number;
  readonly at: string;
  readonly person: string;
  readonly name: string;
  readonly body: DealEvent;
  readonly party?: string | undefined;
}

export interface EventsPage {
  readonly events: readonly EventView[];
  readonly next?: number | undefined;
}

export interface EvidenceKept {
  readonly version: number;
  readonly from: number;
  readonly file: CaseFileRef;
}

export type EvidenceKind = 'statement' | 'firstMeeting' | 'proofOfConcept' | 'proposal' | 'customerChoice' | 'price' | 'metric' | 'message' | 'other';

export interface Exceedance {
  readonly code: string;
  readonly text: string;
  readonly activity?: string | undefined;
}

export interface Exclusivity {
  readonly partner: string;
  readonly from: string;
  readonly territory?: string | undefined;
  readonly product?: string | undefined;
  readonly segment?: string | undefined;
  readonly until?: string | undefined;
}

export interface ExtendForCause {
  readonly type: 'extendForCause';
  readonly days: number;
  readonly reason: string;
}

export interface Extension {
  readonly clock: ClockKind;
  readonly days: number;
  readonly by: string;
  readonly agreedBy: readonly string[];
}

export interface ExtensionAnswered {
  readonly type: 'extensionAnswered';
  readonly party: string;
  readonly agree: boolean;
  readonly reason?: TimeDenial | undefined;
  readonly text?: string | undefined;
}

export type ExtensionDenial = 'evidenceMissing' | 'notEnoughProgress' | 'customerDecided' | 'other';

export interface ExtensionProposed {
  readonly type: 'extensionProposed';
  readonly extension: Extension;
  readonly reason?: string | undefined;
}

export interface FieldLock {
  readonly field: string;
  readonly why: string;
}

export interface FieldUse {
  readonly field: string;
  readonly records: number;
  readonly becomes?: string | undefined;
}

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

export interface FileAppeal {
  readonly type: 'fileAppeal';
  readonly grounds: string;
}

export interface FileAttached {
  readonly type: 'fileAttached';
  readonly party: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly note?: string | undefined;
}

export interface FileKept {
  readonly version: number;
  readonly from: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export interface FillSeats {
  readonly type: 'fillSeats';
  readonly kind: SeatKind;
}

export interface Finding {
  readonly id: string;
  readonly first: Claim;
  readonly second?: Claim | undefined;
  readonly kinds: readonly OverlapKind[];
  readonly confidence: Confidence;
  readonly reasons: readonly MatchReason[];
  readonly suggested: boolean;
  readonly tells: boolean;
  readonly right?: Exclusivity | undefined;
  readonly kind: OverlapKind;
}

export interface FirmMarked {
  readonly type: 'firmMarked';
  readonly party: string;
  readonly activity: string;
  readonly on: boolean;
  readonly open: boolean;
}

export interface FollowSides {
  readonly type: 'followSides';
  readonly sides: readonly CaseSide[];
}

export interface Freeze {
  readonly type: 'freeze';
  readonly activities: readonly string[];
  readonly interimOwner: string;
  readonly reason: string;
  readonly cause: string;
  readonly person?: string | undefined;
}

export interface FromPostMortem {
  readonly postMortem: number;
}

export interface FrozenLine {
  readonly activity: string;
  readonly owner: string;
  readonly reason: string;
  readonly cause: string;
  readonly at: string;
  readonly person?: string | undefined;
  readonly personName?: string | undefined;
  readonly due?: string | undefined;
  readonly note?: string | undefined;
}

export interface GiveInfo {
  readonly type: 'giveInfo';
  readonly answer: string;
  readonly form?: RegistrationForm | undefined;
}

export interface HandOver {
  readonly type: 'handOver';
  readonly party: string;
  readonly from: string;
  readonly to: Member;
  readonly reason: HandoverReason;
  readonly text: string;
}

export interface HandoverDeal {
  readonly id: string;
  readonly customer: string;
  readonly title: string;
  readonly partner: string;
  readonly reviews: boolean;
  readonly closed: boolean;
}

export interface HandoverJob {
  readonly id: string;
  readonly person: string;
  readonly to: string;
  readonly deals: number;
  readonly done: boolean;
  readonly results: readonly HandoverResult[];
}

export interface HandoverOrder {
  readonly to: HandoverTo;
  readonly reason: HandoverReason;
  readonly text: string;
  readonly deals?: readonly string[] | undefined;
}

export type HandoverOutcome = 'handedOver' | 'unchanged' | 'refused' | 'noAnswer';

export interface HandoverPreview {
  readonly person: string;
  readonly deals: readonly HandoverDeal[];
  readonly total: number;
  readonly closed: number;
}

export type HandoverReason = 'absence' | 'workload' | 'conflictOfInterest' | 'newRole' | 'leftCompany' | 'silence' | 'other';

export interface HandoverResult {
  readonly deal: string;
  readonly outcome: HandoverOutcome;
  readonly text?: string | undefined;
}

export interface HandoverTo {
  readonly person: string;
  readonly name: string;
  readonly zone: string;
}

export interface Held {
  readonly party: string;
  readonly act: HeldAct;
  readonly hash: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly roles: readonly Role[];
  readonly exceeds: readonly Exceedance[];
  readonly approvers: readonly Member[];
  readonly matrix: number;
  readonly offer?: HeldOffer | undefined;
  readonly accepts?: OfferRef | undefined;
  readonly status: HeldStatus;
  readonly reason?: DeclineReason | undefined;
  readonly answer?: string | undefined;
  readonly answeredBy?: string | undefined;
}

export type HeldAct = 'offer' | 'acceptance';

export interface HeldApproved {
  readonly type: 'heldApproved';
  readonly hash: string;
  readonly approval: Approval;
}

export interface HeldDeclined {
  readonly type: 'heldDeclined';
  readonly party: string;
  readonly hash: string;
  readonly reason: DeclineReason;
  readonly text: string;
}

export interface HeldOffer {
  readonly terms: Terms;
  readonly answers?: OfferRef | undefined;
  readonly expiresAt?: string | undefined;
  readonly irrevocableUntil?: string | undefined;
  readonly note?: string | undefined;
  readonly reopens?: string | undefined;
}

export type HeldStatus = 'waiting' | 'declined' | 'stale';

export interface HeldWentStale {
  readonly type: 'heldWentStale';
  readonly party: string;
  readonly hash: string;
  readonly why: string;
}

export interface HeldWithdrawn {
  readonly type: 'heldWithdrawn';
  readonly party: string;
  readonly hash: string;
}

export interface Import {
  readonly type: 'import';
  readonly registration: Registration;
  readonly organisation: string;
  readonly organisationName: string;
  readonly members: readonly Member[];
  readonly review: ReviewState;
  readonly stage: SalesStage;
  readonly unsaid?: readonly string[] | undefined;
  readonly own: boolean;
}

export interface ImportJob {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly rows: number;
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly problems: readonly ImportRemark[];
  readonly notes: readonly ImportRemark[];
  readonly partner: string;
  readonly by: string;
  readonly at: string;
  readonly format: SourceFormat;
  readonly mapping?: MappingReport | undefined;
  readonly partnerName?: string | undefined;
  readonly noteCount: number;
  readonly warnings?: readonly ImportWarning[] | undefined;
}

export interface ImportRemark {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly text: string;
}

export type ImportState = 'checked' | 'running' | 'done' | 'failed';

export interface ImportWarning {
  readonly code: string;
  readonly text: string;
}

export interface Imported {
  readonly type: 'imported';
  readonly id: string;
  readonly policy: number;
  readonly registration: Registration;
  readonly parties: readonly Party[];
  readonly reviewer: string;
  readonly reviewerName: string;
  readonly state: ReviewState;
  readonly stage: SalesStage;
  readonly review?: Clock | undefined;
}

export interface InfoAsked {
  readonly type: 'infoAsked';
  readonly question: string;
  readonly review: Clock;
  readonly answer: Clock;
  readonly reason?: InfoReason | undefined;
}

export interface InfoGiven {
  readonly type: 'infoGiven';
  readonly answer: string;
  readonly registration: Registration;
  readonly review: Clock;
  readonly moved?: boolean | undefined;
}

export type InfoReason = 'factsMissing' | 'factsContradict' | 'evidenceNeeded' | 'possibleDuplicate' | 'other';

export interface InterimLine {
  readonly activity: string;
  readonly owner: string;
  readonly reason: string;
  readonly personName?: string | undefined;
}

export interface InviteNeutral {
  readonly type: 'inviteNeutral';
  readonly kind: SeatKind;
  readonly person: string;
}

export interface ItemAdded {
  readonly type: 'itemAdded';
  readonly item: CaseItem;
}

export interface JoinAnswer {
  readonly room?: string | undefined;
  readonly version: number;
  readonly after: number;
  readonly view?: DealView | undefined;
  readonly events?: readonly EventView[] | undefined;
  readonly more: boolean;
  readonly present?: readonly Present[] | undefined;
  readonly me?: string | undefined;
  readonly refusal?: Refusal | undefined;
}

export interface Judgement {
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly text: string;
  readonly dismissal?: DismissalReason | undefined;
  readonly settlement?: SettlementKind | undefined;
}

export interface KnownPartner {
  readonly id: string;
  readonly name: string;
}

export type Likelihood = 'low' | 'medium' | 'high';

export interface Line {
  readonly activity: string;
  readonly due: string;
  readonly owner?: string | undefined;
  readonly note?: string | undefined;
  readonly shares?: readonly CreditShare[] | undefined;
}

export type LineChange = 'same' | 'removed' | 'added';

export type LineEnding = 'settlement' | 'decision';

export interface LineStanding {
  readonly activity: string;
  readonly status: LineStatus;
  readonly tentativeFor: readonly string[];
  readonly firm: readonly string[];
}

export type LineStatus = 'open' | 'moved' | 'tentative' | 'agreed' | 'frozen' | 'decided';

export interface LinesFrozen {
  readonly type: 'linesFrozen';
  readonly cause: string;
  readonly lines: readonly FrozenLine[];
}

export interface LinesMarked {
  readonly type: 'linesMarked';
  readonly offer: number;
  readonly party: string;
  readonly activities: readonly string[];
  readonly on: boolean;
}

export interface LinesUnfrozen {
  readonly type: 'linesUnfrozen';
  readonly cause: string;
  readonly outcome: string;
  readonly activities: readonly string[];
  readonly decided?: readonly DecidedLine[] | undefined;
}

export interface MakeOffer {
  readonly type: 'makeOffer';
  readonly terms: Terms;
  readonly answers?: OfferRef | undefined;
  readonly expiresAt?: string | undefined;
  readonly irrevocableUntil?: string | undefined;
  readonly note?: string | undefined;
  readonly reopens?: string | undefined;
}

export interface ManagerCalled {
  readonly type: 'managerCalled';
  readonly party: string;
  readonly reason: string;
}

export interface MapActivity {
  readonly id: string;
  readonly name: string;
  readonly group: ActivityGroup;
}

export interface MapCell {
  readonly row: string;
  readonly column: string;
  readonly partners: readonly string[];
  readonly products: readonly string[];
  readonly claims: number;
  readonly ownClaims: number;
  readonly overlaps: number;
  readonly exclusive: readonly string[];
  readonly likelihood?: Likelihood | undefined;
}

export type MapColumns = 'territories' | 'segments';

export interface MapLine {
  readonly id: string;
  readonly name: string;
  readonly onMap: boolean;
}

export interface MapRight {
  readonly partner: string;
  readonly text: string;
}

export type MapRows = 'partners' | 'products';

export interface MappingReport {
  readonly fields: readonly FieldUse[];
  readonly values: readonly ValueUse[];
  readonly remarks: readonly string[];
}

export interface MarkFirm {
  readonly type: 'markFirm';
  readonly activity: string;
  readonly on: boolean;
  readonly open: boolean;
}

export interface MarkTentative {
  readonly type: 'markTentative';
  readonly offer: OfferRef;
  readonly activities: readonly string[];
  readonly on: boolean;
}

export interface MatchReason {
  readonly code: string;
  readonly text: string;
  readonly supports: boolean;
}

export interface Matrix {
  readonly rows: readonly MapLine[];
  readonly columns: readonly MapLine[];
  readonly cells: readonly MapCell[];
}

export interface MeView {
  readonly person: string;
  readonly name: string;
  readonly tenant: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly zone: string;
  readonly demo: boolean;
}

export interface MediatorLeft {
  readonly type: 'mediatorLeft';
  readonly person: string;
  readonly name: string;
  readonly room: string;
  readonly number: number;
}

export interface MediatorSeated {
  readonly type: 'mediatorSeated';
  readonly mediator: Member;
  readonly room: string;
  readonly number: number;
}

export interface MeetingSlot {
  readonly start: string;
  readonly minutes: number;
}

export interface Member {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly zone: string;
}

export interface MemberAdded {
  readonly type: 'memberAdded';
  readonly party: string;
  readonly member: Member;
}

export interface MemberRemoved {
  readonly type: 'memberRemoved';
  readonly party: string;
  readonly person: string;
  readonly name: string;
  readonly reason?: HandoverReason | undefined;
  readonly text?: string | undefined;
  readonly to?: string | undefined;
}

export interface MessageSent {
  readonly type: 'messageSent';
  readonly party: string;
  readonly text: string;
}

export interface MessageTemplate {
  readonly title: string;
  readonly text: string;
}

export type MoveDenial = 'tooFarAlong' | 'worseForUs' | 'planNotPossible' | 'notExamined' | 'other';

export interface MoveOn {
  readonly type: 'moveOn';
  readonly reason: string;
}

export interface MoveOnWanted {
  readonly type: 'moveOnWanted';
  readonly side: string;
  readonly reason: string;
}

export interface NegotiationLapsed {
  readonly type: 'negotiationLapsed';
  readonly disputeDue: boolean;
}

export interface NegotiationOpened {
  readonly type: 'negotiationOpened';
  readonly clock: Clock;
}

export type NegotiationState = 'none' | 'open' | 'agreed' | 'lapsed';

export interface Neutral {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly zone: string;
  readonly seats: readonly SeatKind[];
  readonly reportsTo: readonly string[];
  readonly disclosures: readonly Disclosure[];
}

export interface NeutralEntry {
  readonly name: string;
  readonly organisation: string;
  readonly zone: string;
  readonly seats: readonly SeatKind[];
  readonly reportsTo: readonly string[];
}

export interface NeutralRules {
  readonly mediators: readonly Member[];
  readonly committee: readonly Member[];
  readonly waivable: readonly ConflictKind[];
  readonly neverWaivable: readonly ConflictKind[];
  readonly samePairDays: number;
  readonly autoAppointAt: number;
}

export interface NeutralView {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly zone: string;
  readonly seats: readonly SeatKind[];
  readonly reportsTo: readonly string[];
  readonly disclosures: readonly Disclosure[];
  readonly seatsLastYear: number;
  readonly lastSeat?: string | undefined;
}

export interface NewDisclosure {
  readonly kind: ConflictKind;
  readonly text: string;
  readonly deal?: string | undefined;
  readonly organisation?: string | undefined;
  readonly until?: string | undefined;
}

export interface NextStep {
  readonly clock: CaseClockKind;
  readonly effect: CaseEffect;
  readonly at?: string | undefined;
}

export interface NoticeOverlap {
  readonly type: 'noticeOverlap';
  readonly on: boolean;
  readonly settled?: string | undefined;
}

export interface NotificationRules {
  readonly commitmentBefore: readonly number[];
  readonly commitmentAfter: readonly number[];
}

export interface Offer {
  readonly number: number;
  readonly hash: string;
  readonly by: string;
  readonly person: string;
  readonly at: string;
  readonly terms: Terms;
  readonly changes: readonly Change[];
  readonly answers?: number | undefined;
  readonly expiresAt?: string | undefined;
  readonly irrevocableUntil?: string | undefined;
  readonly note?: string | undefined;
}

export interface OfferAccepted {
  readonly type: 'offerAccepted';
  readonly offer: number;
  readonly hash: string;
  readonly acceptance: Acceptance;
}

export interface OfferExpired {
  readonly type: 'offerExpired';
  readonly offer: number;
  readonly hash: string;
}

export interface OfferHeld {
  readonly type: 'offerHeld';
  readonly held: Held;
}

export interface OfferMade {
  readonly type: 'offerMade';
  readonly offer: Offer;
  readonly response: Clock;
  readonly expiry?: Clock | undefined;
}

export interface OfferRef {
  readonly number: number;
  readonly hash: string;
}

export interface OfferRejected {
  readonly type: 'offerRejected';
  readonly offer: number;
  readonly hash: string;
  readonly party: string;
  readonly reason?: string | undefined;
  readonly code?: OfferRejection | undefined;
}

export type OfferRejection = 'workNotPossible' | 'rolesNotRight' | 'datesNotPossible' | 'creditNotFair' | 'customerChanged' | 'other';

export interface OfferVoided {
  readonly type: 'offerVoided';
  readonly offer: number;
  readonly hash: string;
  readonly why: readonly BrokenRule[];
}

export interface OfferWithdrawn {
  readonly type: 'offerWithdrawn';
  readonly offer: number;
  readonly hash: string;
  readonly reason?: string | undefined;
}

export interface OidcConfig {
  readonly authority: string;
  readonly clientId: string;
  readonly scope?: string | undefined;
}

export interface OpenCase {
  readonly type: 'openCase';
  readonly deal: string;
  readonly about: CaseType;
  readonly question: string;
  readonly activities?: readonly string[] | undefined;
  readonly interimOwner?: string | undefined;
  readonly statement?: StatementText | undefined;
  readonly cause: CaseCause;
}

export interface Opportunity {
  readonly title: string;
  readonly products: readonly string[];
  readonly amount: Amount;
  readonly expectedClose: string;
  readonly kind: OpportunityKind;
}

export type OpportunityKind = 'new' | 'renewal' | 'expansion';

export interface OrderedLine {
  readonly activity: string;
  readonly owner?: string | undefined;
  readonly shares?: readonly CreditShare[] | undefined;
  readonly note?: string | undefined;
}

export interface OrderedRemedy {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly cure: number;
  readonly sunset: string;
  readonly review?: string | undefined;
  readonly rule?: string | undefined;
  readonly activity?: string | undefined;
  readonly ifMissed?: string | undefined;
}

export interface Origin {
  readonly source: string;
  readonly externalId: string;
  readonly claimedAt?: string | undefined;
  readonly partnerReference?: string | undefined;
  readonly group?: string | undefined;
}

export interface OutcomeTerms {
  readonly lines: readonly OrderedLine[];
  readonly remedies: readonly OrderedRemedy[];
}

export type OverlapCommand =
  | ReportOverlap
  | ConfirmOverlap
  | DismissOverlap
  | SettleOverlap
  | RecheckOverlap
  | EndOverlap;

export type OverlapKind = 'sameProduct' | 'otherProduct' | 'directEngaged' | 'outsideTerritory' | 'exclusiveRight' | 'expiredProtection';

export interface OverlapList {
  readonly overlaps: readonly OverlapSheet[];
  readonly total: number;
  readonly next?: string | undefined;
}

export interface OverlapNoticed {
  readonly type: 'overlapNoticed';
  readonly on: boolean;
  readonly settled?: string | undefined;
}

export interface OverlapRule {
  readonly kind: OverlapKind;
  readonly atLeast: Confidence;
  readonly tellPartners: boolean;
}

export interface OverlapRules {
  readonly kinds: readonly OverlapRule[];
  readonly expiredDays: number;
}

export interface OverlapSheet {
  readonly id: string;
  readonly version: number;
  readonly policy: number;
  readonly status: OverlapStatus;
  readonly kinds: readonly OverlapKind[];
  readonly confidence: Confidence;
  readonly suggested: boolean;
  readonly alerts: boolean;
  readonly quiet: boolean;
  readonly reasons: readonly MatchReason[];
  readonly first: Claim;
  readonly foundAt: string;
  readonly changedAt: string;
  readonly may: readonly string[];
  readonly decider: string;
  readonly second?: Claim | undefined;
  readonly right?: Exclusivity | undefined;
  readonly judged?: Judgement | undefined;
  readonly standstill?: Standstill | undefined;
  readonly playbook?: Playbook | undefined;
}

export type OverlapStatus = 'open' | 'confirmed' | 'dismissed' | 'settled' | 'ended';

export interface Override {
  readonly hash: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly reason: string;
  readonly terms: OutcomeTerms;
}

export interface OverrideProposed {
  readonly type: 'overrideProposed';
  readonly override: Override;
}

export interface PartnerTerritory {
  readonly partner: string;
  readonly territories: readonly string[];
}

export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly required: boolean;
  readonly members: readonly Member[];
}

export interface PartyAdded {
  readonly type: 'partyAdded';
  readonly party: Party;
}

export type PartyKind = 'partner' | 'directSales';

export type PauseReason = 'waitingForCustomer' | 'waitingForColleague' | 'conflictCheck' | 'other';

export interface PauseReview {
  readonly type: 'pauseReview';
  readonly reason: PauseReason;
  readonly text: string;
}

export interface Persona {
  readonly persona: string;
  readonly name: string;
  readonly tenant: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly zone: string;
  readonly about: string;
}

export interface Playbook {
  readonly kind: OverlapKind;
  readonly preferred: string;
  readonly gather: readonly string[];
  readonly messages: readonly MessageTemplate[];
  readonly decider?: string | undefined;
  readonly freezes?: readonly string[] | undefined;
}

export interface Policy {
  readonly tenant: string;
  readonly version: number;
  readonly name: string;
  readonly calendar: BusinessCalendar;
  readonly clocks: Clocks;
  readonly activities: readonly Activity[];
  readonly reviewers: readonly Member[];
  readonly manager: Member;
  readonly directSales: Party;
  readonly lapseOpensDispute: boolean;
  readonly review: ReviewRules;
  readonly protection: ProtectionRules;
  readonly territories: readonly Territory[];
  readonly partnerTerritories: readonly PartnerTerritory[];
  readonly exclusivities: readonly Exclusivity[];
  readonly overlaps: OverlapRules;
  readonly playbooks: readonly Playbook[];
  readonly authority: AuthorityMatrix;
  readonly carveOuts: readonly CarveOut[];
  readonly stages: StageWindows;
  readonly decisions: readonly DecisionRight[];
  readonly remedies: readonly RemedyRule[];
  readonly triggers: readonly TriggerRule[];
  readonly neutrals: NeutralRules;
  readonly cases: CaseRules;
  readonly notifications: NotificationRules;
  readonly amendments: AmendmentRules;
}

export interface PolicyAnswered {
  readonly type: 'policyAnswered';
  readonly party: string;
  readonly agree: boolean;
  readonly reason?: MoveDenial | undefined;
  readonly text?: string | undefined;
}

export interface PolicyChange {
  readonly section: string;
  readonly path: string;
  readonly label: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly text: string;
}

export interface PolicyCheck {
  readonly broken: readonly BrokenRule[];
  readonly changes: readonly PolicyChange[];
}

export interface PolicyComparison {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly PolicyChange[];
}

export interface PolicyMove {
  readonly to: number;
  readonly by: string;
  readonly agreedBy: readonly string[];
}

export interface PolicyMoved {
  readonly type: 'policyMoved';
  readonly from: number;
  readonly to: number;
  readonly undecided?: readonly string[] | undefined;
}

export interface PolicyProposed {
  readonly type: 'policyProposed';
  readonly move: PolicyMove;
}

export interface PolicyShelf {
  readonly current: number;
  readonly vendor: boolean;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly versions: readonly VersionView[];
  readonly amendments?: readonly AmendmentView[] | undefined;
}

export interface PolicyVersionPage {
  readonly version: number;
  readonly from: string;
  readonly policy: Policy;
}

export interface PolicyWithdrawn {
  readonly type: 'policyWithdrawn';
  readonly party: string;
  readonly to: number;
  readonly text: string;
}

export interface Possibility {
  readonly act: string;
  readonly why?: string | undefined;
}

export interface PostMortem {
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly cause: string;
  readonly helped: string;
  readonly change: string;
  readonly amendment?: string | undefined;
}

export interface PostMortemWritten {
  readonly type: 'postMortemWritten';
  readonly postMortem: PostMortem;
}

export interface PredictedOverlap {
  readonly territory: string;
  readonly first: string;
  readonly firstName: string;
  readonly second: string;
  readonly secondName: string;
  readonly products: readonly string[];
  readonly segments: readonly string[];
  readonly likelihood: Likelihood;
  readonly claims: number;
  readonly breach: boolean;
  readonly weight: number;
  readonly reasons: readonly string[];
}

export interface Present {
  readonly person: string;
  readonly name: string;
  readonly party?: string | undefined;
}

export interface Programme {
  readonly tenant: string;
  readonly version: number;
  readonly name: string;
  readonly calendar: BusinessCalendar;
  readonly clocks: Clocks;
  readonly activities: readonly Activity[];
  readonly reviewers: readonly Member[];
  readonly manager: Member;
  readonly directSales: Party;
  readonly lapseOpensDispute: boolean;
  readonly reviewSilence: ReviewSilence;
  readonly protection: ProtectionRules;
  readonly carveOuts: readonly CarveOut[];
  readonly stages: StageWindows;
  readonly remedies: readonly RemedyRule[];
  readonly triggers: readonly TriggerRule[];
}

export interface ProposeCaseExtension {
  readonly type: 'proposeCaseExtension';
  readonly days: number;
  readonly reason: string;
}

export interface ProposeExtension {
  readonly type: 'proposeExtension';
  readonly clock: ClockKind;
  readonly days: number;
  readonly reason?: string | undefined;
}

export interface ProposeOverride {
  readonly type: 'proposeOverride';
  readonly terms: OutcomeTerms;
  readonly reason: string;
}

export interface ProposePolicy {
  readonly type: 'proposePolicy';
  readonly version: number;
}

export interface ProposeSettlement {
  readonly type: 'proposeSettlement';
  readonly terms: OutcomeTerms;
  readonly answers?: OfferRef | undefined;
  readonly note?: string | undefined;
  readonly expiresAt?: string | undefined;
}

export interface ProposeSlots {
  readonly type: 'proposeSlots';
  readonly room: string;
  readonly slots: readonly MeetingSlot[];
  readonly place: string;
}

export interface Protection {
  readonly standing: ProtectionStanding;
  readonly since: string;
  readonly request?: ProtectionRequest | undefined;
  readonly tolls?: readonly Toll[] | undefined;
  readonly because?: string | undefined;
  readonly ended?: string | undefined;
}

export interface ProtectionExtended {
  readonly type: 'protectionExtended';
  readonly clock: Clock;
  readonly days: number;
  readonly text?: string | undefined;
}

export interface ProtectionExtensionDenied {
  readonly type: 'protectionExtensionDenied';
  readonly reason: ExtensionDenial;
  readonly text: string;
}

export interface ProtectionExtensionRequested {
  readonly type: 'protectionExtensionRequested';
  readonly days: number;
  readonly reason: string;
  readonly evidence: string;
}

export type ProtectionInDispute = 'standsStill' | 'runsOn';

export interface ProtectionRequest {
  readonly days: number;
  readonly reason: string;
  readonly evidence: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
}

export interface ProtectionRevoked {
  readonly type: 'protectionRevoked';
  readonly reason: RevocationReason;
  readonly text: string;
}

export interface ProtectionRules {
  readonly days: number;
  readonly warnings: readonly number[];
  readonly extensionDays: number;
  readonly maxExtensions: number;
  readonly dispute: ProtectionInDispute;
}

export type ProtectionStanding = 'running' | 'standsStill' | 'expired' | 'revoked';

export interface ProtectionStarted {
  readonly type: 'protectionStarted';
  readonly clock: Clock;
}

export interface ProtectionTolled {
  readonly type: 'protectionTolled';
  readonly case: string;
  readonly reason: TollReason;
  readonly text: string;
  readonly clock?: Clock | undefined;
}

export interface ProtectionUntolled {
  readonly type: 'protectionUntolled';
  readonly case: string;
  readonly clock?: Clock | undefined;
}

export interface Provenance {
  readonly how: string;
  readonly foundOn: string;
  readonly evidence?: string | undefined;
}

export interface PublishDraft {
  readonly type: 'publishDraft';
  readonly text: string;
  readonly note?: string | undefined;
}

export interface QuestionAsked {
  readonly type: 'questionAsked';
  readonly party: string;
  readonly text: string;
  readonly offer?: number | undefined;
  readonly activity?: string | undefined;
}

export interface ReassignReview {
  readonly type: 'reassignReview';
  readonly to: string;
  readonly reason: HandoverReason;
  readonly text: string;
}

export interface Recall {
  readonly by: string;
  readonly byName: string;
  readonly at: string;
}

export interface RecheckOverlap {
  readonly type: 'recheckOverlap';
  readonly claim: Claim;
}

export interface Recuse {
  readonly type: 'recuse';
  readonly reason: string;
}

export interface Refusal {
  readonly reason: RefusalReason;
  readonly rules: readonly BrokenRule[];
  readonly current?: Offer | undefined;
}

export type RefusalReason = 'notFound' | 'notAllowed' | 'wrongState' | 'staleOffer' | 'staleVersion' | 'invalid' | 'requestIdReused' | 'malformed' | 'busy';

export interface Registration {
  readonly customer: Customer;
  readonly opportunity: Opportunity;
  readonly provenance: Provenance;
  readonly checklist: readonly ChecklistItem[];
  readonly origin?: Origin | undefined;
  readonly corrects?: string | undefined;
}

export interface RegistrationAmended {
  readonly type: 'registrationAmended';
  readonly registration: Registration;
  readonly fields: readonly string[];
  readonly moved?: boolean | undefined;
}

export interface RegistrationForm {
  readonly customerName?: string | undefined;
  readonly customerDomain?: string | undefined;
  readonly customerCountry?: string | undefined;
  readonly customerDuns?: string | undefined;
  readonly title?: string | undefined;
  readonly products?: readonly string[] | undefined;
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly period?: AmountPeriod | undefined;
  readonly expectedClose?: string | undefined;
  readonly kind?: OpportunityKind | undefined;
  readonly leadSource?: string | undefined;
  readonly foundOn?: string | undefined;
  readonly evidence?: string | undefined;
  readonly checklist?: readonly ChecklistItem[] | undefined;
  readonly corrects?: string | undefined;
}

export interface RegistrationOutlook {
  readonly reviewers: readonly Contact[];
  readonly due: string;
  readonly days: number;
  readonly zone: string;
  readonly silence: ReviewSilence;
  readonly stepsIn: Contact;
  readonly rule: string;
  readonly standsInFor?: Contact | undefined;
}

export interface RegistrationRejected {
  readonly type: 'registrationRejected';
  readonly reason: RejectionReason;
  readonly text: string;
}

export interface RegistrationWithdrawn {
  readonly type: 'registrationWithdrawn';
  readonly reason: string;
  readonly code?: WithdrawalReason | undefined;
}

export interface Reject {
  readonly type: 'reject';
  readonly offer: OfferRef;
  readonly reason?: string | undefined;
  readonly code?: OfferRejection | undefined;
}

export interface RejectRegistration {
  readonly type: 'rejectRegistration';
  readonly reason: RejectionReason;
  readonly text: string;
}

export interface RejectSettlement {
  readonly type: 'rejectSettlement';
  readonly proposal: OfferRef;
  readonly reason?: string | undefined;
}

export type RejectionReason = 'duplicate' | 'notEligible' | 'incomplete' | 'outsideTerritory' | 'customerNotReal' | 'other' | 'evidenceMissing' | 'vendorAlreadyEngaged';

export interface RemediesBegan {
  readonly type: 'remediesBegan';
  readonly remedies: readonly TrackedRemedy[];
  readonly clocks: readonly CaseClock[];
  readonly instead: boolean;
}

export interface RemedyMoved {
  readonly type: 'remedyMoved';
  readonly remedy: TrackedRemedy;
  readonly clocks: readonly CaseClock[];
}

export interface RemedyRule {
  readonly id: string;
  readonly text: string;
  readonly cure: number;
  readonly sunset: number;
}

export type RemedyStatus = 'running' | 'stayed' | 'reported' | 'confirmed' | 'inCure' | 'missed' | 'ended';

export interface RemoveMember {
  readonly type: 'removeMember';
  readonly party: string;
  readonly person: string;
  readonly reason?: HandoverReason | undefined;
  readonly text?: string | undefined;
}

export interface Reopen {
  readonly type: 'reopen';
  readonly reason: string;
}

export interface Reopened {
  readonly type: 'reopened';
  readonly reason: string;
  readonly clock: Clock;
  readonly cause?: string | undefined;
}

export interface ReplaceNeutral {
  readonly type: 'replaceNeutral';
  readonly person: string;
  readonly reason: string;
}

export interface ReportOverlap {
  readonly type: 'reportOverlap';
  readonly finding: Finding;
  readonly policy: number;
}

export interface ReportRemedy {
  readonly type: 'reportRemedy';
  readonly remedy: string;
  readonly text: string;
  readonly item?: number | undefined;
}

export interface RequestProtectionExtension {
  readonly type: 'requestProtectionExtension';
  readonly days: number;
  readonly reason: string;
  readonly evidence: string;
}

export interface Resume {
  readonly type: 'resume';
}

export interface ResumeCase {
  readonly type: 'resumeCase';
}

export interface ResumeReview {
  readonly type: 'resumeReview';
}

export interface Resumed {
  readonly type: 'resumed';
  readonly clocks: readonly Clock[];
}

export interface ReviewOutlook {
  readonly reviewer: Contact;
  readonly silence: ReviewSilence;
  readonly stepsIn: Contact;
  readonly due?: string | undefined;
  readonly standsIn?: Stand | undefined;
}

export interface ReviewPause {
  readonly reason: PauseReason;
  readonly text: string;
  readonly name: string;
  readonly since: string;
}

export interface ReviewPaused {
  readonly type: 'reviewPaused';
  readonly reason: PauseReason;
  readonly text: string;
  readonly review: Clock;
}

export interface ReviewReassigned {
  readonly type: 'reviewReassigned';
  readonly reviewer: string;
  readonly reviewerName: string;
  readonly reason: HandoverReason;
  readonly text: string;
  readonly review?: Clock | undefined;
}

export interface ReviewResumed {
  readonly type: 'reviewResumed';
  readonly review: Clock;
}

export interface ReviewRules {
  readonly byTerritory: readonly TerritoryReviewer[];
  readonly deputies: readonly Deputy[];
  readonly silence: ReviewSilence;
}

export type ReviewSilence = 'managerStepsIn' | 'goesToDeputy';

export interface ReviewStarted {
  readonly type: 'reviewStarted';
  readonly reviewer: string;
  readonly reviewerName: string;
}

export type ReviewState = 'draft' | 'submitted' | 'inReview' | 'needsInfo' | 'approved' | 'rejected' | 'withdrawn';

export type RevocationReason = 'noProgress' | 'rulesBroken' | 'customerRequest' | 'factsWrong' | 'other';

export interface RevokeProtection {
  readonly type: 'revokeProtection';
  readonly reason: RevocationReason;
  readonly text: string;
}

export type Role = 'partnerRep' | 'directRep' | 'channelManager' | 'mediator' | 'committeeMember' | 'programmeAdmin' | 'auditor' | 'system';

export type RoomKind = 'plenary' | 'caucus' | 'side' | 'platform';

export interface RosterView {
  readonly people: readonly NeutralView[];
  readonly mayChange: boolean;
  readonly me?: string | undefined;
}

export interface RoundBegan {
  readonly type: 'roundBegan';
  readonly kind: SeatKind;
  readonly number: number;
  readonly right: DecisionRight;
  readonly voting: number;
  readonly clocks?: readonly CaseClock[] | undefined;
}

export interface RoundView {
  readonly kind: SeatKind;
  readonly number: number;
  readonly voting: number;
  readonly needed: number;
  readonly voted: readonly string[];
  readonly drafts?: readonly DecisionDraft[] | undefined;
  readonly mine?: Ballot | undefined;
}

export interface RulesNext {
  readonly from: string;
  readonly changes: readonly SummaryChange[];
}

export interface RulesPage {
  readonly version: number;
  readonly from: string;
  readonly name: string;
  readonly zone: string;
  readonly sections: readonly SummarySection[];
  readonly next?: RulesNext | undefined;
  readonly recalled?: string | undefined;
}

export interface SaidInTalks {
  readonly type: 'saidInTalks';
  readonly text: string;
  readonly room: string;
  readonly number: number;
}

export type SalesStage = 'prospect' | 'qualified' | 'technicalValidation' | 'businessValidation' | 'committed' | 'won' | 'lost';

export interface SaveDraft {
  readonly type: 'saveDraft';
  readonly form: RegistrationForm;
}

export interface Say {
  readonly type: 'say';
  readonly text: string;
}

export interface SayInTalks {
  readonly type: 'sayInTalks';
  readonly room: string;
  readonly text: string;
}

export interface Seat {
  readonly kind: SeatKind;
  readonly person: string;
  readonly name: string;
  readonly zone: string;
  readonly status: SeatStatus;
  readonly at: string;
  readonly alternate: boolean;
  readonly conflicts: readonly Conflict[];
  readonly waivedBy: readonly string[];
  readonly said?: string | undefined;
  readonly why?: string | undefined;
  readonly isLive: boolean;
}

export interface SeatChanged {
  readonly type: 'seatChanged';
  readonly kind: SeatKind;
  readonly person: string;
  readonly status: SeatStatus;
  readonly conflicts?: readonly Conflict[] | undefined;
  readonly said?: string | undefined;
  readonly why?: string | undefined;
  readonly clock?: CaseClock | undefined;
}

export type SeatKind = 'mediator' | 'decider' | 'appealDecider';

export interface SeatOffered {
  readonly type: 'seatOffered';
  readonly seat: Seat;
  readonly clock?: CaseClock | undefined;
}

export type SeatStatus = 'invited' | 'waitsForWaivers' | 'seated' | 'conflicted' | 'recused' | 'replaced' | 'silent';

export interface SeatsWanted {
  readonly type: 'seatsWanted';
  readonly kind?: SeatKind | undefined;
}

export interface SetStage {
  readonly type: 'setStage';
  readonly stage: SalesStage;
}

export interface SettleCase {
  readonly type: 'settleCase';
  readonly settled: Settled;
}

export interface SettleOverlap {
  readonly type: 'settleOverlap';
  readonly outcome: SettlementKind;
  readonly text: string;
}

export interface Settled {
  readonly proposal: number;
  readonly hash: string;
  readonly terms: OutcomeTerms;
  readonly acceptedBy: readonly Acceptance[];
  readonly at: string;
}

export interface Settlement {
  readonly settled: Settled;
  readonly until?: string | undefined;
  readonly stands: boolean;
}

export interface SettlementAccepted {
  readonly type: 'settlementAccepted';
  readonly proposal: number;
  readonly hash: string;
  readonly acceptance: Acceptance;
  readonly room: string;
  readonly number: number;
}

export interface SettlementAgreed {
  readonly type: 'settlementAgreed';
  readonly settled: Settled;
  readonly room: string;
  readonly number: number;
}

export interface SettlementExpired {
  readonly type: 'settlementExpired';
  readonly proposal: number;
  readonly room: string;
  readonly number: number;
}

export type SettlementFate = 'taken' | 'withdrawn' | 'undecided' | 'decided' | 'steppedBack';

export type SettlementKind = 'firstGoesOn' | 'secondGoesOn' | 'bothGoOn' | 'sellTogether' | 'other';

export interface SettlementLeft {
  readonly type: 'settlementLeft';
  readonly side: string;
  readonly reason: string;
  readonly clocks: readonly CaseClock[];
}

export interface SettlementProposal {
  readonly number: number;
  readonly hash: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly terms: OutcomeTerms;
  readonly by?: string | undefined;
  readonly answers?: number | undefined;
  readonly expiresAt?: string | undefined;
  readonly note?: string | undefined;
}

export interface SettlementProposed {
  readonly type: 'settlementProposed';
  readonly proposal: SettlementProposal;
  readonly room: string;
  readonly number: number;
}

export interface SettlementReached {
  readonly type: 'settlementReached';
  readonly settled: Settled;
  readonly clock?: CaseClock | undefined;
  readonly still?: readonly CaseClock[] | undefined;
  readonly stands: boolean;
}

export interface SettlementRejected {
  readonly type: 'settlementRejected';
  readonly proposal: number;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  readonly room: string;
  readonly number: number;
}

export interface SettlementTakenBack {
  readonly type: 'settlementWithdrawn';
  readonly proposal: number;
  readonly reason?: string | undefined;
  readonly room: string;
  readonly number: number;
}

export interface SettlementUndone {
  readonly type: 'settlementUndone';
  readonly proposal: number;
  readonly why: SettlementFate;
  readonly room: string;
  readonly number: number;
}

export interface SettlementVoided {
  readonly type: 'settlementVoided';
  readonly proposal: number;
  readonly room: string;
  readonly number: number;
}

export interface ShareAnswers {
  readonly type: 'shareAnswers';
  readonly draft: OfferRef;
}

export interface SidesFollowed {
  readonly type: 'sidesFollowed';
  readonly sides: readonly CaseSide[];
}

export interface SignInConfig {
  readonly demo: boolean;
  readonly oidc?: OidcConfig | undefined;
}

export interface SlotBooked {
  readonly type: 'slotBooked';
  readonly proposal: string;
  readonly slot: number;
  readonly room: string;
  readonly number: number;
}

export interface SlotCancelled {
  readonly type: 'slotCancelled';
  readonly proposal: string;
  readonly room: string;
  readonly number: number;
}

export interface SlotFit {
  readonly fits: readonly number[];
  readonly side?: string | undefined;
}

export interface SlotProposal {
  readonly id: string;
  readonly room: string;
  readonly slots: readonly MeetingSlot[];
  readonly place: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly fits: readonly SlotFit[];
  readonly by?: string | undefined;
  readonly booked?: number | undefined;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly changedAt?: string | undefined;
}

export interface SlotsAnswered {
  readonly type: 'slotsAnswered';
  readonly proposal: string;
  readonly fits: readonly number[];
  readonly side?: string | undefined;
  readonly room: string;
  readonly number: number;
}

export interface SlotsProposed {
  readonly type: 'slotsProposed';
  readonly proposal: SlotProposal;
  readonly room: string;
  readonly number: number;
}

export type SourceFormat = 'coSell' | 'awsOpportunities' | 'awsFlat' | 'microsoftReferrals' | 'dealRegistrations';

export interface StageEntered {
  readonly type: 'stageEntered';
  readonly stage: CaseStage;
  readonly why: string;
  readonly clock?: CaseClock | undefined;
}

export interface StageSet {
  readonly type: 'stageSet';
  readonly from: SalesStage;
  readonly to: SalesStage;
}

export interface StageWindows {
  readonly informal: number;
  readonly mediation: number;
  readonly decision: number;
  readonly appealFiled: number;
  readonly appealDecided: number;
}

export interface Stand {
  readonly person: string;
  readonly name: string;
}

export interface Standing {
  readonly version: number;
  readonly review: ReviewState;
  readonly negotiation: NegotiationState;
  readonly stage: SalesStage;
  readonly acceptedBy: readonly string[];
  readonly awaiting: readonly string[];
  readonly clocks: readonly Clock[];
  readonly lines: readonly LineStanding[];
  readonly agreedLines: number;
  readonly acts: readonly Possibility[];
  readonly managerCalled: boolean;
  readonly openOffer?: number | undefined;
  readonly openHash?: string | undefined;
  readonly extension?: Extension | undefined;
  readonly suspendedBecause?: string | undefined;
  readonly move?: PolicyMove | undefined;
}

export interface Standstill {
  readonly activities: readonly string[];
  readonly interimOwner: string;
  readonly interimOwnerName: string;
}

export interface StartReview {
  readonly type: 'startReview';
}

export interface StateCase {
  readonly type: 'stateCase';
  readonly statement: StatementText;
}

export interface StatementText {
  readonly facts: string;
  readonly impact: string;
  readonly need: string;
  readonly whys: readonly string[];
}

export interface Submit {
  readonly type: 'submit';
  readonly form: RegistrationForm;
}

export interface Submitted {
  readonly type: 'submitted';
  readonly id: string;
  readonly policy: number;
  readonly registration: Registration;
  readonly parties: readonly Party[];
  readonly reviewer: string;
  readonly reviewerName: string;
  readonly review: Clock;
}

export interface SummaryChange {
  readonly section: string;
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface SummarySection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Suspend {
  readonly type: 'suspend';
  readonly reason: string;
}

export interface SuspendCase {
  readonly type: 'suspendCase';
  readonly reason: string;
}

export interface Suspended {
  readonly type: 'suspended';
  readonly reason: string;
  readonly clocks: readonly Clock[];
}

export interface TableImport {
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly problems: readonly ImportRemark[];
  readonly notes: readonly ImportRemark[];
  readonly errors?: string | undefined;
}

export interface TakeBackSettlement {
  readonly type: 'withdrawSettlement';
  readonly proposal: OfferRef;
  readonly reason?: string | undefined;
}

export interface TakeBrief {
  readonly type: 'takeBrief';
  readonly brief: CaseBrief;
}

export interface TalksAnswer {
  readonly version: number;
  readonly from: number;
  readonly refusal?: Refusal | undefined;
  readonly current?: TalksCurrent | undefined;
}

export type TalksCommand =
  | SayInTalks
  | ProposeSlots
  | AnswerSlots
  | BookSlot
  | CancelSlot
  | PublishDraft
  | AnswerDraft
  | ShareAnswers
  | ProposeSettlement
  | AcceptSettlement
  | RejectSettlement
  | TakeBackSettlement
  | TakeBrief;

export interface TalksCurrent {
  readonly settlement?: SettlementProposal | undefined;
  readonly draft?: OfferRef | undefined;
}

export interface TalksDraft {
  readonly number: number;
  readonly hash: string;
  readonly text: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly note?: string | undefined;
}

export interface TalksEnded {
  readonly type: 'talksEnded';
  readonly stage: CaseStage;
  readonly room: string;
  readonly number: number;
}

export type TalksEvent =
  | BriefTaken
  | MediatorSeated
  | MediatorLeft
  | TalksWindowMoved
  | TalksPeopleChanged
  | TalksEnded
  | SaidInTalks
  | SlotsProposed
  | SlotsAnswered
  | SlotBooked
  | SlotCancelled
  | DraftPublished
  | DraftAnswered
  | AnswersToDraftShared
  | SettlementProposed
  | SettlementAccepted
  | SettlementRejected
  | SettlementTakenBack
  | SettlementExpired
  | SettlementVoided
  | SettlementAgreed
  | TalksReopened
  | SettlementUndone;

export interface TalksEventView {
  readonly room: string;
  readonly number: number;
  readonly at: string;
  readonly person: string;
  readonly name: string;
  readonly body: DealEvent;
  readonly side?: string | undefined;
}

export interface TalksEventsPage {
  readonly room: string;
  readonly events: readonly TalksEventView[];
  readonly next?: number | undefined;
}

export interface TalksJoined {
  readonly case?: string | undefined;
  readonly view?: TalksView | undefined;
  readonly present?: readonly Present[] | undefined;
  readonly refusal?: Refusal | undefined;
}

export interface TalksPeopleChanged {
  readonly type: 'talksPeopleChanged';
  readonly room: string;
  readonly number: number;
}

export interface TalksReopened {
  readonly type: 'talksReopened';
  readonly room: string;
  readonly number: number;
}

export interface TalksRoomView {
  readonly id: string;
  readonly kind: RoomKind;
  readonly version: number;
  readonly open: boolean;
  readonly heardBy: readonly string[];
  readonly side?: string | undefined;
}

export interface TalksView {
  readonly case: string;
  readonly version: number;
  readonly stage: CaseStage;
  readonly subject: CaseSubject;
  readonly sides: readonly CaseSide[];
  readonly rooms: readonly TalksRoomView[];
  readonly acts: readonly string[];
  readonly drafts: readonly DraftMark[];
  readonly answers: readonly DraftAnswer[];
  readonly meetings: readonly SlotProposal[];
  readonly acceptedBy: readonly string[];
  readonly awaiting: readonly string[];
  readonly due?: string | undefined;
  readonly side?: string | undefined;
  readonly room?: string | undefined;
  readonly mediator?: Member | undefined;
  readonly draft?: TalksDraft | undefined;
  readonly open?: SettlementProposal | undefined;
  readonly settled?: Settled | undefined;
}

export interface TalksWindowMoved {
  readonly type: 'talksWindowMoved';
  readonly stage: CaseStage;
  readonly due?: string | undefined;
  readonly room: string;
  readonly number: number;
}

export interface Tally {
  readonly draft: number;
  readonly votes: number;
}

export interface Terms {
  readonly lines: readonly Line[];
  readonly credit: readonly CreditShare[];
}

export interface Territory {
  readonly id: string;
  readonly name: string;
  readonly countries: readonly string[];
}

export interface TerritoryReviewer {
  readonly territory: string;
  readonly person: string;
}

export interface TextLine {
  readonly change: LineChange;
  readonly text: string;
}

export interface Tick {
  readonly type: 'tick';
}

export interface TickCase {
  readonly type: 'tickCase';
}

export type TieRule = 'chair' | 'again' | 'referUp';

export type TimeDenial = 'timeEnough' | 'customerWaiting' | 'notEnoughProgress' | 'other';

export interface Toll {
  readonly case: string;
  readonly reason: TollReason;
  readonly text: string;
  readonly since: string;
}

export interface TollProtection {
  readonly type: 'tollProtection';
  readonly reason: TollReason;
  readonly text: string;
  readonly case: string;
}

export type TollReason = 'dispute' | 'vendorDelay' | 'other';

export interface TrackedRemedy {
  readonly id: string;
  readonly order: OrderedRemedy;
  readonly status: RemedyStatus;
  readonly startedAt: string;
  readonly after?: string | undefined;
  readonly report?: string | undefined;
  readonly contest?: string | undefined;
  readonly contestedAt?: string | undefined;
  readonly missedAt?: string | undefined;
}

export type TriggerEvent = 'remedyMissed' | 'promiseMissed' | 'offersUnanswered' | 'metricDip';

export interface TriggerRule {
  readonly id: string;
  readonly when: string;
  readonly remedy: string;
  readonly on?: TriggerEvent | undefined;
  readonly times: number;
}

export interface Unfreeze {
  readonly type: 'unfreeze';
  readonly cause: string;
  readonly outcome: string;
  readonly lines?: readonly DecidedLine[] | undefined;
}

export interface UntollProtection {
  readonly type: 'untollProtection';
  readonly case: string;
}

export interface ValueUse {
  readonly field: string;
  readonly value: string;
  readonly means: string;
  readonly records: number;
}

export interface Verification {
  readonly valid: boolean;
}

export interface VersionView {
  readonly version: number;
  readonly from: string;
  readonly inForce: boolean;
  readonly title?: string | undefined;
  readonly amendment?: string | undefined;
  readonly recall?: Recall | undefined;
}

export type VoidReason = 'registrationChanged' | 'newOffer' | 'partyAdded';

export interface VoteCast {
  readonly type: 'voteCast';
  readonly ballot: Ballot;
  readonly salt?: string | undefined;
  readonly onlyFor?: string | undefined;
}

export interface VotesOpened {
  readonly type: 'votesOpened';
  readonly round: number;
  readonly voting: number;
  readonly ballots: readonly Ballot[];
  readonly tally: readonly Tally[];
  readonly result: string;
}

export interface WaiveConflict {
  readonly type: 'waiveConflict';
  readonly person: string;
}

export type Wish = 'weDoIt' | 'weWantHelp' | 'leaveToVendor';

export interface Withdraw {
  readonly type: 'withdraw';
  readonly offer: OfferRef;
  readonly reason?: string | undefined;
}

export interface WithdrawCase {
  readonly type: 'withdrawCase';
  readonly reason: string;
}

export interface WithdrawHeld {
  readonly type: 'withdrawHeld';
  readonly hash: string;
}

export interface WithdrawPolicy {
  readonly type: 'withdrawPolicy';
  readonly text: string;
}

export interface WithdrawRegistration {
  readonly type: 'withdrawRegistration';
  readonly reason: string;
  readonly code?: WithdrawalReason | undefined;
}

export interface WithdrawSettlement {
  readonly type: 'withdrawSettlement';
  readonly reason: string;
}

export type WithdrawalReason = 'customerDeclined' | 'noLongerPursued' | 'duplicate' | 'mistake' | 'noAnswer' | 'other';

export interface WithdrawalWanted {
  readonly type: 'withdrawalWanted';
  readonly side: string;
  readonly reason: string;
}

export interface WorkBoard {
  readonly tiles: readonly WorkTile[];
}

export type WorkKind = 'toReview' | 'needsInfo' | 'overlapsToJudge' | 'expiringSoon' | 'protectionAsked' | 'approvalsWaiting' | 'policyToApprove';

export type WorkList = 'deals' | 'overlaps' | 'policies';

export interface WorkTile {
  readonly kind: WorkKind;
  readonly list: WorkList;
  readonly query: string;
  readonly count: number;
  readonly overdue: number;
  readonly next?: string | undefined;
}

export interface WritePostMortem {
  readonly type: 'writePostMortem';
  readonly cause: string;
  readonly helped: string;
  readonly change: string;
  readonly amendment?: string | undefined;
}

export const limits = {
  maxAmount: 1000000000000,
  text: 4000,
  note: 500,
  cause: 64,
  name: 200,
  title: 255,
  products: 50,
  lines: 100,
  parties: 8,
  members: 50,
  files: 50,
  fileBytes: 10485760,
  fileName: 120,
  requestId: 64,
  rememberedRequests: 48,
  horizon: 3660,
} as const;

export const fileEndings: readonly string[] = '.csv .docx .eml .jpeg .jpg .pdf .png .pptx .txt .xlsx'.split(' ');

export const countries: readonly string[] = 'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(' ');

export const currencies: readonly string[] = 'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'.split(' ');
