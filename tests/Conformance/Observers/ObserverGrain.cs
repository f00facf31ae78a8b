using Orleans.Concurrency;

namespace Negotiation.Conformance.Observers;

[Alias("conformance.IWatcher")]
public interface IWatcher : IGrainObserver
{
    [OneWay]
    Task Saw(int number);
}

[Alias("conformance.IWatched")]
public interface IWatchedGrain : IGrainWithStringKey
{
    Task Watch(IWatcher watcher);

    Task Publish(int from, int count);
}

public sealed class WatchedGrain : Grain, IWatchedGrain
{
    private readonly List<IWatcher> _watchers = [];

    public Task Watch(IWatcher watcher)
    {
        _watchers.Add(watcher);
        return Task.CompletedTask;
    }

    public Task Publish(int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            foreach (var watcher in _watchers)
            {
                watcher.Saw(i).Ignore();
            }
        }

        return Task.CompletedTask;
    }
}

public sealed class Watcher(Probe probe) : IWatcher
{
    public async Task Saw(int number)
    {
        probe.Note($"{number}");
        if (probe.Settings.ContainsKey("gate"))
        {
            await probe.Pass("observer gate");
        }

        if (probe.Settings.ContainsKey("fail"))
        {
            throw new InvalidOperationException("observer failed");
        }
    }
}
