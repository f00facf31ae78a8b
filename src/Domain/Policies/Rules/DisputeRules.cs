namespace Negotiation.Domain.Policies;

/// <summary>Windows of a dispute, in business days.</summary>
/// <param name="AppealFiled">From notification of the decision.</param>
/// <param name="AppealDecided">From filing.</param>
public sealed record StageWindows(int Informal = 5, int Mediation = 10, int Decision = 5, int AppealFiled = 5, int AppealDecided = 10);

/// <summary>Something a settlement or decision may order.</summary>
/// <param name="Cure">Business days to put it right before it counts as missed.</param>
/// <param name="Sunset">Longest run in calendar days.</param>
public sealed record RemedyRule(string Id, string Text, int Cure, int Sunset);

/// <summary>What the platform itself can see happen.</summary>
public enum TriggerEvent
{
    /// <summary>Something a settlement or a decision ordered was not done in time.</summary>
    RemedyMissed,

    /// <summary>Something a side promised on the deal was not done in time.</summary>
    PromiseMissed,

    /// <summary>Offers ran out without an answer.</summary>
    OffersUnanswered,

    /// <summary>A figure of the partnership fell below its threshold.</summary>
    MetricDip,
}

/// <summary>An event that starts a remedy without new talks.</summary>
/// <param name="On">What starts it by itself; null: words only, a person says that it happened.</param>
/// <param name="Times">How often it has to happen first, 1 to 20.</param>
public sealed record TriggerRule(string Id, string When, string Remedy, TriggerEvent? On = null, int Times = 1);

/// <summary>Something that is not up for negotiation, and why.</summary>
/// <param name="Activity">The activity it fixes with the vendor; null: a rule in words only.</param>
public sealed record CarveOut(string Id, string Text, string? Activity = null);
