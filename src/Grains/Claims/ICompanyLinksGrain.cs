using System.Text.Json.Serialization;
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

    [AlwaysInterleave]
    [Alias("version")]
    Task<long> Version();

    [AlwaysInterleave]
    [Alias("get")]
    Task<CompanyLinksAnswer> Get();
}

/// <param name="Groups">The name of each company's group; null: as <see cref="Domain.Customers.CompanyGroups"/> names them by itself.</param>
[GenerateSerializer, Immutable, Alias("negotiation.company-links-answer")]
public sealed record CompanyLinksAnswer(
    [property: Id(0)] CompanyLinks Links,
    [property: Id(1)] Refusal? Refusal = null,
    [property: Id(2)] IReadOnlyDictionary<string, string>? Groups = null);

/// <summary>What is stored of a vendor's company links.</summary>
public sealed record CompanyLinksRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public CompanyLinks Links { get; init; } = CompanyLinks.None;

    /// <summary>Person who replaced the list last.</summary>
    public string? By { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>The name of each company's group; null in one from before groups kept their names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Groups { get; init; }

    /// <summary>Companies that moved and whose claims have not been looked at since; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Due { get; init; }
}
