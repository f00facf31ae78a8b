namespace Negotiation.Domain.Policies;

/// <summary>Windows of a dispute, in business days.</summary>
/// <param name="AppealFiled">From notification of the decision.</param>
/// <param name="AppealDecided">From filing.</param>
public sealed record StageWindows(int Informal = 5, int Mediation = 10, int Decision = 5, int AppealFiled = 5, int AppealDecided = 10);

/// <summary>Who decides disputes of a type up to an amount.</summary>
/// <param name="Type">Dispute type, e.g. <c>leadOwnership</c>; null: all.</param>
/// <param name="Territory">Null: all.</param>
/// <param name="UpTo">In the deal's own currency and period; null: without limit.</param>
/// <param name="Votes">How many of them have to vote, 1 to the number of deciders.</param>
public sealed record DecisionRight(IReadOnlyList<string> Deciders, int Votes, string? Type = null, string? Territory = null, decimal? UpTo = null);

/// <summary>Something a settlement or decision may order.</summary>
/// <param name="Cure">Business days to put it right before it counts as missed.</param>
/// <param name="Sunset">Longest run in calendar days.</param>
public sealed record RemedyRule(string Id, string Text, int Cure, int Sunset);

/// <summary>An event that starts a remedy without new talks.</summary>
public sealed record TriggerRule(string Id, string When, string Remedy);

/// <summary>Something that is not up for negotiation, and why.</summary>
/// <param name="Activity">The activity it fixes with the vendor; null: a rule in words only.</param>
public sealed record CarveOut(string Id, string Text, string? Activity = null);
