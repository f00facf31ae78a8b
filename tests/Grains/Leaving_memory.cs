using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains.Tests;

public sealed class Leaving_memory
{
    private static readonly Actor Platform = Actor.System(People.Tenant);

    [Fact]
    public async Task A_deal_that_nobody_but_the_platform_looked_at_does_not_stay()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.Restart();

        await Wakes_again_and_again(silo, () => silo.Deal().Get(Platform), TimeSpan.FromSeconds(31));
        (await silo.Deal().SeenBy(People.Priya)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task What_does_not_exist_does_not_stay_whoever_asks_for_it()
    {
        await using var silo = await SiloFixture.Start();
        await Wakes_again_and_again(silo, () => silo.Deal("nothing").Get(People.Priya));
        await Wakes_again_and_again(silo, () => silo.Deal("nothing-2").Foresee(Platform, new Say("Anybody there?")));
        await Wakes_again_and_again(silo, () => silo.Deal("nothing-3").Does(People.Priya, new Say("Anybody there?")));
        await Wakes_again_and_again(silo, () => silo.Deal("nothing-4").Watch(Gateway.On(silo).Reference, People.Priya, 0));
        await Wakes_again_and_again(silo, () => silo.Deal("nothing-5").Weigh(People.Priya, new Terms([], [])));
    }

    [Fact]
    public async Task A_deal_that_people_use_stays_though_the_platform_looks_at_it_too()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var before = silo.Faults.DealsWoken;
        for (var i = 0; i < 20; i++)
        {
            await silo.Deal().Get(Platform);
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await silo.Deal().SeenBy(People.Priya);
        }

        silo.Faults.DealsWoken.ShouldBe(before);
    }

    [Fact]
    public async Task A_deal_that_the_platform_looks_at_at_the_pace_of_people_stays_meanwhile()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.ClaimWritten();
        await silo.Restart();
        await silo.Deal().Get(Platform);
        var before = silo.Faults.DealsWoken;
        for (var i = 0; i < 20; i++)
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(10));
            await silo.Deal().Get(Platform);
            await silo.Deal().Send(new DealRequest($"stage-{i}", Platform, new SetStage(SalesStage.Qualified)));
        }

        silo.Faults.DealsWoken.ShouldBe(before);
    }

    private static async Task Wakes_again_and_again(SiloFixture silo, Func<Task> look, TimeSpan? every = null)
    {
        var before = silo.Faults.DealsWoken;
        await silo.Seen(Woken, woken => woken >= before + 3, every ?? TimeSpan.FromMilliseconds(600));

        async Task<int> Woken()
        {
            await look();
            return silo.Faults.DealsWoken;
        }
    }
}
