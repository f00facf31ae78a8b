using Orleans;

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

    static string Key(string tenant, string person) => $"{tenant}/{person}";
}
