using System.Collections.Concurrent;
using Negotiation.Domain.Policies;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Silo;

/// <summary>
/// This process's copy of the policies. A version never changes and its number is never used again, so its document is fetched once
/// and kept; which version is in force is asked of the grain each time, because it may change at any instant, be recalled before its
/// own, and has to be the same everywhere.
/// </summary>
public sealed class PolicyBook(IGrainFactory grains) : IPolicyBook
{
    private readonly ConcurrentDictionary<(string Tenant, int Version), Policy> known = new();

    public async ValueTask<Policy?> Current(string tenant)
    {
        var pin = await Programme(tenant).Current();
        return pin.Version == 0 ? null : await Get(tenant, pin);
    }

    public async ValueTask<Policy?> Begun(string tenant, int version)
    {
        var pin = await Programme(tenant).Begun(version);
        return pin.Version == 0 ? null : await Get(tenant, pin);
    }

    public ValueTask<Policy> Pinned(string tenant, int version) =>
        known.TryGetValue((tenant, version), out var policy) ? ValueTask.FromResult(policy) : new ValueTask<Policy>(Fetch(tenant, version));

    private async Task<Policy> Fetch(string tenant, int version) => await Programme(tenant).Pinned(version) is { Version: > 0 } pin
        ? await Get(tenant, pin)
        : throw new KeyNotFoundException($"There is no policy version {version} of {tenant}.");

    private async ValueTask<Policy> Get(string tenant, PolicyPin pin)
    {
        if (known.TryGetValue((tenant, pin.Version), out var policy))
        {
            return policy;
        }

        var document = await grains.GetGrain<IPolicyDocumentGrain>(PolicyDocumentGrain.KeyOf(tenant, pin.Document)).Get();
        return known.GetOrAdd(
            (tenant, pin.Version),
            (document.Policy ?? throw new InvalidOperationException($"The document of policy version {pin.Version} of {tenant} is missing.")) with { Version = pin.Version });
    }

    private IProgrammeGrain Programme(string tenant) => grains.GetGrain<IProgrammeGrain>(tenant);
}
