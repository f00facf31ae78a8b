using System.Collections.Concurrent;
using Negotiation.Domain.Disputes;
using Orleans;

namespace Negotiation.Grains.Tests;

/// <summary>Listens to what cases are told of settlements, and can keep them from hearing it.</summary>
public sealed class CaseInHand : IIncomingGrainCallFilter
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<(string Request, Settled Settled)>> Told = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, int> Failing = new(StringComparer.Ordinal);

    public static IReadOnlyList<(string Request, Settled Settled)> Heard(string key) => [.. Told.GetOrAdd(key, _ => new ConcurrentQueue<(string, Settled)>())];

    /// <summary>The next calls to the case fail.</summary>
    public static void Fails(string key, int times) => Failing[key] = times;

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is DisputeGrain grain && string.Equals(context.InterfaceMethod.Name, nameof(ICaseHears.Settle), StringComparison.Ordinal))
        {
            var key = grain.GetPrimaryKeyString();
            if (Failing.GetValueOrDefault(key) > 0)
            {
                Failing.AddOrUpdate(key, 0, static (_, left) => left - 1);
                throw new InvalidOperationException("The case is away.");
            }

            Told.GetOrAdd(key, _ => new ConcurrentQueue<(string, Settled)>()).Enqueue(((string)context.Request.GetArgument(0)!, (Settled)context.Request.GetArgument(1)!));
        }

        await context.Invoke();
    }
}
