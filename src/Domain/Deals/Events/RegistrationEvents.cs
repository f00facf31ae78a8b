using System.Text.Json.Serialization;

namespace Negotiation.Domain.Deals;

/// <summary>The first draft also creates the deal, with the sender's party.</summary>
public sealed record DraftSaved(string Id, int Policy, RegistrationForm Form, IReadOnlyList<Party> Parties) : DealEvent
{
    [JsonIgnore]
    public override string? OnlyFor => Parties.FirstOrDefault(p => p.Kind == PartyKind.Partner)?.Id;
}

/// <summary>A complete registration reached us at the event's time. That instant is the claim's priority.</summary>
/// <param name="Policy">Policy version the deal is pinned to from here on.</param>
public sealed record Submitted(
    string Id,
    int Policy,
    Registration Registration,
    IReadOnlyList<Party> Parties,
    string Reviewer,
    string ReviewerName,
    Clock Review) : DealEvent;

/// <summary>A registration taken over from another system, with the states it has there.</summary>
public sealed record Imported(
    string Id,
    int Policy,
    Registration Registration,
    IReadOnlyList<Party> Parties,
    string Reviewer,
    string ReviewerName,
    ReviewState State,
    SalesStage Stage,
    Clock? Review = null) : DealEvent
{
    /// <summary>A draft is its author's alone, wherever it was written.</summary>
    [JsonIgnore]
    public override string? OnlyFor => State == ReviewState.Draft ? Parties.FirstOrDefault(p => p.Kind == PartyKind.Partner)?.Id : null;
}

public sealed record ReviewStarted(string Reviewer, string ReviewerName) : DealEvent;

/// <param name="Review">The review clock, standing still with what was left of it.</param>
/// <param name="Answer">The partner's clock.</param>
public sealed record InfoAsked(string Question, Clock Review, Clock Answer, InfoReason? Reason = null) : DealEvent;

/// <param name="Review">The review clock: running again, or standing still while the review is paused.</param>
/// <param name="Moved">True: the customer is another one now, and the claim stands in the line from now on. Null otherwise.</param>
public sealed record InfoGiven(
    string Answer, Registration Registration, Clock Review, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Moved = null) : DealEvent;

public sealed record Approved(string? Note = null) : DealEvent;

public sealed record RegistrationRejected(RejectionReason Reason, string Text) : DealEvent;

public sealed record RegistrationWithdrawn(string Reason, WithdrawalReason? Code = null) : DealEvent;

/// <param name="Fields">Names of the registration form's fields that changed.</param>
/// <param name="Moved">True: the customer is another one now, and the claim stands in the line from now on. Null otherwise.</param>
public sealed record RegistrationAmended(
    Registration Registration, IReadOnlyList<string> Fields, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Moved = null) : DealEvent;

public sealed record StageSet(SalesStage From, SalesStage To) : DealEvent;

public sealed record MemberAdded(string Party, Member Member) : DealEvent;

/// <param name="To">Name of who took the place, when somebody did.</param>
public sealed record MemberRemoved(string Party, string Person, string Name, HandoverReason? Reason = null, string? Text = null, string? To = null) : DealEvent;

public sealed record PartyAdded(Party Party) : DealEvent;
