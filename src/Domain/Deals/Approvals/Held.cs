using Negotiation.Domain.Accounts;

namespace Negotiation.Domain.Deals;

public enum HeldAct
{
    Offer,

    /// <summary>An acceptance of the offer on the table.</summary>
    Acceptance,
}

public enum HeldStatus
{
    Waiting,
    Declined,

    /// <summary>What it answered is no longer on the table. It is kept so that its sender can build on it.</summary>
    Stale,
}

/// <summary>Why an approver says no.</summary>
public enum DeclineReason
{
    TooMuchCredit,
    TooLarge,
    KeepActivity,
    NotNow,
    Other,
}

/// <summary>What a waiting offer would put on the table.</summary>
public sealed record HeldOffer(
    Terms Terms,
    OfferRef? Answers = null,
    DateTimeOffset? ExpiresAt = null,
    DateTimeOffset? IrrevocableUntil = null,
    string? Note = null,
    string? Reopens = null)
{
    public static HeldOffer Of(MakeOffer command) =>
        new(command.Terms, command.Answers, command.ExpiresAt, command.IrrevocableUntil, command.Note, command.Reopens);

    public MakeOffer ToCommand() => new(Terms, Answers, ExpiresAt, IrrevocableUntil, Note, Reopens);
}

/// <summary>
/// An offer or acceptance beyond its sender's authority, waiting for a colleague. It is its own side's alone: until it is
/// approved nothing of it exists for anyone else, not even a number. A side has at most one.
/// </summary>
/// <param name="Hash">
/// SHA-256 (64 lower-case hex digits) of the content and of what it is weighed by: the deal's amount, products and customer, and
/// what is beyond the sender's authority. In a view it is that of the moment; an approval must name it.
/// </param>
/// <param name="Roles">The sender's verified roles.</param>
/// <param name="Exceeds">What is beyond the sender's authority; empty when it has come within since it was held.</param>
/// <param name="Approvers">Who was asked.</param>
/// <param name="Matrix">Version of the authority matrix that asked for the approval.</param>
/// <param name="Offer">Set when <paramref name="Act"/> is an offer.</param>
/// <param name="Accepts">Set when <paramref name="Act"/> is an acceptance.</param>
/// <param name="Answer">What the approver who declined wrote, or why it went stale.</param>
public sealed record Held(
    string Party,
    HeldAct Act,
    string Hash,
    string Person,
    string Name,
    DateTimeOffset At,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Exceedance> Exceeds,
    IReadOnlyList<Member> Approvers,
    int Matrix,
    HeldOffer? Offer = null,
    OfferRef? Accepts = null,
    HeldStatus Status = HeldStatus.Waiting,
    DeclineReason? Reason = null,
    string? Answer = null,
    string? AnsweredBy = null);

/// <summary>A colleague let an offer or acceptance through. Its own side's alone; it goes with the offer it is about.</summary>
/// <param name="Person">Whose offer or acceptance it is.</param>
/// <param name="ApproverRoles">The approver's verified roles.</param>
public sealed record Approval(
    string Party,
    HeldAct Act,
    OfferRef Offer,
    string Person,
    string Approver,
    string ApproverName,
    IReadOnlyList<Role> ApproverRoles,
    DateTimeOffset At,
    IReadOnlyList<Exceedance> Exceeds,
    int Matrix,
    string? Note = null);
