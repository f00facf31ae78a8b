using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Grains.Tests;

/// <summary>Where more is found than a person can judge: what is left out, and what is not.</summary>
public sealed class Which_overlaps_are_reported : ClaimScene
{
    [Fact]
    public async Task A_confirmed_overlap_of_a_known_link_survives_a_new_title_however_many_more_there_are()
    {
        var links = Silo.Grains.GetGrain<ICompanyLinksGrain>(People.Tenant);
        KnownLink[] group = [new("holding.example", "muster.example"), new("holding.example", "beispiel.example"), .. Enumerable.Range(0, 20).Select(i => new KnownLink("holding.example", $"s{i}.example"))];
        (await links.Replace(People.Mara, group)).Refusal.ShouldBeNull();
        var name = (await links.Get()).Groups!["muster.example"];
        await Priya_registers();
        for (var i = 0; i < 20; i++)
        {
            await Account($"group:{name}").Put(new Claim($"x{i}", ClaimKind.Registration, $"fjord{i}", "Fjord", new Customer($"{(char)('A' + i)}rlo {(char)('B' + i)}utz", "DE", $"s{i}.example"), ["Aurora Lake"], "T", Silo.Clock.GetUtcNow(), 1));
        }

        await Ines_registers("d2", People.Form with { CustomerName = "Beispiel Werke AG", CustomerDomain = "beispiel.example" });
        await Until(() => The(Both), overlap => overlap?.Status == OverlapStatus.Open);
        await Judge(Both, new ConfirmOverlap("One buyer"));
        await Until(async () => (await Silo.Deal().SeenBy(People.Priya)).Overlap, told => told == true);

        (await Silo.Deal().Does(People.Priya, new Amend(new RegistrationForm { Title = "Newer" }))).ShouldBeAccepted();
        await Posted("d1", "Newer");
        (await The(Both))!.Status.ShouldBe(OverlapStatus.Confirmed);
    }

    [Fact]
    public async Task Own_sales_are_suggested_before_partners_who_look_alike_as_much()
    {
        await Look_alikes(6);
        (await Silo.Grains.GetGrain<IOpportunityGrain>($"{People.Tenant}/x9").Take(People.Mara, Direct with { Id = "x9", Customer = new Customer("Fabrikam Foods 00008", "DE", "c8.example") })).Created.ShouldBeTrue();
        await Posted("x9");
        await Priya_registers(Named(7));
        await Until(() => The(OverlapIds.Between(People.Tenant, "d1", "x9")), overlap => overlap is not null);
    }

    [Fact]
    public async Task Look_alikes_that_were_dismissed_make_room_for_others()
    {
        await Look_alikes(7);
        await Priya_registers(Named(9));
        foreach (var overlap in await Until(Found, found => found.Count == 5))
        {
            await Judge(overlap.Id, new DismissOverlap(DismissalReason.DifferentCustomer, "No"));
        }

        await Until(
            () => Task.FromResult(Silo.Faults.Stored["d1"]),
            stored => stored is DealRecord deal && deal.Overlaps?.Count(heard => heard.Dismissed) == 5);
        (await Silo.Deal().Does(People.Priya, new Amend(new RegistrationForm { Title = "Newer" }))).ShouldBeAccepted();
        await Until(Found, found => found.Count == 7);
    }

    [Fact]
    public async Task All_likely_matches_are_suggested_where_only_certain_ones_alert()
    {
        await Silo.DisposeAsync();
        Silo = await SiloFixture.Start(People.Policy with { Overlaps = OverlapRules.Default with { Kinds = [.. OverlapRules.Default.Kinds.Select(k => k with { AtLeast = Confidence.Certain })] } });
        string[] names = ["Arlo Nord", "Bertram Zink", "Celsior Holz", "Dunkel Rohr", "Estrin Blech", "Falkon Draht"];
        for (var i = 0; i < names.Length; i++)
        {
            await Ines_registers($"x{i}", People.Form with { CustomerName = names[i], CustomerDomain = $"s{i}.muster.example" });
        }

        await Priya_registers();
        (await Until(Found, found => found.Count == names.Length)).ShouldAllBe(overlap => overlap.Confidence == Confidence.Likely && overlap.Suggested);
    }

    [Fact]
    public async Task One_that_may_be_the_same_customer_is_suggested_before_namesakes_abroad()
    {
        string[] lands = ["FR", "IT", "ES", "NL", "BE"];
        var mine = People.Form with { CustomerName = "Fabrikam Foods", CustomerDomain = "c7.example" };
        for (var i = 0; i < lands.Length; i++)
        {
            await Ines_registers($"x{i}", mine with { CustomerCountry = lands[i], CustomerDomain = $"c{i}.example" });
        }

        await Ines_registers("x5", mine with { CustomerName = "Fabrikam", CustomerDomain = "c8.example" });
        var identity = CustomerIdentity.Of(new Customer("Fabrikam Foods", "DE", "c7.example"));
        CustomerMatch.Compare(identity, CustomerIdentity.Of(new Customer("Fabrikam Foods", "FR", "c0.example"))).Grade.ShouldBe(Grade.Related);
        CustomerMatch.Compare(identity, CustomerIdentity.Of(new Customer("Fabrikam", "DE", "c8.example"))).Grade.ShouldBe(Grade.Possible);

        await Priya_registers(mine);
        await Until(() => The(OverlapIds.Between(People.Tenant, "d1", "x5")), overlap => overlap is not null);
    }

    private async Task Look_alikes(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Ines_registers($"x{i}", Named(i));
        }
    }

    private async Task<List<OverlapState>> Found() =>
        [.. (await Task.WhenAll(Enumerable.Range(0, 8).Select(i => The(OverlapIds.Between(People.Tenant, "d1", $"x{i}"))))).OfType<OverlapState>()];
}
