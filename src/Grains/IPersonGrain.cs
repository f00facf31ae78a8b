using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>What is kept of one person beside the deals. The key is <c>tenant/person</c>; see <see cref="Key"/>.</summary>
[Alias("negotiation.person")]
public interface IPersonGrain : IGrainWithStringKey
{
    /// <summary>Take a key for an order about many deals; durable before the answer. The person's last <see cref="PersonGrain.Orders"/> keys are known.</summary>
    /// <param name="order">The key of the order, hashed.</param>
    /// <param name="print">What is ordered, hashed.</param>
    /// <returns>False: the key was taken before for something else.</returns>
    [Alias("take")]
    Task<bool> Take(string order, string print);

    /// <summary>The organisation the person's verified sign-in names.</summary>
    [Alias("signed-in")]
    Task SignedIn(string organisation);

    /// <summary>What the latest sign-in named; null when the person never signed in.</summary>
    [ReadOnly]
    [Alias("organisation")]
    Task<string?> Organisation();

    static string Key(string tenant, string person) => $"{tenant}/{person}";
}
