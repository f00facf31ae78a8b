using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;

namespace Negotiation.Grains.Tests;

/// <summary>The sides settle in the talks, and before the case hears of it, it has ended.</summary>
public sealed class A_settlement_that_came_too_late : IAsyncLifetime
{
    private const string Id = "late-1";

    private static readonly StatementText View = new("We met them first", "We lose the work of a month", "To close this deal", []);

    private SiloFixture silo = null!;

    public async Task InitializeAsync() => silo = await SiloFixture.Start(People.WithNeutrals);

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [Fact]
    public async Task The_talks_say_what_is_true_and_tell_both_sides_also_after_a_restart()
    {
        var key = $"{People.Tenant}/{Id}";
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.Case(Id).Did(People.Priya, new OpenCase("d1", CaseType.LeadOwnership, "Who closes?", ["close"], Statement: View));
        await Cases.Until(async () => (await silo.Talks(Id).Get(People.Dana)).View is not null);
        await silo.Talks(Id).Said(People.Priya, new ProposeSettlement(new OutcomeTerms([new OrderedLine("close", "kestrel")], [])));
        var open = (await silo.Talks(Id).Get(People.Dana)).View!.Open!;

        // The talks take the acceptance, and the case is withdrawn before it hears of that.
        CaseInHand.Fails(key, 1_000_000);
        await silo.Talks(Id).Said(People.Dana, new AcceptSettlement(new OfferRef(open.Number, open.Hash)));
        (await silo.Talks(Id).Get(People.Dana)).View!.Settled.ShouldNotBeNull();
        await silo.Case(Id).Did(People.Priya, new WithdrawCase("Solved by itself"));
        CaseInHand.Fails(key, 0);

        await Until(async () => (await silo.Talks(Id).Get(People.Dana)).View is { Settled: null, Stage: CaseStage.Closed });
        await silo.Restart();
        foreach (var side in new[] { People.Priya, People.Dana })
        {
            var view = (await silo.Talks(Id).Get(side)).View!;
            (view.Settled, view.Room, view.Acts.Count).ShouldBe((null, null, 0));
            await Until(async () => (await silo.Events.After(People.Tenant, TalksLedger.Mark + Id, ReadModel.Audience.All, 0, 1000)).Events.Count(e => e is { Type: "settlementUndone", OnlyFor: null }) == 1);
        }

        (await silo.Case(Id).SeenBy(People.Dana)).Settlement.ShouldBeNull();
    }

    private Task Until(Func<Task<bool>> wanted) => silo.Seen(wanted, static yes => yes, TimeSpan.FromSeconds(1));
}
