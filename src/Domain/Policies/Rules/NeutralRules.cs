using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Domain.Policies;

/// <summary>Who may be neutral in a dispute, and what stands against it. Every kind of conflict is in exactly one of the two lists.</summary>
public sealed record NeutralRules
{
    public static readonly NeutralRules Default = new();

    /// <summary>Kinds that no policy can let pass: nobody judges their own case, nor a case they mediated or decided.</summary>
    public static readonly IReadOnlyList<ConflictKind> Absolute = [ConflictKind.OwnSide, ConflictKind.MediatedThisCase, ConflictKind.DecidedThisCase];

    /// <summary>In the order in which they are asked, all else being equal.</summary>
    public IReadOnlyList<Member> Mediators { get; init; } = [];

    /// <summary>People who decide disputes and hear appeals, and take no side on deals.</summary>
    public IReadOnlyList<Member> Committee { get; init; } = [];

    /// <summary>Kinds that all sides together may let pass.</summary>
    public IReadOnlyList<ConflictKind> Waivable { get; init; } = [ConflictKind.EarlierInvolvement, ConflictKind.SamePairLately, ConflictKind.Relationship];

    public IReadOnlyList<ConflictKind> NeverWaivable { get; init; } =
        [ConflictKind.OwnSide, ConflictKind.Compensation, ConflictKind.ReportingLine, ConflictKind.MediatedThisCase, ConflictKind.DecidedThisCase];

    /// <summary>Calendar days for which a seat between the same two sides counts as lately, 0 to 730; 0: never. Default 365.</summary>
    public int SamePairDays { get; init; } = 365;

    /// <summary>Share of the mediation window, in percent, after which the platform appoints the first free mediator when the sides named none; 0 to 100. Default 50.</summary>
    public int AutoAppointAt { get; init; } = 50;

    /// <summary>A kind that stands in neither list is never let pass.</summary>
    public bool CanWaive(ConflictKind kind) => Waivable.Contains(kind) && !NeverWaivable.Contains(kind) && !Absolute.Contains(kind);
}
