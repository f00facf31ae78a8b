namespace Negotiation.Domain.Policies;

/// <summary>What holds in every dispute, whatever it is about.</summary>
public sealed record CaseRules
{
    public static readonly CaseRules Default = new();

    /// <summary>Business days in which any side may step back from a settlement, 0 to 10. A decision has none. Default 2.</summary>
    public int CoolingOff { get; init; } = 2;

    /// <summary>Whether what was decided waits while an appeal is heard. Default no.</summary>
    public bool AppealStays { get; init; }

    /// <summary>Person ids; a decision is overridden by two different ones of them together. Nobody, or at least two. Default nobody.</summary>
    public IReadOnlyList<string> Overriders { get; init; } = [];

    /// <summary>Business days a stage is extended by at most, each time, 1 to 60. Default 5.</summary>
    public int ExtensionDays { get; init; } = 5;

    /// <summary>Extensions of one stage by all sides together, before it ends, 0 to 10. The neutral may extend it once more, for a reason. Default 2.</summary>
    public int MaxExtensions { get; init; } = 2;
}
