using System.Reflection;
using Negotiation.Domain.Deals;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Imports.Tests;

/// <summary>Stands before the deals: counts, stops, answers busy or fails as a test wants it.</summary>
public sealed class Gate(int after, int busy = 0, bool broken = false)
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int passed;
    private int inside;
    private int busyLeft = busy;

    /// <summary>Done once as many commands as wanted went through; later ones wait for ever.</summary>
    public Task Reached => reached.Task;

    public int Most { get; private set; }

    public bool Broken { get; set; } = broken;

    public IGrainFactory Before(IGrainFactory grains)
    {
        var factory = DispatchProxy.Create<IGrainFactory, Factory>();
        ((Factory)factory).Target = (this, grains);
        return factory;
    }

    private async Task<DealAnswer> Pass(IDealGrain deal, DealRequest request)
    {
        if (Broken)
        {
            throw new TimeoutException();
        }

        if (Interlocked.Decrement(ref busyLeft) >= 0)
        {
            return new DealAnswer(0, 0, new Refusal(RefusalReason.Busy, []));
        }

        if (Interlocked.Increment(ref passed) > after)
        {
            reached.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(Timeout.InfiniteTimeSpan);
        }

        var now = Interlocked.Increment(ref inside);
        lock (reached)
        {
            Most = Math.Max(Most, now);
        }

        try
        {
            return await deal.Send(request);
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    public class Factory : DispatchProxy
    {
        internal (Gate Gate, IGrainFactory Grains) Target { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var deal = DispatchProxy.Create<IDealGrain, Deal>();
            ((Deal)deal).Target = (Target.Gate, Target.Grains.GetGrain<IDealGrain>((string)args![0]!));
            return deal;
        }
    }

    public class Deal : DispatchProxy
    {
        internal (Gate Gate, IDealGrain Grain) Target { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => args![0] is DealRequest request
            ? Target.Gate.Pass(Target.Grain, request)
            : targetMethod!.Invoke(Target.Grain, args);
    }
}
