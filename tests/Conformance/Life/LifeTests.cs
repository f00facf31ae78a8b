namespace Negotiation.Conformance.Life;

[Collection(SharedCluster.Name)]
public sealed class LifeTests(Cluster cluster)
{
    private readonly string _key = Probe.NewKey();

    private Probe Probe => Probe.For(_key);

    private ILifeGrain Grain => cluster.Grains.GetGrain<ILifeGrain>(_key);

    [Fact]
    public async Task Making_a_reference_activates_nothing()
    {
        _ = Grain;
        await cluster.Grains.GetGrain<ILifeGrain>(Probe.NewKey()).Instance();
        Probe.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task Concurrent_first_calls_wait_for_one_activation()
    {
        Probe.Settings["slow"] = true;
        var calls = Enumerable.Range(0, 10).Select(_ => Grain.Instance()).ToArray();
        await Probe.Noted("at activation");
        Array.TrueForAll(calls, call => !call.IsCompleted).ShouldBeTrue();
        Probe.Open("activation");
        (await Task.WhenAll(calls).Soon()).Distinct().Count().ShouldBe(1);
        Probe.Log.Count(note => note == "active").ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_activation_fails_the_call_and_the_next_call_tries_again()
    {
        Probe.Settings["fail"] = true;
        (await Should.ThrowAsync<InvalidOperationException>(() => Grain.Instance())).Message.ShouldBe("not today");
        (await Grain.Instance()).ShouldNotBeNull();
        Probe.Log.ShouldBe(["activating", "activating", "active"]);
    }

    [Fact]
    public async Task A_deactivated_grain_comes_back_as_a_new_instance()
    {
        var before = await Grain.Instance();
        await Grain.End();
        (await Grain.Instance().Soon()).ShouldNotBe(before);
        Probe.Log.ShouldBe(["activating", "active", "ending: ApplicationRequested", "activating", "active"]);
    }

    [Fact]
    public async Task A_request_that_waits_while_the_activation_ends_goes_to_the_next_one()
    {
        var before = await Grain.Instance();
        var last = Grain.EndThenWaitAt("gate");
        await Probe.Noted("at gate");
        var waiting = Grain.Instance();
        Probe.Open("gate");
        await last.Soon();
        (await waiting.Soon()).ShouldNotBe(before);
    }

    [Fact]
    public async Task An_idle_activation_is_collected_after_its_age()
    {
        await Grain.Instance();
        await cluster.Clock.AdvanceUntil(Probe.Noted("ending: ActivationIdle"), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Use_keeps_an_activation()
    {
        var before = await Grain.Instance();
        for (var i = 0; i < 4; i++)
        {
            cluster.Clock.Advance(Cluster.CollectionAge / 2);
            (await Grain.Instance()).ShouldBe(before);
        }
    }

    [Fact]
    public async Task A_delayed_deactivation_is_not_collected_before_that_time()
    {
        var before = await Grain.Instance();
        await Grain.Delay(Cluster.CollectionAge * 3);
        cluster.Clock.Advance(Cluster.CollectionAge * 2);
        (await Grain.Instance()).ShouldBe(before);
    }
}

public sealed class ShutdownTests
{
    [Fact]
    public async Task Shutdown_ends_activations_in_an_orderly_way()
    {
        var cluster = new Cluster();
        await cluster.InitializeAsync();
        var key = Probe.NewKey();
        await cluster.Grains.GetGrain<ILifeGrain>(key).Instance();
        await cluster.DisposeAsync();
        Probe.For(key).Log.ShouldBe(["activating", "active", "ending: ShuttingDown"]);
    }
}
