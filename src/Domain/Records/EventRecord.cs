using System.Text.Json.Serialization;

namespace Negotiation.Domain.Records;

/// <summary>One event as it is kept for ever: ordered within its stream, attributed, and chained to the one before it.</summary>
/// <param name="Stream">Tenant and deal: <c>tenant/deal</c>.</param>
/// <param name="Version">1 and up without gaps.</param>
/// <param name="Party">Party the actor spoke for; null for the platform.</param>
/// <param name="Request">Id of the request that caused it; empty for the clock.</param>
/// <param name="OnlyFor">The only party that may see it; null for everyone in the room.</param>
/// <param name="Payload">The event as JSON, byte for byte what was hashed.</param>
/// <param name="PreviousHash">Hash of the event before, 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over everything above, 64 lower-case hex digits. See <see cref="Chain"/>.</param>
public sealed record EventRecord(
    string Stream,
    long Version,
    DateTimeOffset At,
    string Person,
    string Name,
    string Request,
    string Type,
    RawJson Payload,
    string PreviousHash,
    string Hash,
    string? Party = null,
    string? OnlyFor = null)
{
    public bool VisibleTo(string? party) => OnlyFor is null || party is null || string.Equals(OnlyFor, party, StringComparison.Ordinal);
}
