using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>
/// A deal's record in the words of the system it came from. It holds what no view of the deal shows, such as a partner's own notes,
/// so only the side that brought it may see it, and of that side only who may see the deal.
/// </summary>
/// <param name="Format">Name of the format, e.g. <c>coSell</c>.</param>
/// <param name="Party">Organisation id of the side that brought it.</param>
/// <param name="At">When this content was first taken in.</param>
public sealed record KeptRecord(string Tenant, string Deal, string Format, string Party, DateTimeOffset At, RawJson Content);

internal sealed class StoredSourceRecord
{
    public string Tenant { get; set; } = "";

    public string Deal { get; set; } = "";

    public string Format { get; set; } = "";

    public string Party { get; set; } = "";

    /// <summary>UTC ticks.</summary>
    public long At { get; set; }

    public byte[] Content { get; set; } = [];
}
