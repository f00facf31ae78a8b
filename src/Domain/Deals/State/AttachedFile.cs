namespace Negotiation.Domain.Deals;

/// <summary>A file of a deal. The bytes are kept elsewhere, under their hash.</summary>
/// <param name="MediaType">One of <see cref="Files.FileKinds"/>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">64 lower-case hex digits.</param>
/// <param name="Person">Who attached it, for <paramref name="Party"/>.</param>
public sealed record AttachedFile(
    string Name,
    string MediaType,
    long Size,
    string Sha256,
    string Party,
    string Person,
    string PersonName,
    DateTimeOffset At,
    string? Note = null);
