namespace Negotiation.Domain.Policies;

/// <summary>What happens when as many votes stand on one side as on the other.</summary>
public enum TieRule
{
    /// <summary>The vote of the first decider who sits counts.</summary>
    Chair,

    /// <summary>They vote once more; then the vote of the first decider who sits counts.</summary>
    Again,

    /// <summary>The appeal panel decides instead.</summary>
    ReferUp,
}

/// <summary>Who decides disputes of a type up to an amount.</summary>
/// <param name="Deciders">Person ids; the first takes the chair.</param>
/// <param name="Type">Dispute type, e.g. <c>leadOwnership</c>; null: all.</param>
/// <param name="Territory">Null: all.</param>
/// <param name="UpTo">In the deal's own currency and period; null: without limit.</param>
/// <param name="Votes">How many of them have to vote, 1 to the number of deciders.</param>
public sealed record DecisionRight(IReadOnlyList<string> Deciders, int Votes, string? Type = null, string? Territory = null, decimal? UpTo = null)
{
    public TieRule Tie { get; init; }

    /// <summary>People who take the place of a decider with a conflict, one who steps back, or one who stays silent; in this order.</summary>
    public IReadOnlyList<string> Alternates { get; init; } = [];

    /// <summary>Who hears an appeal; nobody of <see cref="Deciders"/> or <see cref="Alternates"/>. Empty: others of the programme's committee.</summary>
    public IReadOnlyList<string> AppealPanel { get; init; } = [];

    /// <summary>How many of the panel have to vote, 1 to its number. Default 1.</summary>
    public int AppealVotes { get; init; } = 1;
}
