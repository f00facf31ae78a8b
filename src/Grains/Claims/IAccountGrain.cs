using System.Text.Json.Serialization;
using Negotiation.Domain.Claims;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>
/// Everybody's live claims under one key that customers can share: a web domain, a registry number, a name in a country. The key
/// is <c>tenant/key</c>. Two claims that arrive at once take turns here, so that one of them always sees the other.
/// </summary>
[Alias("negotiation.account")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>Claims kept under one key. A key that so many share tells customers apart no more; later ones meet under their other keys.</summary>
    const int Most = 256;

    /// <summary>Keep <paramref name="claim"/> under this key, durable before the answer, and get the other claims under it. Putting what is there already changes nothing.</summary>
    [Alias("put")]
    Task<AccountClaims> Put(Claim claim);

    [Alias("remove")]
    Task Remove(string claim);

    [ReadOnly]
    [Alias("list")]
    Task<AccountClaims> List();
}

/// <summary>What is stored under one key.</summary>
public sealed record AccountRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The first of them; what came before there were pages may be many.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Pages that hold the others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Pages { get; init; }
}
