using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Negotiation.Grains.Tests;

/// <summary>What goes wrong, and when. All off at first.</summary>
public sealed class Faults
{
    private int woken;
    private int waiting;
    private int viewFaults;

    /// <summary>Writes of grain state fail before anything is stored.</summary>
    public bool WritesFail { get; set; }

    /// <summary>Writes of grain state are stored, and then fail: the caller cannot know.</summary>
    public bool AnswersGetLost { get; set; }

    /// <summary>The journal takes nothing.</summary>
    public bool JournalFails { get; set; }

    /// <summary>Writes of what stands here wait: all of a state's name, or those of one deal's id.</summary>
    public ConcurrentDictionary<string, Task> Held { get; } = new(StringComparer.Ordinal);

    /// <summary>What the search of claims has taken is followed by a fault: as if the process died there.</summary>
    public bool ViewsFailAfter { get; set; }

    /// <summary>How often that happened.</summary>
    public int ViewFaults => Volatile.Read(ref viewFaults);

    /// <summary>Writes that were held.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>What was stored last of each grain, by the id in its key.</summary>
    public ConcurrentDictionary<string, object?> Stored { get; } = new(StringComparer.Ordinal);

    public int StateWrites { get; set; }

    /// <summary>Of them, those of deals.</summary>
    public int DealWrites { get; set; }

    /// <summary>Reads of a deal's state: one for each time a deal wakes.</summary>
    public int DealsWoken => Volatile.Read(ref woken);

    internal void Woke() => Interlocked.Increment(ref woken);

    internal void Waits() => Interlocked.Increment(ref waiting);

    internal void ViewFailed() => Interlocked.Increment(ref viewFaults);
}

internal static class Faulty
{
    public static void Wrap(IServiceCollection services, Faults faults)
    {
        var storage = services.Last(s => s.ServiceType == typeof(IGrainStorage) && s.IsKeyedService);
        services.Remove(storage);
        services.AddKeyedSingleton<IGrainStorage>(
            storage.ServiceKey,
            (provider, key) => new Storage((IGrainStorage)(storage.KeyedImplementationInstance ?? storage.KeyedImplementationFactory!(provider, key)), faults));
        var sink = services.Last(s => s.ServiceType == typeof(IEventSink));
        services.Remove(sink);
        var views = services.Last(s => s.ServiceType == typeof(IClaimViews));
        services.Remove(views);
        services.AddSingleton<IClaimViews>(provider => new Views(
            (IClaimViews)(views.ImplementationInstance ?? views.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, views.ImplementationType!)), faults));
        services.AddSingleton<IEventSink>(provider => new Sink((IEventSink)ActivatorUtilities.CreateInstance(provider, sink.ImplementationType!), faults));
    }

    private sealed class Storage(IGrainStorage inner, Faults faults) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            if (typeof(T) == typeof(DealRecord))
            {
                faults.Woke();
            }

            return inner.ReadStateAsync(stateName, grainId, grainState);
        }

        public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            faults.StateWrites++;
            faults.DealWrites += typeof(T) == typeof(DealRecord) ? 1 : 0;
            if (faults.WritesFail)
            {
                throw new IOException("The disk is gone.");
            }

            var id = grainId.ToString().Split('/')[^1];
            if (faults.Held.TryGetValue(stateName, out var until) || faults.Held.TryGetValue(id, out until))
            {
                faults.Waits();
                await until;
            }

            await inner.WriteStateAsync(stateName, grainId, grainState);
            faults.Stored[id] = grainState.State;
            if (faults.AnswersGetLost)
            {
                throw new IOException("The answer of the disk got lost.");
            }
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            inner.ClearStateAsync(stateName, grainId, grainState);
    }

    private sealed class Views(IClaimViews inner, Faults faults) : IClaimViews
    {
        public Task Put(string tenant, Domain.Claims.Claim claim) => After(inner.Put(tenant, claim));

        public Task Remove(string tenant, string claim) => After(inner.Remove(tenant, claim));

        public Task Put(Domain.Claims.OverlapState overlap) => inner.Put(overlap);

        public Task<IReadOnlyList<Domain.Claims.Claim>> Similar(string tenant, Domain.Claims.Claim claim, int take) => inner.Similar(tenant, claim, take);

        private async Task After(Task done)
        {
            await done;
            if (faults.ViewsFailAfter)
            {
                faults.ViewFailed();
                throw new IOException("The process is gone.");
            }
        }
    }

    private sealed class Sink(IEventSink inner, Faults faults) : IEventSink
    {
        public bool GoesWithState => false;

        public Task Append(IReadOnlyList<EventRecord> events, DealSummary? summary) =>
            faults.JournalFails ? Task.FromException(new IOException("The journal is gone.")) : inner.Append(events, summary);
    }
}
