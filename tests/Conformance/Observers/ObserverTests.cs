namespace Negotiation.Conformance.Observers;

[Collection(SharedCluster.Name)]
public sealed class ObserverTests(Cluster cluster)
{
    private readonly string _key = Probe.NewKey();

    private Probe Probe => Probe.For(_key);

    private IWatchedGrain Grain => cluster.Grains.GetGrain<IWatchedGrain>(_key);

    [Fact]
    public async Task An_observer_sees_each_notification_once()
    {
        var watcher = new Watcher(Probe);
        await Grain.Watch(cluster.Grains.CreateObjectReference<IWatcher>(watcher));
        await Grain.Publish(0, 100);
        await Probe.Until(log => log.Length >= 100);
        Probe.Log.ShouldBe(Enumerable.Range(0, 100).Select(i => $"{i}"), ignoreOrder: true);
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task A_slow_observer_does_not_hold_up_the_grain()
    {
        Probe.Settings["gate"] = true;
        var watcher = new Watcher(Probe);
        await Grain.Watch(cluster.Grains.CreateObjectReference<IWatcher>(watcher));
        await Grain.Publish(0, 3).Soon();
        await Grain.Publish(3, 3).Soon();
        await Probe.Noted("at observer gate");
        Probe.Open("observer gate");
        await Probe.Until(log => log.Count(note => note.Length == 1) == 6);
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task An_observer_that_throws_disturbs_neither_the_grain_nor_other_observers()
    {
        var failing = Probe.For(Probe.NewKey());
        failing.Settings["fail"] = true;
        Watcher[] watchers = [new(failing), new(Probe)];
        foreach (var watcher in watchers)
        {
            await Grain.Watch(cluster.Grains.CreateObjectReference<IWatcher>(watcher));
        }

        await Grain.Publish(0, 3);
        await Probe.Noted("2");
        await failing.Noted("2");
        GC.KeepAlive(watchers);
    }

    [Fact]
    public async Task A_deleted_observer_sees_no_more_and_the_grain_goes_on()
    {
        var deleted = Probe.For(Probe.NewKey());
        Watcher[] watchers = [new(deleted), new(Probe)];
        var reference = cluster.Grains.CreateObjectReference<IWatcher>(watchers[0]);
        await Grain.Watch(reference);
        await Grain.Watch(cluster.Grains.CreateObjectReference<IWatcher>(watchers[1]));
        cluster.Grains.DeleteObjectReference<IWatcher>(reference);
        await Grain.Publish(0, 3);
        await Probe.Noted("2");
        deleted.Log.ShouldBeEmpty();
        GC.KeepAlive(watchers);
    }
}

public sealed class ObserverRestartTests
{
    [Fact]
    public async Task Observers_are_lost_on_restart()
    {
        var cluster = new Cluster();
        await cluster.InitializeAsync();
        var key = Probe.NewKey();
        var watcher = new Watcher(Probe.For(key));
        await cluster.Grains.GetGrain<IWatchedGrain>(key).Watch(cluster.Grains.CreateObjectReference<IWatcher>(watcher));
        await cluster.RestartAsync();
        await cluster.Grains.GetGrain<IWatchedGrain>(key).Publish(0, 3);
        await cluster.DisposeAsync();
        Probe.For(key).Log.ShouldBeEmpty();
        GC.KeepAlive(watcher);
    }
}
