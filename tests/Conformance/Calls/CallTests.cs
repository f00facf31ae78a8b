namespace Negotiation.Conformance.Calls;

[Collection(SharedCluster.Name)]
public sealed class CallTests(Cluster cluster)
{
    private readonly string _key = Probe.NewKey();

    private Probe Probe => Probe.For(_key);

    private ICallGrain Grain => cluster.Grains.GetGrain<ICallGrain>(_key);

    [Fact]
    public async Task A_call_returns_what_the_grain_returns()
    {
        (await Grain.Add(2, 3)).ShouldBe(5);
        (await Grain.Greet("Ada")).ShouldBe("Hello, Ada");
        (await Grain.Null()).ShouldBeNull();
        await Grain.Nothing();
    }

    [Fact]
    public async Task An_exception_reaches_the_caller_as_it_was_thrown()
    {
        (await Should.ThrowAsync<InvalidOperationException>(() => Grain.Fail("at once"))).Message.ShouldBe("at once");
        (await Should.ThrowAsync<InvalidOperationException>(() => Grain.FailAfterAwait("later"))).Message.ShouldBe("later");
    }

    [Fact]
    public async Task A_grain_that_threw_goes_on_working()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Grain.Fail("once"));
        (await Grain.Add(1, 1)).ShouldBe(2);
    }

    [Fact]
    public async Task A_grain_knows_its_key() => (await Grain.Key()).ShouldBe(_key);

    [Fact]
    public async Task A_reference_can_be_passed_to_a_grain_and_called_there()
    {
        var other = cluster.Grains.GetGrain<ICallGrain>(Probe.NewKey());
        (await Grain.KeyOf(other)).ShouldBe(other.GetPrimaryKeyString());
    }

    [Fact]
    public async Task A_grain_can_hand_out_a_reference_to_itself()
    {
        var self = await Grain.Self();
        self.ShouldBe(Grain);
        (await self.Key()).ShouldBe(_key);
    }

    [Fact]
    public async Task The_request_context_travels_with_calls_and_on_to_further_grains()
    {
        RequestContext.Set("tenant", "north");
        try
        {
            (await Grain.ContextValue("tenant")).ShouldBe("north");
            (await Grain.ContextValueOfOther("tenant", Probe.NewKey())).ShouldBe("north");
        }
        finally
        {
            RequestContext.Clear();
        }

        (await Grain.ContextValue("tenant")).ShouldBeNull();
    }

    [Fact]
    public async Task A_one_way_call_is_made_and_its_failure_is_nobodys()
    {
        await Grain.Tell("news");
        await Probe.Noted("news");
        await Grain.TellAndFail();
        await Probe.Noted("failing");
        (await Grain.Add(1, 2)).ShouldBe(3);
    }

    [Fact]
    public async Task A_call_without_an_answer_in_time_fails_and_the_grain_goes_on()
    {
        var call = Grain.WaitAt("gate");
        await Probe.Noted("at gate");
        await cluster.TimeOut(call);
        await Should.ThrowAsync<TimeoutException>(() => call);
        Probe.Open("gate");
        (await Grain.Add(1, 2).Soon()).ShouldBe(3);
    }

    [Fact]
    public async Task Cancelling_reaches_the_grain_and_ends_the_call()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Grain.WaitForCancellation(cancellation.Token);
        await Probe.Noted("waiting");
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => call.Soon());
        await Probe.Noted("cancelled");
    }

    [Fact]
    public async Task A_full_queue_refuses_further_requests()
    {
        var first = Grain.WaitAt("gate");
        await Probe.Noted("at gate");
        var more = Enumerable.Range(0, Cluster.MaxEnqueuedRequests * 2).Select(_ => Grain.Nothing()).ToArray();
        var refused = await Task.WhenAny(more).Soon();
        await Should.ThrowAsync<LimitExceededException>(() => refused);
        Probe.Open("gate");
        await first.Soon();
        (await Grain.Add(1, 2).Soon()).ShouldBe(3);
    }
}
