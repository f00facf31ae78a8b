namespace Negotiation.ReadModel;

/// <summary>A person whose approval a deal waits for now. Read only for that person.</summary>
internal sealed class StoredApproval
{
    public required string Tenant { get; init; }

    public required string Person { get; init; }

    public required long Deal { get; init; }
}
