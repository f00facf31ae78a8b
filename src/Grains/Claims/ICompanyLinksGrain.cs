using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>Parents and subsidiaries as one vendor knows them. The key is the tenant.</summary>
[Alias("negotiation.company-links")]
public interface ICompanyLinksGrain : IGrainWithStringKey
{
    /// <summary>Replace the list, durable before the answer. The same list again changes nothing.</summary>
    [Alias("replace")]
    Task<CompanyLinksAnswer> Replace(Actor actor, IReadOnlyList<KnownLink> links);

    [ReadOnly]
    [Alias("version")]
    Task<long> Version();

    [ReadOnly]
    [Alias("get")]
    Task<CompanyLinksAnswer> Get();
}

[GenerateSerializer, Immutable, Alias("negotiation.company-links-answer")]
public sealed record CompanyLinksAnswer([property: Id(0)] CompanyLinks Links, [property: Id(1)] Refusal? Refusal = null);

/// <summary>What is stored of a vendor's company links.</summary>
public sealed record CompanyLinksRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public CompanyLinks Links { get; init; } = CompanyLinks.None;

    /// <summary>Person who replaced the list last.</summary>
    public string? By { get; init; }

    public DateTimeOffset? At { get; init; }
}
