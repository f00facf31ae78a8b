using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>A row of <c>events</c>. Written once, never changed.</summary>
internal sealed class StoredEvent
{
    public required string Stream { get; init; }

    public required long Version { get; init; }

    /// <summary>UTC ticks: exact on every database, as it went into the hash.</summary>
    public required long At { get; init; }

    public required string Person { get; init; }

    public required string Name { get; init; }

    public string? Party { get; init; }

    public required string Request { get; init; }

    public string? OnlyFor { get; init; }

    public required string Type { get; init; }

    public required byte[] Payload { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">The stored instant is none.</exception>
    public EventRecord ToRecord() => new(
        Stream,
        Version,
        new DateTimeOffset(At, TimeSpan.Zero),
        Person,
        Name,
        Request,
        Type,
        new RawJson(Payload),
        PreviousHash,
        Hash,
        Party,
        OnlyFor);
}
