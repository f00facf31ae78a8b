namespace Negotiation.Objects;

/// <summary>What the store knows of an object.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Type">Media type as it was given; never guessed.</param>
/// <param name="Sha256">64 lower-case hex digits.</param>
/// <param name="StoredAt">When it was last put, by the clock of the store.</param>
/// <param name="Tag">Another one with every put, even of the same bytes.</param>
public sealed record ObjectFacts(ObjectName Name, long Length, string Type, string Sha256, DateTimeOffset StoredAt, string Tag);

/// <param name="Stored">False: the condition did not hold, and <paramref name="Facts"/> are of what is there instead, null when nothing is.</param>
public sealed record PutResult(bool Stored, ObjectFacts? Facts);
