namespace Negotiation.Domain.Policies;

/// <summary>What a member of a policy means, so that it can be read out, compared and offered for choice.</summary>
public enum MemberKind
{
    Group,
    Text,
    Id,
    Number,
    BusinessDays,
    CalendarDays,
    Times,
    Percent,
    Money,
    Flag,
    Choice,
    Date,
    Time,
    Zone,
    Country,
    Currency,
    Activity,
    Territory,
    Person,
    Partner,
    Remedy,
    DisputeType,
}

/// <summary>One member of the policy document.</summary>
/// <param name="Path">Where it stands; the items of a list are <c>[]</c>, e.g. <c>activities[].name</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Min">Smallest number, fewest characters, or fewest items.</param>
/// <param name="Max">Largest number, most characters, or most items.</param>
/// <param name="Key">Of a list of objects: the members by which one item is told from another, parted by commas.</param>
/// <param name="About">A sentence for those who write a policy.</param>
public sealed record PolicyMember(
    string Path,
    string Label,
    MemberKind Kind = MemberKind.Group,
    decimal? Min = null,
    decimal? Max = null,
    string? Key = null,
    string? About = null)
{
    /// <summary>The member itself is a list; what is said of it is said of how many items it holds.</summary>
    public bool IsList { get; init; }
}
