using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Accounts;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Bench.Probe;

/// <summary>Asks every deal of a list for its view as a person of the vendor, twice: the first time each one must come from storage.</summary>
internal static class Activation
{
    /// <returns>Microseconds of the first and of the second pass over all deals, separated by a space.</returns>
    public static async Task<string> Measure(IServiceProvider services, string tenant, int parallel, string file)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        var actor = new Actor(tenant, tenant, "probe", "Probe", [Role.Auditor]);
        var keys = (await File.ReadAllLinesAsync(file)).Select(id => new DealKey(tenant, id).ToString()).ToArray();
        var cold = await Pass(grains, actor, keys, parallel);
        var warm = await Pass(grains, actor, keys, parallel);
        return $"{(long)cold.TotalMicroseconds} {(long)warm.TotalMicroseconds}";
    }

    private static async Task<TimeSpan> Pass(IGrainFactory grains, Actor actor, string[] keys, int parallel)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (key, _) =>
        {
            var answer = await grains.GetGrain<IDealGrain>(key).Get(actor);
            if (answer.View is null)
            {
                throw new InvalidOperationException($"There is no deal {key}.");
            }
        });
        return clock.Elapsed;
    }
}
