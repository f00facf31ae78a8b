using Orleans.Concurrency;

namespace Negotiation.Conformance.Turns;

[Alias("conformance.ITurn")]
public interface ITurnGrain : IGrainWithStringKey
{
    Task Work(string name);

    [ReadOnly]
    Task Look(string name);

    [AlwaysInterleave]
    Task<string[]> Log();

    Task<bool> StaysOnItsScheduler();

    [ResponseTimeout("00:00:02")]
    Task CallBackThrough(string other);

    [ResponseTimeout("00:00:02")]
    Task Relay(ITurnGrain target);
}

/// <summary>Notes begin and end of each request, with a gate of the request's name in between.</summary>
public class TurnGrain : Grain, ITurnGrain
{
    private Probe Probe => Probe.For(this.GetPrimaryKeyString());

    public Task Work(string name) => Run(name);

    public Task Look(string name) => Run(name);

    public Task<string[]> Log() => Task.FromResult(Probe.Log);

    public async Task<bool> StaysOnItsScheduler()
    {
        var scheduler = TaskScheduler.Current;
        await Task.Yield();
        var afterYield = TaskScheduler.Current;
        await Task.Run(() => { });
        return scheduler != TaskScheduler.Default && afterYield == scheduler && TaskScheduler.Current == scheduler;
    }

    public Task CallBackThrough(string other) => GrainFactory.GetGrain<ITurnGrain>(other).Relay(this.AsReference<ITurnGrain>());

    public Task Relay(ITurnGrain target) => target.Look("back");

    private async Task Run(string name)
    {
        Probe.Note($"begin {name}");
        await Probe.Pass(name);
        Probe.Note($"end {name}");
    }
}

[Alias("conformance.IReentrant")]
public interface IReentrantGrain : IGrainWithStringKey
{
    Task Work(string name);
}

[Reentrant]
public sealed class ReentrantGrain : Grain, IReentrantGrain
{
    public async Task Work(string name)
    {
        var probe = Probe.For(this.GetPrimaryKeyString());
        await probe.Pass(name);
        probe.Note($"end {name}");
    }
}
