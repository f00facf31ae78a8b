using System.Net;
using System.Net.Http.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Gateway.Tests.Running;

/// <summary>Orders about many deals, which go on after they are answered.</summary>
internal static class Orders
{
    /// <summary>Sends an order and looks until it is done.</summary>
    /// <param name="next">Where to look again; null: it is done.</param>
    public static async Task<T> Ordered<T>(this HttpClient client, string path, object order, string key, Func<T, string?> next)
    {
        using var started = await client.Post(path, order, key);
        started.StatusCode.ShouldBe(HttpStatusCode.Created, await started.Content.ReadAsStringAsync());
        var job = (await started.Content.ReadFromJsonAsync<T>(DomainJson.Options))!;
        using var patience = new CancellationTokenSource(Guest.Patience);
        while (next(job) is { } again)
        {
            await Task.Delay(20, patience.Token);
            job = (await client.GetFromJsonAsync<T>(again, DomainJson.Options))!;
        }

        return job;
    }
}
