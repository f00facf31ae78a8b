using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>A deal's record in the words of the system it came from. Whoever may see the deal may see it, and nobody else.</summary>
/// <param name="Format">Name of the format, e.g. <c>coSell</c>.</param>
/// <param name="At">When this content was first taken in.</param>
public sealed record KeptRecord(string Tenant, string Deal, string Format, DateTimeOffset At, RawJson Content);

internal sealed class StoredSourceRecord
{
    public string Tenant { get; set; } = "";

    public string Deal { get; set; } = "";

    public string Format { get; set; } = "";

    /// <summary>UTC ticks.</summary>
    public long At { get; set; }

    public byte[] Content { get; set; } = [];
}
