using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>Something a settlement or a decision orders.</summary>
/// <param name="Text">What is to be done, at most 2,000 characters.</param>
/// <param name="Owner">Side that has to do it.</param>
/// <param name="Due">Last day, in the policy calendar's zone.</param>
/// <param name="Cure">Business days to put it right after <paramref name="Due"/> before it counts as missed, 0 to 60.</param>
/// <param name="Sunset">Day from which it binds nobody any more; after <paramref name="Due"/>.</param>
/// <param name="Review">Day on which the sides look at whether it helps; not after <paramref name="Sunset"/>. Null: no review.</param>
/// <param name="Rule">Id of the policy's remedy it follows; null: in words only.</param>
/// <param name="Activity">Disputed activity it is about; null: none in particular.</param>
/// <param name="IfMissed">Id of the policy's remedy that starts by itself when this one is missed; null: what the policy's triggers say.</param>
public sealed record OrderedRemedy(
    string Text,
    string Owner,
    DateOnly Due,
    int Cure,
    DateOnly Sunset,
    DateOnly? Review = null,
    string? Rule = null,
    string? Activity = null,
    string? IfMissed = null);

/// <summary>Who owns a disputed activity from now on: one side, or several with shares that sum to 100.</summary>
public sealed record OrderedLine(string Activity, string? Owner = null, IReadOnlyList<CreditShare>? Shares = null, string? Note = null);

/// <summary>What all sides settle on, or what is decided: lines and remedies, at least one of either.</summary>
public sealed record OutcomeTerms(IReadOnlyList<OrderedLine> Lines, IReadOnlyList<OrderedRemedy> Remedies);
