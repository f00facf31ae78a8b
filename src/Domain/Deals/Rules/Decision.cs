using Negotiation.Domain.Accounts;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>One request to a deal.</summary>
/// <param name="Deal">Id of the deal the request is addressed to.</param>
/// <param name="IfMatch">When set, carried out only at exactly this version.</param>
public sealed record Request(string Deal, string Id, Actor Actor, Command Command, long? IfMatch = null);

/// <summary>What a request led to.</summary>
/// <param name="State">The state afterwards; the one before when nothing happened.</param>
/// <param name="Facts">What happened, deadlines that had come included; may hold facts even when the command was refused.</param>
/// <param name="From">Version of the first event the command itself caused; 0 when it caused none.</param>
/// <param name="To">Version of its last event; the last one the caller may see when it caused none.</param>
public sealed record Outcome(DealState State, IReadOnlyList<Fact> Facts, long From, long To, Refusal? Refusal = null);

/// <summary>What a command alone decides: events, or why not.</summary>
public readonly record struct Decision(IReadOnlyList<DealEvent> Events, Refusal? Refusal)
{
    public static readonly Decision Nothing = new([], null);

    public static Decision Of(params IReadOnlyList<DealEvent> events) => new(events, null);

    public static Decision No(RefusalReason reason, string code, string text, string field = "", Offer? current = null) =>
        new([], new Refusal(reason, [new BrokenRule(code, field, text)], current));

    public static Decision Invalid(IReadOnlyList<BrokenRule> rules) => new([], new Refusal(RefusalReason.Invalid, rules));
}

/// <summary>What a decision may look at besides the state.</summary>
/// <param name="Viewer">Null only while the deal does not exist yet.</param>
/// <param name="Target">The policy the command wants the deal to follow; see <see cref="ProposePolicy"/>.</param>
public sealed record Context(Actor Actor, Viewer? Viewer, string Deal, DateTimeOffset Now, Policy Policy, Policy? Target = null)
{
    /// <summary>Who is away, for choosing a reviewer.</summary>
    public IReadOnlyList<Absence> Away { get; init; } = [];
}
