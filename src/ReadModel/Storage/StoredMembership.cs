namespace Negotiation.ReadModel;

/// <summary>An organisation that takes part in a deal.</summary>
internal sealed class StoredParty
{
    public required string Tenant { get; init; }

    public required string Party { get; init; }

    public required long Deal { get; init; }
}

/// <summary>A person who is a member of a deal now.</summary>
internal sealed class StoredPerson
{
    public required string Tenant { get; init; }

    public required string Person { get; init; }

    public required long Deal { get; init; }
}
