using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>The last event of a stream.</summary>
/// <param name="Version">0 for a stream without events.</param>
public readonly record struct StreamHead(long Version, string Hash)
{
    public static StreamHead None => new(0, Chain.Start);

    public static StreamHead Of(EventRecord record) => new(record.Version, record.Hash);
}
