namespace Negotiation.Domain.Deals;

/// <summary>A line that is disputed and stands still. Somebody does the work meanwhile, and is entitled to nothing by it.</summary>
/// <param name="Owner">The party that does the work meanwhile.</param>
/// <param name="Reason">In plain words, for every side.</param>
/// <param name="Cause">Id of what disputes it; each cause ends by itself. Every side sees it.</param>
/// <param name="Person">Member of the interim owner who does the work, when one is named.</param>
/// <param name="Due">As the offer on the table had it; offers carry it on.</param>
/// <param name="Note">As the offer on the table had it; offers carry it on.</param>
public sealed record FrozenLine(
    string Activity,
    string Owner,
    string Reason,
    string Cause,
    DateTimeOffset At,
    string? Person = null,
    string? PersonName = null,
    DateOnly? Due = null,
    string? Note = null);

/// <summary>A line that an agreement leaves out because it was disputed: who does the work meanwhile, without any entitlement.</summary>
public sealed record InterimLine(string Activity, string Owner, string Reason, string? PersonName = null);
