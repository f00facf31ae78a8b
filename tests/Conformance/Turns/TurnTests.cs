namespace Negotiation.Conformance.Turns;

[Collection(SharedCluster.Name)]
public sealed class TurnTests(Cluster cluster)
{
    private readonly string _key = Probe.NewKey();

    private Probe Probe => Probe.For(_key);

    private ITurnGrain Grain => cluster.Grains.GetGrain<ITurnGrain>(_key);

    [Fact]
    public async Task A_request_finishes_before_the_next_one_begins()
    {
        var first = Grain.Work("one");
        await Probe.Noted("at one");
        var second = Grain.Work("two");
        (await Grain.Log()).ShouldNotContain("begin two");
        Probe.Open("two");
        Probe.Open("one");
        await Task.WhenAll(first, second).Soon();
        Probe.Log.ShouldBe(["begin one", "at one", "end one", "begin two", "at two", "end two"]);
    }

    [Fact]
    public async Task Read_only_requests_interleave_with_each_other()
    {
        var first = Grain.Look("one");
        await Probe.Noted("at one");
        var second = Grain.Look("two");
        await Probe.Noted("at two");
        Probe.Open("one");
        Probe.Open("two");
        await Task.WhenAll(first, second).Soon();
    }

    [Fact]
    public async Task A_read_only_request_waits_for_one_that_is_not()
    {
        var work = Grain.Work("work");
        await Probe.Noted("at work");
        var look = Grain.Look("look");
        (await Grain.Log()).ShouldNotContain("begin look");
        Probe.Open("look");
        Probe.Open("work");
        await Task.WhenAll(work, look).Soon();
        Probe.Log.ShouldBe(["begin work", "at work", "end work", "begin look", "at look", "end look"]);
    }

    [Fact]
    public async Task A_request_that_is_not_read_only_waits_for_one_that_is()
    {
        var look = Grain.Look("look");
        await Probe.Noted("at look");
        var work = Grain.Work("work");
        (await Grain.Log()).ShouldNotContain("begin work");
        Probe.Open("work");
        Probe.Open("look");
        await Task.WhenAll(work, look).Soon();
        Array.IndexOf(Probe.Log, "begin work").ShouldBeGreaterThan(Array.IndexOf(Probe.Log, "end look"));
    }

    [Fact]
    public async Task An_always_interleaving_request_does_not_wait()
    {
        var work = Grain.Work("work");
        await Probe.Noted("at work");
        (await Grain.Log().Soon()).ShouldContain("at work");
        Probe.Open("work");
        await work.Soon();
    }

    [Fact]
    public async Task A_reentrant_grain_takes_requests_while_it_waits()
    {
        var grain = cluster.Grains.GetGrain<IReentrantGrain>(_key);
        var first = grain.Work("one");
        await Probe.Noted("at one");
        var second = grain.Work("two");
        await Probe.Noted("at two");
        Probe.Open("two");
        await second.Soon();
        Probe.Open("one");
        await first.Soon();
        Probe.Log.ShouldBe(["at one", "at two", "end two", "end one"]);
    }

    [Fact]
    public async Task Code_after_an_await_runs_on_the_activation() => (await Grain.StaysOnItsScheduler()).ShouldBeTrue();

    [Fact]
    public async Task Grains_that_wait_for_each_other_in_a_circle_are_freed_by_the_response_timeout()
    {
        Probe.Open("back");
        var call = Grain.CallBackThrough(Probe.NewKey());
        await cluster.TimeOut(call);
        await Should.ThrowAsync<TimeoutException>(() => call);
        Probe.Open("after");
        var after = Grain.Work("after");
        await cluster.TimeOut(after);
    }
}
