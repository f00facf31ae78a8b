namespace Negotiation.Domain.Deals;

// Every act that goes against somebody names one of these and says more in words. New ones are added at the end.

public enum RejectionReason
{
    Duplicate,
    NotEligible,
    Incomplete,
    OutsideTerritory,
    CustomerNotReal,
    Other,
    EvidenceMissing,
    VendorAlreadyEngaged,
}

/// <summary>Why the reviewer returns a registration with a question.</summary>
public enum InfoReason
{
    FactsMissing,
    FactsContradict,
    EvidenceNeeded,
    PossibleDuplicate,
    Other,
}

public enum WithdrawalReason
{
    CustomerDeclined,
    NoLongerPursued,
    Duplicate,
    Mistake,

    /// <summary>The reviewer's question was not answered in time.</summary>
    NoAnswer,
    Other,
}

/// <summary>Why a review stands still without a question to the partner.</summary>
public enum PauseReason
{
    WaitingForCustomer,
    WaitingForColleague,
    ConflictCheck,
    Other,
}

/// <summary>Why a review, or a person's place on a deal, goes to somebody else.</summary>
public enum HandoverReason
{
    Absence,
    Workload,
    ConflictOfInterest,
    NewRole,
    LeftCompany,

    /// <summary>The reviewer let the clock run out, and the programme names a deputy.</summary>
    Silence,
    Other,
}

public enum ExtensionDenial
{
    EvidenceMissing,
    NotEnoughProgress,
    CustomerDecided,
    Other,
}

/// <summary>Why an offer is turned down without a counter.</summary>
public enum OfferRejection
{
    /// <summary>The side cannot do the work the offer gives it.</summary>
    WorkNotPossible,

    /// <summary>Another side should do some of the work.</summary>
    RolesNotRight,
    DatesNotPossible,
    CreditNotFair,

    /// <summary>The customer wants something else now.</summary>
    CustomerChanged,
    Other,
}

/// <summary>Why a side does not agree to more time for an answer or for the negotiation.</summary>
public enum TimeDenial
{
    TimeEnough,
    CustomerWaiting,
    NotEnoughProgress,
    Other,
}

/// <summary>Why a side wants to keep the rules the deal follows now.</summary>
public enum MoveDenial
{
    /// <summary>The deal is too far along to change its rules.</summary>
    TooFarAlong,
    WorseForUs,

    /// <summary>What is planned is not possible under the later rules.</summary>
    PlanNotPossible,

    /// <summary>The side has not looked into the later rules yet.</summary>
    NotExamined,
    Other,
}

/// <summary>Why protection is taken away before its end.</summary>
public enum RevocationReason
{
    NoProgress,
    RulesBroken,
    CustomerRequest,
    FactsWrong,
    Other,
}

/// <summary>Why protection stands still.</summary>
public enum TollReason
{
    /// <summary>A dispute is open; the policy says whether that stops the protection.</summary>
    Dispute,
    VendorDelay,
    Other,
}
