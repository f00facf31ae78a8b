using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Mediation;

/// <summary>What is on the table now, for who named something that no longer is.</summary>
/// <param name="Draft">The latest draft.</param>
public sealed record TalksCurrent(SettlementProposal? Settlement = null, OfferRef? Draft = null);

/// <summary>What a decision may look at besides the state.</summary>
internal sealed record TalksContext(TalksViewer Viewer, string Name, Policy Policy, DateTimeOffset Now)
{
    public string Person => Viewer.Person;
}

/// <summary>What a command alone decides: events, each naming its room, or why not.</summary>
internal sealed record TalksDecision(IReadOnlyList<TalksEvent> Events, Refusal? Refusal = null, TalksCurrent? Current = null)
{
    public static readonly TalksDecision Nothing = new([]);

    public static TalksDecision Of(params IReadOnlyList<TalksEvent> events) => new(events);

    public static TalksDecision No(RefusalReason reason, string code, string text, string field = "", TalksCurrent? current = null) =>
        new([], new Refusal(reason, [new BrokenRule(code, field, text)]), current);

    public static TalksDecision Invalid(IReadOnlyList<BrokenRule> rules) => new([], new Refusal(RefusalReason.Invalid, rules));
}
