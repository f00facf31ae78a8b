using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Grains.Tests;

/// <summary>What a claim meets changes although nobody touched the claim, and posting it holds up nobody.</summary>
public sealed class Claims_looked_at_again : ClaimScene
{
    private static readonly RegistrationForm Sister = People.Form with { CustomerName = "Beispiel Werke AG", CustomerDomain = "beispiel.example" };
    private static readonly KnownLink[] Group = [new("holding.example", "muster.example"), new("holding.example", "beispiel.example")];

    [Fact]
    public async Task A_dispute_that_one_side_leaves_by_another_customer_is_there_when_it_comes_back()
    {
        await Both_overlap();
        await Judge(Both, new ConfirmOverlap("One buyer", ["close"], "aurora"));
        await Until(async () => (await Silo.Deal().SeenBy(People.Priya)).Frozen?.Count, lines => lines == 1);
        (await Silo.Deal("d2").Does(People.Ines, new Amend(Toys))).ShouldBeAccepted();
        await Seen(Both, OverlapStatus.Ended);
        await Until(async () => (await Silo.Deal().SeenBy(People.Priya)).Frozen, lines => lines is null);
        (await Silo.Deal("d2").Does(People.Ines, new Amend(Hers))).ShouldBeAccepted();
        (await Seen(Both, OverlapStatus.Confirmed)).First!.Id.ShouldBe("d1");
        await Until(async () => (await Silo.Deal().SeenBy(People.Priya)).Frozen?.Count, lines => lines == 1);
        await Until(async () => (await Silo.Deal("d2").SeenBy(People.Ines)).Frozen?.Count, lines => lines == 1);
    }

    [Fact]
    public async Task The_words_of_a_settlement_reach_both_deals_once_though_nothing_stood_still()
    {
        await Both_overlap();
        await Judge(Both, new SettleOverlap(SettlementKind.BothGoOn, "Both go on, each with its own site"));
        foreach (var deal in new[] { "d1", "d2" })
        {
            await Until(() => Words(deal), words => words.Count == 1);
        }

        (await Silo.Deal("d2").Does(People.Ines, new Amend(Hers with { Title = "Another title" }))).ShouldBeAccepted();
        await Until(() => The(Both), overlap => overlap!.Claims.Any(claim => claim.Title == "Another title"));
        await Posted("d2", "Another title");
        (await Words("d1")).ShouldBe(["Both go on, each with its own site"]);

        async Task<IReadOnlyList<string>> Words(string deal) =>
            [.. (await Silo.Events.After(People.Tenant, deal, ReadModel.Audience.All, 0, 1000)).Events.Select(e => Ledger.Read(e).Body).OfType<OverlapNoticed>().Select(e => e.Settled).OfType<string>()];
    }

    [Fact]
    public async Task Companies_said_to_belong_together_meet_although_they_were_registered_before_and_part_again()
    {
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        (await Silo.Deal("d2").Does(People.Ines, new Submit(Sister))).ShouldBeAccepted();
        await Account_holds("d1", "site:muster");
        await Account_holds("d2", "site:beispiel");
        (await Overlap(OverlapIds.Between(People.Tenant, "d1", "d2")).Get(People.Mara)).State.ShouldBeNull();

        var links = Silo.Grains.GetGrain<ICompanyLinksGrain>(People.Tenant);
        (await links.Replace(People.Mara, Group)).Refusal.ShouldBeNull();
        await The_overlap(OverlapStatus.Open);
        await Account_holds("d1", "group:beispiel.example");

        // A company whose name comes first joins: the group keeps its name, and nobody loses sight of another.
        (await links.Replace(People.Mara, [new("another.example", "holding.example"), .. Group])).Refusal.ShouldBeNull();
        (await links.Get()).Groups!["another.example"].ShouldBe("beispiel.example");

        (await links.Replace(People.Mara, [])).Refusal.ShouldBeNull();
        await The_overlap(OverlapStatus.Ended);
    }

    [Fact]
    public async Task A_silo_that_dies_before_it_asked_asks_when_it_wakes()
    {
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        (await Silo.Deal("d2").Does(People.Ines, new Submit(Sister))).ShouldBeAccepted();
        await Account_holds("d1", "site:muster");
        await Account_holds("d2", "site:beispiel");
        (await Silo.Grains.GetGrain<ICompanyLinksGrain>(People.Tenant).Replace(People.Mara, Group)).Refusal.ShouldBeNull();

        await Silo.Restart();

        (await Silo.Grains.GetGrain<ICompanyLinksGrain>(People.Tenant).Version()).ShouldBe(1);
        await The_overlap(OverlapStatus.Open);
    }

    [Fact]
    public async Task A_right_that_begins_and_ends_is_noticed_when_it_does()
    {
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form with { Products = [People.Reserved] }))).ShouldBeAccepted();
        await Account_holds("d1", "site:muster");
        var right = OverlapIds.With(People.Tenant, "d1", $"right/fjord//{People.Reserved}/");
        (await Overlap(right).Get(People.Mara)).State.ShouldBeNull();

        // Tuesday begins and ends in Berlin.
        Silo.Clock.Advance(new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.Zero) - Silo.Clock.GetUtcNow());
        (await Seen(right, OverlapStatus.Open)).Kinds.ShouldBe([OverlapKind.ExclusiveRight]);
        Silo.Clock.Advance(new DateTimeOffset(2026, 3, 3, 23, 0, 0, TimeSpan.Zero) - Silo.Clock.GetUtcNow());
        await Seen(right, OverlapStatus.Ended);
    }

    [Fact]
    public async Task A_right_that_begins_while_the_process_is_away_is_noticed_when_it_is_back()
    {
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form with { Products = [People.Reserved] }))).ShouldBeAccepted();
        await Account_holds("d1", "site:muster");
        await Silo.RestartAt(new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero));
        await Seen(OverlapIds.With(People.Tenant, "d1", $"right/fjord//{People.Reserved}/"), OverlapStatus.Open);
    }

    [Fact]
    public async Task A_store_of_claims_that_stands_still_holds_up_no_room()
    {
        var gate = Hold("account");
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        Silo.Clock.Advance(TimeSpan.FromMilliseconds(20));
        (await Silo.Deal().Does(People.Priya, new Say("Anybody there?")).WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeAccepted();

        // What changed meanwhile is posted next.
        (await Silo.Deal().Does(People.Priya, new Amend(new RegistrationForm { Title = "Newer" })).WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeAccepted();
        Release(gate);
        await Until(async () => await Claims("site:muster"), claims => claims.Any(c => c.Id == "d1" && c.Title == "Newer"));
    }

    private Task<OverlapState> The_overlap(OverlapStatus status) => Seen(Both, status);
}
