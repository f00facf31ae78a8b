namespace Negotiation.Domain.Policies;

/// <summary>How two live claims collide.</summary>
public enum OverlapKind
{
    SameProduct,
    OtherProduct,
    DirectEngaged,
    OutsideTerritory,
    ExclusiveRight,
    ExpiredProtection,
}

/// <summary>How sure the comparison of two customers is; a person confirms or dismisses whatever it says.</summary>
public enum Confidence
{
    Possible,
    Likely,
    Certain,
}

/// <summary>What happens to one kind of overlap.</summary>
/// <param name="AtLeast">Weaker matches stay a suggestion to the channel manager and alert nobody.</param>
/// <param name="TellPartners">Whether the sides learn that an overlap exists. They never learn more.</param>
public sealed record OverlapRule(OverlapKind Kind, Confidence AtLeast, bool TellPartners);

/// <summary>Which overlaps count, and what stops while one is judged.</summary>
public sealed record OverlapRules
{
    public static readonly OverlapRules Default = new();

    // Whether the sides are told must not hang on the product, on whose claim the other is or on its age: by changing the products of
    // a registration, its partner could otherwise read them off the alert.
    public IReadOnlyList<OverlapRule> Kinds { get; init; } =
    [
        new(OverlapKind.SameProduct, Confidence.Likely, TellPartners: true),
        new(OverlapKind.OtherProduct, Confidence.Likely, TellPartners: true),
        new(OverlapKind.DirectEngaged, Confidence.Likely, TellPartners: true),
        new(OverlapKind.OutsideTerritory, Confidence.Likely, TellPartners: false),
        new(OverlapKind.ExclusiveRight, Confidence.Likely, TellPartners: false),
        new(OverlapKind.ExpiredProtection, Confidence.Likely, TellPartners: true),
    ];

    /// <summary>How long after its end a protection still shows up beside a new claim, in calendar days, 0 to 365. Default 30.</summary>
    public int ExpiredDays { get; init; } = 30;

    public OverlapRule? Find(OverlapKind kind) => Kinds.FirstOrDefault(rule => rule.Kind == kind);
}

/// <summary>A message to start from; people edit it before it leaves. Sides read it: nothing in it is about the other claim, nor tells the kind of overlap.</summary>
public sealed record MessageTemplate(string Title, string Text);

/// <summary>How one kind of overlap is settled.</summary>
/// <param name="Preferred">The outcome to aim for, in a sentence.</param>
/// <param name="Gather">What has to be known before deciding.</param>
/// <param name="Decider">Person at the vendor who decides; null: the channel manager of the deal.</param>
/// <param name="Freezes">Activities that stand still under an interim owner while this is disputed; the rest goes on.</param>
public sealed record Playbook(
    OverlapKind Kind,
    string Preferred,
    IReadOnlyList<string> Gather,
    IReadOnlyList<MessageTemplate> Messages,
    string? Decider = null,
    IReadOnlyList<string>? Freezes = null);
