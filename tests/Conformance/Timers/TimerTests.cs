namespace Negotiation.Conformance.Timers;

[Collection(SharedCluster.Name)]
public sealed class TimerTests(Cluster cluster)
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _never = Timeout.InfiniteTimeSpan;

    private readonly string _key = Probe.NewKey();

    private Probe Probe => Probe.For(_key);

    private ITimerGrain Grain => cluster.Grains.GetGrain<ITimerGrain>(_key);

    [Fact]
    public async Task A_timer_ticks_when_due_and_then_each_period()
    {
        await Grain.StartTimer(_second * 3, _second * 2, interleave: false, keepAlive: false);
        cluster.Clock.Advance(_second * 2);
        await Settle();
        Probe.Log.ShouldNotContain("tick");
        cluster.Clock.Advance(_second);
        await Probe.Noted("tock");
        await Settle();
        cluster.Clock.Advance(_second * 2);
        await Probe.Noted("tock", times: 2);
    }

    [Fact]
    public async Task A_timer_without_a_period_ticks_once()
    {
        await Grain.StartTimer(_second, _never, interleave: false, keepAlive: false);
        cluster.Clock.Advance(_second);
        await Probe.Noted("tock");
        await Settle();
        cluster.Clock.Advance(_second * 10);
        await Settle();
        Probe.Log.Count(note => note == "tick").ShouldBe(1);
    }

    [Fact]
    public async Task A_tick_waits_for_the_running_request()
    {
        await Grain.StartTimer(_second, _never, interleave: false, keepAlive: false);
        var request = Grain.WaitAt("gate");
        await Probe.Noted("at gate");
        cluster.Clock.Advance(_second);
        Probe.Log.ShouldNotContain("tick");
        Probe.Open("gate");
        await request.Soon();
        await Probe.Noted("tock");
    }

    [Fact]
    public async Task A_request_waits_for_the_running_tick()
    {
        Probe.Settings["gate"] = true;
        await Grain.StartTimer(_second, _never, interleave: false, keepAlive: false);
        cluster.Clock.Advance(_second);
        await Probe.Noted("at tick gate");
        Probe.Open("request");
        var request = Grain.WaitAt("request");
        Probe.Open("tick gate");
        await request.Soon();
        Probe.Log.ShouldBe(["tick", "at tick gate", "tock", "at request"]);
    }

    [Fact]
    public async Task An_interleaving_tick_does_not_wait()
    {
        await Grain.StartTimer(_second, _never, interleave: true, keepAlive: false);
        var request = Grain.WaitAt("gate");
        await Probe.Noted("at gate");
        cluster.Clock.Advance(_second);
        await Probe.Noted("tock");
        Probe.Open("gate");
        await request.Soon();
    }

    [Fact]
    public async Task A_tick_that_throws_does_not_stop_the_timer()
    {
        Probe.Settings["fail"] = true;
        await Grain.StartTimer(_second, _second, interleave: false, keepAlive: false);
        cluster.Clock.Advance(_second);
        await Probe.Noted("tock");
        await Settle();
        cluster.Clock.Advance(_second);
        await Probe.Noted("tock", times: 2);
    }

    [Fact]
    public async Task A_changed_timer_ticks_at_the_new_time()
    {
        await Grain.StartTimer(_second, _never, interleave: false, keepAlive: false);
        await Grain.Change(_second * 5, _never);
        cluster.Clock.Advance(_second * 4);
        await Settle();
        Probe.Log.ShouldNotContain("tick");
        cluster.Clock.Advance(_second);
        await Probe.Noted("tock");
    }

    [Fact]
    public async Task A_disposed_timer_ticks_no_more()
    {
        await Grain.StartTimer(_second, _second, interleave: false, keepAlive: false);
        await Grain.Stop();
        cluster.Clock.Advance(_second * 3);
        await Settle();
        Probe.Log.ShouldNotContain("tick");
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        await Grain.StartTimer(_second, _second, interleave: false, keepAlive: false);
        await Grain.End();
        await Probe.Noted("ending: ApplicationRequested");
        await Settle();
        cluster.Clock.Advance(_second * 3);
        await Settle();
        Probe.Log.ShouldNotContain("tick");
    }

    [Fact]
    public async Task Ticks_do_not_keep_an_activation()
    {
        await Grain.StartTimer(_second * 30, _second * 30, interleave: false, keepAlive: false);
        await cluster.Clock.AdvanceUntil(Probe.Noted("ending: ActivationIdle"), _second * 30);
    }

    [Fact]
    public async Task Ticks_that_keep_alive_keep_an_activation()
    {
        await Grain.StartTimer(_second * 60, _second * 60, interleave: false, keepAlive: true);
        for (var i = 1; i <= 30; i++)
        {
            cluster.Clock.Advance(_second * 60);
            await Probe.Noted("tock", times: i);
            await Settle();
        }

        Probe.Log.ShouldNotContain("ending: ActivationIdle");
    }

    /// <summary>A request after which everything that ran before it has been accounted for.</summary>
    private async Task Settle()
    {
        var gate = Probe.NewKey();
        Probe.Open(gate);
        await Grain.WaitAt(gate).Soon();
    }
}
