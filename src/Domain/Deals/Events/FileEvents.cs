namespace Negotiation.Domain.Deals;

/// <summary>A file stands in the record from here on; its hash is part of the chain, so the bytes cannot be exchanged unnoticed.</summary>
/// <param name="Size">Bytes.</param>
public sealed record FileAttached(string Party, string Name, string MediaType, long Size, string Sha256, string? Note = null) : DealEvent;
