namespace Negotiation.Conformance.Filters;

[Collection(SharedCluster.Name)]
public sealed class FilterTests(Cluster cluster)
{
    private readonly string _key = Probe.NewKey();

    private Probe Probe => Probe.For(_key);

    private IFilteredGrain Grain => cluster.Grains.GetGrain<IFilteredGrain>(_key);

    [Fact]
    public async Task A_call_passes_the_incoming_filters_then_the_grains_own_then_the_grain()
    {
        (await Grain.Echo("hello")).ShouldBe("hello");
        Probe.Log.Where(note => !note.StartsWith("outgoing", StringComparison.Ordinal))
            .ShouldBe(["incoming Echo", "own filter", "echo", "own filter done", "incoming Echo done"]);
    }

    [Fact]
    public async Task A_filter_can_refuse_a_call_before_the_grain_sees_it()
    {
        (await Should.ThrowAsync<UnauthorizedAccessException>(() => Grain.Echo("refuse"))).Message.ShouldBe("refused");
        Probe.Log.ShouldNotContain("echo");
    }

    [Fact]
    public async Task A_filter_can_replace_the_result() => (await Grain.Echo("replace")).ShouldBe("replaced");

    [Fact]
    public async Task An_exception_passes_through_the_filters_to_the_caller()
    {
        (await Should.ThrowAsync<InvalidOperationException>(() => Grain.Echo("throw"))).Message.ShouldBe("thrown");
        Probe.Log.ShouldNotContain("incoming Echo done");
    }

    [Fact]
    public async Task A_call_from_a_grain_passes_the_outgoing_filters()
    {
        var other = Probe.NewKey();
        (await Grain.CallOther(other, "hello")).ShouldBe("hello");
        await Probe.For(other).Noted("outgoing Echo done");
        var log = Probe.For(other).Log;
        log[0].ShouldBe("outgoing Echo");
        log.ShouldContain("echo");
    }
}
