namespace Negotiation.Domain.Channel;

public enum Likelihood
{
    /// <summary>They cover the same ground and nobody has a live claim on it.</summary>
    Low,

    /// <summary>One of them, or the vendor's own sales, has live claims there.</summary>
    Medium,

    /// <summary>Both have live claims there, or one stands on the other's exclusive right.</summary>
    High,
}

/// <summary>Where two partners are likely to come upon the same customer, and why.</summary>
/// <param name="Segments">Empty: every segment.</param>
/// <param name="Claims">Live claims of both there.</param>
/// <param name="Breach">One stands on the other's exclusive right.</param>
/// <param name="Weight">Only to order by: higher comes first.</param>
/// <param name="Reasons">Plain sentences.</param>
public sealed record PredictedOverlap(
    string Territory,
    string First,
    string FirstName,
    string Second,
    string SecondName,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Segments,
    Likelihood Likelihood,
    int Claims,
    bool Breach,
    int Weight,
    IReadOnlyList<string> Reasons)
{
    /// <summary>Most likely first; what is equal by territory and partners.</summary>
    public static IReadOnlyList<PredictedOverlap> All(ChannelMap map) => [.. Prediction.All(map, Meeting.All(map)).Select(p => p.Told(map))];
}
