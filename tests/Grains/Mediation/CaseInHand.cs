using System.Collections.Concurrent;
using Negotiation.Domain.Disputes;
using Orleans;

namespace Negotiation.Grains.Tests;

/// <summary>A case as the talks know it: it hears of a settlement, or is away.</summary>
public sealed class CaseInHand : Grain, ICaseHears
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<(string Request, Settled Settled)>> Told = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, int> Failing = new(StringComparer.Ordinal);

    public static IReadOnlyList<(string Request, Settled Settled)> Heard(string key) => [.. Told.GetOrAdd(key, _ => new ConcurrentQueue<(string, Settled)>())];

    /// <summary>The next calls to the case fail.</summary>
    public static void Fails(string key, int times) => Failing[key] = times;

    public Task Settle(string requestId, Settled settled)
    {
        var key = this.GetPrimaryKeyString();
        if (Failing.GetValueOrDefault(key) > 0)
        {
            Failing.AddOrUpdate(key, 0, static (_, left) => left - 1);
            throw new InvalidOperationException("The case is away.");
        }

        Told.GetOrAdd(key, _ => new ConcurrentQueue<(string, Settled)>()).Enqueue((requestId, settled));
        return Task.CompletedTask;
    }
}
