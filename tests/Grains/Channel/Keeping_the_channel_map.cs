using Negotiation.Domain.Channel;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains.Tests;

public sealed class Keeping_the_channel_map : IAsyncLifetime
{
    private static readonly PartnerCoverage Kestrel = new("kestrel", [new Coverage("kestrel", "Kestrel", ["dach"], ["Lake"], [], ["refer"])]);

    private SiloFixture silo = null!;

    private IChannelMapGrain Map => silo.Grains.GetGrain<IChannelMapGrain>(People.Tenant);

    public async Task InitializeAsync() => silo = await SiloFixture.Start();

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [Fact]
    public async Task What_was_taken_is_there_after_a_restart_and_taking_it_again_changes_nothing()
    {
        (await Map.Put(People.Mara, [Kestrel], dryRun: true)).Created.ShouldBe(1);
        (await Map.Get(People.Mara)).Document!.Version.ShouldBe(0);
        (await Map.Put(People.Mara, [Kestrel], dryRun: false)).Created.ShouldBe(1);
        await silo.Restart();

        var kept = (await Map.Get(People.Otto)).Document.ShouldNotBeNull();
        (kept.Version, kept.Coverage.Single().Partner).ShouldBe((1, "kestrel"));
        (await Map.Put(People.Mara, [Kestrel], dryRun: false)).Document.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_else_learns_of_it_or_changes_it()
    {
        await Map.Put(People.Mara, [Kestrel], dryRun: false);
        foreach (var actor in new[] { People.Priya, People.Dana, People.Mara with { Tenant = "borealis" } })
        {
            (await Map.Get(actor)).Document.ShouldBeNull();
            (await Map.Put(actor, [], dryRun: true)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        }

        (await Map.Put(People.Otto, [], dryRun: false)).Refusal!.Reason.ShouldBe(RefusalReason.NotAllowed);
    }
}
