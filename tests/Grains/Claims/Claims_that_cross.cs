using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains.Tests;

/// <summary>Claims that are posted while others change, end or wait.</summary>
public sealed class Claims_that_cross : ClaimScene
{
    [Fact]
    public async Task A_report_that_is_overtaken_by_the_others_change_of_customer_does_not_stay()
    {
        await Priya_registers();
        var slow = Hold("overlap");
        (await Silo.Deal("d2").Does(People.Ines, new Submit(Hers))).ShouldBeAccepted();
        await Held();
        (await Silo.Deal().Does(People.Priya, new Amend(Toys with { Title = "Toys" }))).ShouldBeAccepted();
        await Posted("d1", "Toys");
        Release(slow);

        await Until(() => The(Both), overlap => overlap?.Status == OverlapStatus.Ended);
        await Until(async () => (await Silo.Deal("d2").SeenBy(People.Ines)).Overlap, told => told is null);
    }

    [Fact]
    public async Task A_report_that_is_overtaken_by_an_own_opportunitys_change_of_customer_does_not_stay()
    {
        var direct = Silo.Grains.GetGrain<IOpportunityGrain>($"{People.Tenant}/x1");
        (await direct.Take(People.Mara, Direct)).Created.ShouldBeTrue();
        await Posted("x1");
        var slow = Hold("overlap");
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await Held();
        (await direct.Take(People.Mara, Direct with { Title = "Toys", Customer = new Customer("Tailspin Toys", "DE", "tailspin.example") })).Changed.ShouldBeTrue();
        await Posted("x1", "Toys");
        Release(slow);

        await Until(() => The(OverlapIds.Between(People.Tenant, "d1", "x1")), overlap => overlap?.Status == OverlapStatus.Ended);
    }

    [Fact]
    public async Task An_own_opportunity_is_posted_while_the_links_wait_for_a_deal()
    {
        await Priya_registers();
        var direct = Silo.Grains.GetGrain<IOpportunityGrain>($"{People.Tenant}/x1");
        (await direct.Take(People.Mara, Direct)).Created.ShouldBeTrue();
        await Posted("x1");
        await Posted("d1");

        var disk = Hold("d1");
        var links = Silo.Grains.GetGrain<ICompanyLinksGrain>(People.Tenant);
        (await links.Replace(People.Mara, [new("holding.example", "muster.example")])).Refusal.ShouldBeNull();
        await Held();
        (await direct.Take(People.Mara, Direct with { Title = "Renewal of 2026" })).Changed.ShouldBeTrue();
        await Posted("x1", "Renewal of 2026");
        Release(disk);
    }

    [Fact]
    public async Task A_sure_match_beyond_the_twenty_is_reported_when_one_of_them_has_ended()
    {
        for (var i = 0; i <= 20; i++)
        {
            await Account("site:muster").Put(new Claim($"x{i}", ClaimKind.Registration, $"fjord{i}", "Fjord", new Customer("Muster GmbH", "DE", "muster.example"), ["Aurora Lake"], "T", Silo.Clock.GetUtcNow(), 1));
        }

        await Priya_registers();
        var found = await Reported();
        found.Count.ShouldBe(20);
        await Account("site:muster").Remove(found[0]);
        await Overlap(OverlapIds.Between(People.Tenant, "d1", found[0])).Send(new OverlapEnvelope("claim", Domain.Accounts.Actor.System(People.Tenant), new EndOverlap(found[0])));
        await Until(Reported, all => all.Count == 21);

        async Task<List<string>> Reported()
        {
            var all = new List<string>();
            for (var i = 0; i <= 20; i++)
            {
                if (await The(OverlapIds.Between(People.Tenant, "d1", $"x{i}")) is not null)
                {
                    all.Add($"x{i}");
                }
            }

            return all;
        }
    }

    [Fact]
    public async Task What_stands_still_does_not_give_away_whose_claim_the_other_is()
    {
        await Both_overlap();
        await Judge(Both, new ConfirmOverlap("One buyer", ["close"]));
        var seen = await Until(async () => (await Silo.Deal().SeenBy(People.Priya)).Frozen ?? [], frozen => frozen.Count == 1);
        var theirs = await Until(async () => (await Silo.Deal("d2").SeenBy(People.Ines)).Frozen ?? [], frozen => frozen.Count == 1);

        // Both ids are ones a partner could guess; what is shown cannot be made from them.
        seen[0].Cause.ShouldNotBe(OverlapIds.Cause(Both, "d1", secret: null));
        seen[0].Cause.ShouldNotBe(theirs[0].Cause);
        await Judge(Both, new DismissOverlap(DismissalReason.DifferentCustomer, "Two buyers"));
        await Until(async () => (await Silo.Deal().SeenBy(People.Priya)).Frozen ?? [], frozen => frozen.Count == 0);
    }
}
