using System.Text.Json.Serialization;

namespace Negotiation.Domain.Deals;

public sealed record NegotiationOpened(Clock Clock) : DealEvent;

/// <summary>A new offer is on the table; the one it answers is closed by it.</summary>
/// <param name="Response">The other side's clock.</param>
/// <param name="Expiry">Set when the offer carries its own expiry.</param>
public sealed record OfferMade(Offer Offer, Clock Response, Clock? Expiry = null) : DealEvent;

public sealed record OfferAccepted(int Offer, string Hash, Acceptance Acceptance) : DealEvent;

public sealed record AgreementReached(Agreement Agreement) : DealEvent;

public enum VoidReason
{
    RegistrationChanged,
    NewOffer,
    PartyAdded,
}

/// <summary>Acceptances no longer hold, and this is why. Nothing is agreed until everyone accepts again.</summary>
public sealed record AgreementVoided(int Offer, VoidReason Reason, IReadOnlyList<string> Fields) : DealEvent;

/// <param name="Code">Null in what was written before an offer was turned down with a code.</param>
public sealed record OfferRejected(int Offer, string Hash, string Party, string? Reason = null, OfferRejection? Code = null) : DealEvent;

public sealed record OfferWithdrawn(int Offer, string Hash, string? Reason = null) : DealEvent;

public sealed record OfferExpired(int Offer, string Hash) : DealEvent;

public sealed record LinesMarked(int Offer, string Party, IReadOnlyList<string> Activities, bool On) : DealEvent;

public sealed record FirmMarked(string Party, string Activity, bool On, bool Open) : DealEvent
{
    [JsonIgnore]
    public override string? OnlyFor => Open ? null : Party;
}

public sealed record MessageSent(string Party, string Text) : DealEvent;

public sealed record QuestionAsked(string Party, string Text, int? Offer = null, string? Activity = null) : DealEvent;

public sealed record ManagerCalled(string Party, string Reason) : DealEvent;

public sealed record ExtensionProposed(Extension Extension, string? Reason = null) : DealEvent;

/// <param name="Reason">Of a no; null in a yes, and in what was written before a no named its reason.</param>
public sealed record ExtensionAnswered(string Party, bool Agree, TimeDenial? Reason = null, string? Text = null) : DealEvent;

public sealed record ClockExtended(Clock Clock, int Days) : DealEvent;

public sealed record Suspended(string Reason, IReadOnlyList<Clock> Clocks) : DealEvent;

public sealed record Resumed(IReadOnlyList<Clock> Clocks) : DealEvent;

/// <param name="Cause">Id of the case by whose end it goes on; null when a channel manager opened it again.</param>
public sealed record Reopened(string Reason, Clock Clock, string? Cause = null) : DealEvent;

/// <summary>Half (50) or nine tenths (90) of a clock's working time are gone; or, of a protection, only so many days are left.</summary>
/// <param name="Percent">0 for a protection.</param>
/// <param name="Stage">How many of the clock's warnings have come, on a clock with warnings of its own.</param>
/// <param name="DaysLeft">Calendar days to the end, on such a clock.</param>
public sealed record ClockWarned(ClockKind Clock, int Percent, DateTimeOffset Due, int? Stage = null, int? DaysLeft = null) : DealEvent;

/// <summary>What the policy says happens when nobody acted in time.</summary>
public enum Consequence
{
    /// <summary>The channel manager is told and asked to step in. Silence is never consent.</summary>
    ManagerStepsIn,

    /// <summary>The registration goes back to its sender as withdrawn.</summary>
    RegistrationWithdrawn,

    /// <summary>The negotiation ends without agreement and is due for a dispute.</summary>
    NegotiationLapses,

    /// <summary>The offer is off the table.</summary>
    OfferExpires,

    /// <summary>The review moves to the reviewer's deputy with a fresh clock.</summary>
    ReviewGoesToDeputy,

    /// <summary>The claim is no longer protected; the registration stays approved and open.</summary>
    ProtectionEnds,
}

public sealed record ClockRanOut(ClockKind Clock, DateTimeOffset Due, Consequence Consequence) : DealEvent;

/// <param name="DisputeDue">The policy wants a dispute opened now.</param>
public sealed record NegotiationLapsed(bool DisputeDue) : DealEvent;
