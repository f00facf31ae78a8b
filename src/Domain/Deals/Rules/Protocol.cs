namespace Negotiation.Domain.Deals;

/// <summary>
/// What each state accepts, in one table: who may take an act, in which state of the review and of the negotiation, and
/// what it needs of the open offer. <see cref="Decide"/> refuses by it and <see cref="Views"/> offers by it, so that a
/// button and its refusal cannot disagree.
/// </summary>
public static class Protocol
{
    private const NegotiationStates Talking = NegotiationStates.Open | NegotiationStates.Agreed;
    private const NegotiationStates AnyTalks = NegotiationStates.None | NegotiationStates.Open | NegotiationStates.Agreed | NegotiationStates.Lapsed;
    private const ReviewStates Live = ReviewStates.Submitted | ReviewStates.InReview | ReviewStates.NeedsInfo | ReviewStates.Approved;

    // Also when the record is closed: who may read it is no part of what it says.
    private const ReviewStates Always = ReviewStates.All;
    private const ReviewStates Unreviewed = ReviewStates.Submitted | ReviewStates.InReview;

    /// <summary>In the order in which a screen should offer them.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        // act                    who             review                                    negotiation            offer
        new("accept",               Who.Party,      Live,                                     NegotiationStates.Open,   Need.NotYetAccepted),
        new("makeOffer",            Who.Party,      Live,                                     Talking,                  Need.Replaceable),
        new("reject",               Who.Party,      Live,                                     NegotiationStates.Open,   Need.OfAnother),
        new("withdraw",             Who.Party,      Live,                                     NegotiationStates.Open,   Need.OwnRevocable),
        new("markTentative",        Who.Party,      Live,                                     NegotiationStates.Open,   Need.OnTable),
        new("markFirm",             Who.Party,      Live,                                     Talking,                  Need.Nothing),
        new("say",                  Who.Party,      Live,                                     AnyTalks,                 Need.Nothing),
        new("ask",                  Who.Party,      Live,                                     AnyTalks,                 Need.Nothing),
        new("attachFile",           Who.Party,      Live,                                     AnyTalks,                 Need.Nothing),
        new("callManager",          Who.Party,      Live,                                     AnyTalks,                 Need.Nothing),
        new("proposeExtension",     Who.Party,      Live,                                     NegotiationStates.Open,   Need.NoPendingExtension),
        new("answerExtension",      Who.Party,      Live,                                     NegotiationStates.Open,   Need.PendingExtensionOfAnother),
        new("suspend",              Who.Manager,    Live,                                     NegotiationStates.Open,   Need.Running),
        new("resume",               Who.Manager,    Live,                                     NegotiationStates.Open,   Need.Suspended),
        new("reopen",               Who.Manager,    Live,                                     NegotiationStates.Lapsed, Need.Nothing),
        new("proposePolicy",        Who.Manager,    Live,                                     AnyTalks,                 Need.NoPendingMove),
        new("answerPolicy",         Who.Party,      Live,                                     AnyTalks,                 Need.PendingMoveOfAnother),
        new("withdrawPolicy",       Who.Manager,    Live,                                     AnyTalks,                 Need.PendingMove),
        new("saveDraft",            Who.Partner,    ReviewStates.Draft,                       NegotiationStates.None,   Need.Nothing),
        new("submit",               Who.Partner,    ReviewStates.Draft,                       NegotiationStates.None,   Need.Nothing),
        new("startReview",          Who.Manager,    ReviewStates.Submitted,                   AnyTalks,                 Need.Nothing),
        new("askInfo",              Who.Manager,    Unreviewed,                               AnyTalks,                 Need.Nothing),
        new("giveInfo",             Who.Partner,    ReviewStates.NeedsInfo,                   AnyTalks,                 Need.Nothing),
        new("approve",              Who.Manager,    Unreviewed,                               AnyTalks,                 Need.Nothing),
        new("rejectRegistration",   Who.Manager,    Unreviewed | ReviewStates.NeedsInfo,      AnyTalks,                 Need.Nothing),
        new("withdrawRegistration", Who.Partner,    ReviewStates.Draft | Live,                AnyTalks,                 Need.Nothing),
        new("amend",                Who.Partner,    Live & ~ReviewStates.InReview,            AnyTalks,                 Need.Nothing),
        new("setStage",             Who.Party,      Live,                                     AnyTalks,                 Need.Nothing),
        new("addMember",            Who.Party,      Always,                                   AnyTalks,                 Need.Nothing),
        new("removeMember",         Who.Party,      Always,                                   AnyTalks,                 Need.Nothing),
        new("addParty",             Who.Manager,    Live,                                     AnyTalks,                 Need.Nothing),
        new("approveHeld",          Who.Party,      Live,                                     Talking,                  Need.HeldRunning),
        new("declineHeld",          Who.Party,      Live,                                     AnyTalks,                 Need.Held),
        new("withdrawHeld",         Who.Party,      Live,                                     AnyTalks,                 Need.Held),
        new("freeze",               Who.ManagerOrSystem, Live,                                     AnyTalks,                 Need.Nothing),
        new("unfreeze",             Who.ManagerOrSystem, Live,                                     AnyTalks,                 Need.Nothing),
        new("reassignReview",       Who.Manager,    Unreviewed | ReviewStates.NeedsInfo,      AnyTalks,                 Need.Nothing),
        new("pauseReview",          Who.Manager,    Unreviewed,                               AnyTalks,                 Need.ReviewRuns),
        new("resumeReview",         Who.Manager,    Unreviewed,                               AnyTalks,                 Need.ReviewPaused),
        new("handOver",             Who.Party,      Always,                                   AnyTalks,                 Need.Nothing),
        new("requestProtectionExtension", Who.Partner, ReviewStates.Approved,                 AnyTalks,                 Need.NoProtectionRequest),
        new("answerProtectionExtension", Who.Manager, ReviewStates.Approved,                  AnyTalks,                 Need.ProtectionRequested),
        new("tollProtection",       Who.ManagerOrSystem, ReviewStates.Approved,               AnyTalks,                 Need.Protected),
        new("untollProtection",     Who.ManagerOrSystem, ReviewStates.Approved,               AnyTalks,                 Need.ProtectionStill),
        new("revokeProtection",     Who.Manager,    ReviewStates.Approved,                    AnyTalks,                 Need.Protected),
        new("import",               Who.System,     ReviewStates.All,                         AnyTalks,                 Need.Nothing),
        new("noticeOverlap",        Who.System,     ReviewStates.All,                         AnyTalks,                 Need.Nothing),
        new("tick",                 Who.System,     ReviewStates.All,                         AnyTalks,                 Need.Nothing),
    ];

    private static readonly Dictionary<string, Row> ByAct = Table.ToDictionary(r => r.Act, StringComparer.Ordinal);

    public static Row? Find(string act) => ByAct.GetValueOrDefault(act);

    /// <summary>The code of what stands in the way of an act, or null when it can be taken. Terminal states first, then the person, then the rest.</summary>
    public static string? WhyNot(Row row, DealState state, Viewer viewer, DateTimeOffset now)
    {
        if (row.Who != Who.System && row.Review != Always)
        {
            // What a case ends with is told to a sale that ended meanwhile too: it completes the agreement on record.
            if (state.Stage is SalesStage.Won or SalesStage.Lost && !(viewer.IsSystem && string.Equals(row.Act, "unfreeze", StringComparison.Ordinal)))
            {
                return "saleEnded";
            }

            if (state.Review is ReviewState.Rejected or ReviewState.Withdrawn)
            {
                return state.Review == ReviewState.Rejected ? "registrationRejected" : "registrationWithdrawn";
            }
        }

        return WhyNotThem(row.Who, state, viewer)
            ?? WhyNotReview(row.Review, state.Review)
            ?? WhyNotTalks(row.Negotiation, state.Negotiation)
            ?? WhyNotOffer(row.Need, state, viewer, now);
    }

    /// <summary>Handed in and not ended by the review.</summary>
    internal static bool IsLive(ReviewState review) => Accepts((int)Live, (int)review);

    /// <summary>The registration stands, and its sale is neither won nor lost: only then others can collide with it.</summary>
    internal static bool HoldsCustomer(DealState state) => IsLive(state.Review) && state.Stage is not (SalesStage.Won or SalesStage.Lost);

    private static string? WhyNotThem(Who who, DealState state, Viewer viewer) => who switch
    {
        Who.System => viewer.IsSystem ? null : "notYours",
        Who.ManagerOrSystem when viewer.IsSystem => null,
        _ when viewer.Party is null => "readOnly",
        Who.Manager or Who.ManagerOrSystem => viewer.IsManager ? null : "managerOnly",
        Who.Partner => Is(state.Registrant, viewer) ? null : "partnerOnly",
        _ => null,
    };

    private static string? WhyNotReview(ReviewStates accepted, ReviewState state) =>
        Accepts((int)accepted, (int)state)
            ? null
            : state switch
            {
                ReviewState.Draft => "stillDraft",
                ReviewState.Submitted or ReviewState.InReview => "inReview",
                ReviewState.NeedsInfo => "needsInfo",
                _ => "alreadyReviewed",
            };

    private static string? WhyNotTalks(NegotiationStates accepted, NegotiationState state) =>
        Accepts((int)accepted, (int)state)
            ? null
            : state switch
            {
                NegotiationState.None => "notOpened",
                NegotiationState.Agreed => "alreadyAgreed",
                NegotiationState.Lapsed => "lapsed",
                _ => "stillOpen",
            };

    private static string? WhyNotOffer(Need need, DealState state, Viewer viewer, DateTimeOffset now)
    {
        if (ClaimNeeds.Covers(need))
        {
            return ClaimNeeds.WhyNot(need, state);
        }

        var mine = viewer.Party is { } party && string.Equals(state.Open?.By, party.Id, StringComparison.Ordinal);
        if (need is Need.NotYetAccepted or Need.OfAnother or Need.OwnRevocable or Need.OnTable or Need.Replaceable
            && state.SuspendedBecause is not null)
        {
            return "suspended";
        }

        return need switch
        {
            Need.Nothing => null,
            Need.Held => Holding.Of(state, viewer.Party?.Id) is null ? "nothingHeld" : null,
            Need.HeldRunning => Holding.Of(state, viewer.Party?.Id) is null ? "nothingHeld" : state.SuspendedBecause is null ? null : "suspended",
            Need.Running => state.SuspendedBecause is null ? null : "suspended",
            Need.Suspended => state.SuspendedBecause is null ? "notSuspended" : null,
            Need.NoPendingExtension => state.SuspendedBecause is not null ? "suspended" : state.Extension is null ? null : "extensionPending",
            Need.PendingExtensionOfAnother => state.SuspendedBecause is not null ? "suspended" : state.Extension is null
                ? "noExtension"
                : state.Extension.AgreedBy.Contains(viewer.Party!.Id, StringComparer.Ordinal) ? "ownExtension" : null,
            Need.NoPendingMove => state.Move is null ? null : "policyPending",
            Need.PendingMove => state.Move is null ? "noPolicyMove" : null,
            Need.PendingMoveOfAnother => state.Move is null
                ? "noPolicyMove"
                : state.Move.AgreedBy.Contains(viewer.Party!.Id, StringComparer.Ordinal) ? "ownPolicyMove" : null,
            Need.Replaceable => mine && Irrevocable(state, now) ? "irrevocable" : null,
            _ when state.Open is null => "noOffer",
            Need.OnTable => null,
            Need.NotYetAccepted => !state.HasAccepted(viewer.Party!.Id)
                ? Deciding.Contradicts(state) ? "decidedOtherwise" : null
                : mine ? "ownOffer" : "alreadyAccepted",
            Need.OfAnother => mine ? "ownOffer" : null,
            Need.OwnRevocable => !mine ? "notYourOffer" : Irrevocable(state, now) ? "irrevocable" : null,
            _ => throw new InvalidOperationException($"The need {need} has no rule."),
        };
    }

    private static bool Accepts(int states, int state) => (states & (1 << state)) != 0;

    private static bool Irrevocable(DealState state, DateTimeOffset now) => state.Open?.IrrevocableUntil > now;

    private static bool Is(string? party, Viewer viewer) => string.Equals(party, viewer.Party?.Id, StringComparison.Ordinal);

    /// <summary>One row of the table.</summary>
    /// <param name="Act">The command's JSON <c>type</c>.</param>
    public sealed record Row(string Act, Who Who, ReviewStates Review, NegotiationStates Negotiation, Need Need);
}

