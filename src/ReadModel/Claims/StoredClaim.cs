namespace Negotiation.ReadModel;

/// <summary>A row of <c>claims</c>: a live claim.</summary>
internal sealed class StoredClaim
{
    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Holder { get; init; }

    public required string Customer { get; init; }

    public required string Country { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long ReceivedAt { get; init; }

    /// <summary>The whole claim as JSON.</summary>
    public required byte[] Payload { get; init; }
}

/// <summary>A word by which a claim's customer is found although the name is written differently.</summary>
internal sealed class StoredClaimToken
{
    public required string Tenant { get; init; }

    public required string Token { get; init; }

    public required string Claim { get; init; }
}

/// <summary>A row of <c>claim_overlaps</c>.</summary>
internal sealed class StoredOverlap
{
    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required long Version { get; init; }

    public required string Status { get; init; }

    /// <summary>The gravest kind.</summary>
    public required string Kind { get; init; }

    public required long Confidence { get; init; }

    /// <summary>1 when found by likeness only.</summary>
    public required long Suggested { get; init; }

    public required string First { get; init; }

    public string? Second { get; init; }

    public required string Customer { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long FoundAt { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>The whole overlap as JSON.</summary>
    public required byte[] Payload { get; init; }
}
