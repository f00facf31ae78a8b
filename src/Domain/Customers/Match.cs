namespace Negotiation.Domain.Customers;

/// <summary>How sure it is that two records name one customer.</summary>
public enum Grade
{
    /// <summary>Nothing says that they are one customer, or something sound says that they are not.</summary>
    Different = 0,

    /// <summary>Parent and subsidiary, or units of one group: not the same customer.</summary>
    Related = 1,

    /// <summary>They may be one customer; a person should look.</summary>
    Possible = 2,

    /// <summary>They count as the same customer; a person may say otherwise.</summary>
    Likely = 3,

    /// <summary>They are the same customer.</summary>
    Same = 4,
}

/// <summary>One thing that agreed or disagreed.</summary>
/// <param name="Code">Stays the same between releases, such as sameDomain.</param>
/// <param name="Text">Plain words for people.</param>
/// <param name="Supports">Whether it speaks for one customer.</param>
public sealed record MatchReason(string Code, string Text, bool Supports)
{
    /// <summary>The code of two companies that a person has said belong together.</summary>
    public const string KnownLink = "knownLink";
}

/// <summary>The outcome of comparing two customers.</summary>
/// <param name="Score">0 to 1; <see cref="SameFrom"/> and more counts as the same customer.</param>
public sealed record Match(Grade Grade, double Score, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>The least score that counts as the same customer: grades Likely and Same, and no other.</summary>
    public const double SameFrom = 0.75;

    public bool IsSameCustomer => Grade is Grade.Same or Grade.Likely;

    public bool Equals(Match? other) =>
        other is not null && Grade == other.Grade && Score.Equals(other.Score) && Reasons.SequenceEqual(other.Reasons);

    public override int GetHashCode() => HashCode.Combine(Grade, Score, Reasons.Count);
}
