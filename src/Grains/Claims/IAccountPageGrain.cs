using Negotiation.Domain.Claims;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>
/// Some claims under a key that many share, so that one more of them costs the write of these few and not of all. The key is
/// <c>tenant/key/number</c>; only the account itself calls, one call after the other.
/// </summary>
[Alias("negotiation.account-page")]
public interface IAccountPageGrain : IGrainWithStringKey
{
    /// <summary>Claims that a page, or an account by itself, is meant to hold.</summary>
    const int Most = 16;

    /// <summary>Keep the claim, durable before the answer, in place of what the page has of it, and get all that the page has.</summary>
    [Alias("put")]
    Task<AccountClaims> Put(Claim claim);

    [Alias("remove")]
    Task<AccountClaims> Remove(string claim);

    [ReadOnly]
    [Alias("list")]
    Task<AccountClaims> List();
}

/// <summary>What is stored of one page.</summary>
public sealed record AccountPageRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public IReadOnlyList<Claim> Claims { get; init; } = [];
}