public enum Who
{
    Party,

    /// <summary>The partner that registered the deal; not one that joined later.</summary>
    Partner,
    Manager,
    System,

    /// <summary>The channel manager, or the platform in the name of a case.</summary>
    ManagerOrSystem,
}

/// <summary>What an act needs of the offer on the table, or of the talks around it.</summary>
public enum Need
{
    Nothing,
    OnTable,
    NotYetAccepted,
    OfAnother,
    OwnRevocable,
    Replaceable,
    Running,
    Suspended,
    NoPendingExtension,
    PendingExtensionOfAnother,
    NoPendingMove,
    PendingMoveOfAnother,

    /// <summary>Only the vendor's channel manager proposes a move, so it is the own side's.</summary>
    PendingMove,

    /// <summary>The viewer's side has something waiting for approval, or answered.</summary>
    Held,
    HeldRunning,

    // From here to the end: see ClaimNeeds.
    ReviewRuns,
    ReviewPaused,
    Protected,
    ProtectionStill,
    NoProtectionRequest,
    ProtectionRequested,
}

/// <summary>Sets of <see cref="ReviewState"/>; each bit is one state.</summary>
[Flags]
public enum ReviewStates
{
    Draft = 1,
    Submitted = 2,
    InReview = 4,
    NeedsInfo = 8,
    Approved = 16,
    Rejected = 32,
    Withdrawn = 64,
    All = 127,
}

/// <summary>Sets of <see cref="NegotiationState"/>; each bit is one state.</summary>
[Flags]
public enum NegotiationStates
{
    None = 1,
    Open = 2,
    Agreed = 4,
    Lapsed = 8,
}
