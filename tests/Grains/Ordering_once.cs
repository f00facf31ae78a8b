using Orleans;

namespace Negotiation.Grains.Tests;

public sealed class Ordering_once
{
    [Fact]
    public async Task A_key_means_one_order_also_after_a_restart_and_the_oldest_is_forgotten()
    {
        await using var silo = await SiloFixture.Start();
        (await Mara().Take("first", "approve")).ShouldBeTrue();
        await silo.Restart();
        (await Mara().Take("first", "approve")).ShouldBeTrue();
        (await Mara().Take("first", "reject")).ShouldBeFalse();
        (await silo.Grains.GetGrain<IPersonGrain>(IPersonGrain.Key(People.Tenant, "jonas")).Take("first", "reject")).ShouldBeTrue();
        for (var i = 1; i < PersonGrain.Orders; i++)
        {
            (await Mara().Take($"later {i}", "approve")).ShouldBeTrue();
        }

        (await Mara().Take("first", "reject")).ShouldBeFalse();
        (await Mara().Take("one more", "approve")).ShouldBeTrue();
        (await Mara().Take("first", "reject")).ShouldBeTrue();

        IPersonGrain Mara() => silo.Grains.GetGrain<IPersonGrain>(IPersonGrain.Key(People.Tenant, "mara"));
    }
}
