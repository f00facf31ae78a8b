using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

public enum BreakKind
{
    /// <summary>The stream does not begin with version 1.</summary>
    MissingStart,

    /// <summary>The version named is not there, but later ones are.</summary>
    Gap,

    /// <summary>The event does not name the hash of the one before it.</summary>
    PreviousHash,

    /// <summary>The event is not what its hash was made of.</summary>
    Hash,

    /// <summary>The payload is no JSON.</summary>
    Payload,

    /// <summary>The database's index lists the row under another stream or version than the row has.</summary>
    Index,

    /// <summary>The database could not read on; everything after the event named is unchecked.</summary>
    Unreadable,

    /// <summary>The stream ends before the version its owner knows of.</summary>
    MissingEnd,

    /// <summary>The event is a valid one, but not the one its owner knows of.</summary>
    OtherEnd,

    /// <summary>The deal's row does not say what its events say.</summary>
    View,
}

/// <param name="Version">The first version in the stream that is not as it must be.</param>
public sealed record Break(BreakKind Kind, string Stream, long Version, string Detail);

/// <param name="Fold">Works out the row from all events of a deal; null skips that comparison and checks the row's version only.</param>
/// <param name="Expected">Heads that the caller knows from elsewhere, such as the grains' state; a cut-off end shows only against them.</param>
/// <param name="Views">Whether the rows of the deals are compared at all.</param>
public sealed record VerifyRequest(
    Func<IEnumerable<EventRecord>, DealSummary?>? Fold = null,
    IReadOnlyDictionary<string, StreamHead>? Expected = null,
    bool Views = true);

/// <param name="Breaks">The first of each broken stream, at most <see cref="MaxBreaks"/>, in the order of stream names.</param>
/// <param name="Broken">All of them, also those not listed.</param>
public sealed record VerifyReport(long Streams, long Events, IReadOnlyList<Break> Breaks, long Broken)
{
    public const int MaxBreaks = 100;

    public bool Intact => Broken == 0;

    /// <summary>The first broken event; null when all is well.</summary>
    public Break? First => Breaks.Count > 0 ? Breaks[0] : null;
}
