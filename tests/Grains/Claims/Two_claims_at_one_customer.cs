using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Grains.Tests;

/// <summary>Two partners register one customer, written differently, at the same moment.</summary>
public sealed class Two_claims_at_one_customer : ClaimScene
{
    [Fact]
    public async Task Both_are_told_and_exactly_one_is_first()
    {
        await Register_both();

        var overlap = await The_overlap(OverlapStatus.Open);
        overlap.Kinds.ShouldBe([OverlapKind.SameProduct]);
        overlap.Confidence.ShouldBe(Confidence.Certain);
        overlap.First!.Id.ShouldBe("d1", "the two were received at one instant, and the id decides");
        overlap.Second!.Id.ShouldBe("d2");
        overlap.Reasons.ShouldContain(r => r.Code == "sharedProduct");
        await Shows(Silo.Deal(), People.Priya, true);
        await Shows(Silo.Deal("d2"), People.Ines, true);
    }

    [Fact]
    public async Task Neither_waits_for_the_other_to_be_told()
    {
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await Posted("d1", _ => true);
        var busy = new TaskCompletionSource();
        Silo.Faults.Held["d1"] = busy.Task;
        try
        {
            (await Silo.Deal("d2").Does(People.Ines, new Submit(Hers))).ShouldBeAccepted();
            await Shows(Silo.Deal("d2"), People.Ines, true);
        }
        finally
        {
            busy.SetResult();
        }

        await Shows(Silo.Deal(), People.Priya, true);
    }

    [Fact]
    public async Task Neither_learns_anything_of_the_other()
    {
        await Register_both();
        await The_overlap(OverlapStatus.Open);
        await Shows(Silo.Deal(), People.Priya, true);

        var view = Domain.Records.DomainJson.Write(await Silo.Deal().SeenBy(People.Priya)).ToString();
        var events = string.Concat((await Silo.Journal()).Where(e => e.VisibleTo("kestrel")).Select(e => e.Payload.ToString() + e.Name + e.Party + e.Request));
        foreach (var secret in new[] { "harbour", "Harbour", "Inês", "\"ines\"", "shop.muster", "Lake for the shop", "d2", OverlapIds.Between(People.Tenant, "d1", "d2") })
        {
            view.ShouldNotContain(secret);
            events.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task Judging_is_for_the_channel_manager_alone_and_is_remembered()
    {
        await Register_both();
        var overlap = await The_overlap(OverlapStatus.Open);
        var grain = Overlap(overlap.Id);

        (await Judge(grain, People.Priya, new DismissOverlap(DismissalReason.DifferentNeed, "No"))).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        (await Judge(grain, People.Dana, new DismissOverlap(DismissalReason.DifferentNeed, "No"))).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        (await Judge(grain, People.Otto, new DismissOverlap(DismissalReason.DifferentNeed, "No"))).Refusal!.Reason.ShouldBe(RefusalReason.NotAllowed);
        (await grain.Get(People.Priya)).State.ShouldBeNull();
        (await Judge(grain, People.Mara, new DismissOverlap(DismissalReason.DifferentPartOfCustomer, "Two sites that buy apart"), "r1")).Refusal.ShouldBeNull();
        var version = (await grain.Get(People.Mara)).State!.Version;
        (await Judge(grain, People.Mara, new DismissOverlap(DismissalReason.DifferentPartOfCustomer, "Two sites that buy apart"), "r1")).Version.ShouldBe(version);

        await Shows(Silo.Deal(), People.Priya, false);
        await Shows(Silo.Deal("d2"), People.Ines, false);

        // The same customer is looked at again after a change that says nothing new about it.
        (await Silo.Deal("d2").Does(People.Ines, new Amend(Hers with { Title = "Lake for the web shop" }))).ShouldBeAccepted();
        await Posted("d2", c => c.Title == "Lake for the web shop");
        (await grain.Get(People.Mara)).State!.Status.ShouldBe(OverlapStatus.Dismissed);
    }

    [Fact]
    public async Task A_confirmed_overlap_freezes_what_the_playbook_names_on_both_and_settling_lets_it_go()
    {
        await Register_both();
        var overlap = await The_overlap(OverlapStatus.Open);
        var grain = Overlap(overlap.Id);

        (await Judge(grain, People.Mara, new ConfirmOverlap("One buyer", ["close"], "harbour"))).Refusal.ShouldBeNull();

        var mine = await Frozen("d1", People.Priya, lines: 1);
        var theirs = await Frozen("d2", People.Ines, lines: 1);
        mine[0].Owner.ShouldBe("aurora", "the holder of the other claim is never named");
        theirs[0].Owner.ShouldBe("harbour");
        mine[0].Cause.ShouldNotBe(theirs[0].Cause, "two sides must not find each other by an id");
        (await Silo.Deal().Does(People.Dana, await Silo.Deal().Counter(People.Dana))).Refusal.ShouldNotBeNull().Rules.ShouldContain(r => r.Code == "lineFrozen");

        (await Judge(grain, People.Mara, new SettleOverlap(SettlementKind.FirstGoesOn, "You go on with this customer."))).Refusal.ShouldBeNull();
        await Frozen("d1", People.Priya, lines: 0);
        await Frozen("d2", People.Ines, lines: 0);
        await Shows(Silo.Deal(), People.Priya, false);
    }

    [Fact]
    public async Task Nobody_keeps_an_alert_away_by_a_request_id_of_their_own()
    {
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var version = (await Silo.Deal().SeenBy(People.Priya)).Version;
        for (var i = 1; i <= 8; i++)
        {
            (await Silo.Deal().Does(People.Priya, new Say("Hello"), $"overlap.{version + i}")).ShouldBeAccepted();
            (await Silo.Deal().Does(People.Priya, new Say("Hello"), $"overlap {version + i}")).ShouldBeRefused(RefusalReason.Malformed, "requestId");
        }

        (await Silo.Deal("d2").Does(People.Ines, new Submit(Hers))).ShouldBeAccepted();
        await Shows(Silo.Deal(), People.Priya, true);
    }

    [Fact]
    public async Task An_earlier_claim_that_turns_to_another_customer_frees_the_later()
    {
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await Account_holds("d1");
        (await Silo.Deal("d2").Does(People.Ines, new Submit(Hers))).ShouldBeAccepted();
        await Shows(Silo.Deal("d2"), People.Ines, true);

        (await Silo.Deal().Does(People.Priya, new Amend(People.Form with { CustomerName = "Tailspin Toys", CustomerDomain = "tailspin.example" }))).ShouldBeAccepted();

        await The_overlap(OverlapStatus.Ended);
        await Shows(Silo.Deal("d2"), People.Ines, false);
        await Shows(Silo.Deal(), People.Priya, false);
    }

    [Fact]
    public async Task When_one_withdraws_the_other_is_free_again()
    {
        await Register_both();
        await The_overlap(OverlapStatus.Open);
        await Shows(Silo.Deal(), People.Priya, true);

        (await Silo.Deal("d2").Does(People.Ines, new WithdrawRegistration("The customer stopped"))).ShouldBeAccepted();

        await The_overlap(OverlapStatus.Ended);
        await Shows(Silo.Deal(), People.Priya, false);
    }

    [Fact]
    public async Task A_silo_that_dies_between_the_registration_and_its_claim_posts_it_when_it_wakes()
    {
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        (await Silo.Deal("d2").Does(People.Ines, new Submit(Hers))).ShouldBeAccepted();
        await Silo.Restart();

        await Silo.Deal().Touch();
        await Silo.Deal("d2").Touch();

        await The_overlap(OverlapStatus.Open);
        await Shows(Silo.Deal(), People.Priya, true);
        await Shows(Silo.Deal("d2"), People.Ines, true);
    }

    [Fact]
    public async Task Own_sales_that_are_engaged_already_count_as_first()
    {
        var direct = Silo.Grains.GetGrain<IOpportunityGrain>($"{People.Tenant}/x1");
        var opportunity = new DirectOpportunity("x1", "crm", "006A", new Customer("Muster", "DE", "muster.example"), ["Aurora Lake"], "Renewal", Open: true, Owner: "Dana");
        (await direct.Take(People.Mara, opportunity)).Created.ShouldBeTrue();
        (await direct.Take(People.Mara, opportunity)).Changed.ShouldBeFalse();
        (await direct.Take(People.Priya, opportunity)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        await Account_holds("x1");
        Silo.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();

        var overlap = await The_overlap(OverlapStatus.Open, "x1", "d1");
        overlap.Kinds.ShouldBe([OverlapKind.DirectEngaged, OverlapKind.SameProduct]);
        overlap.First!.Kind.ShouldBe(ClaimKind.DirectSales);
        (await direct.Take(People.Mara, null)).Changed.ShouldBeTrue();
        await The_overlap(OverlapStatus.Ended, "x1", "d1");
    }

    [Fact]
    public async Task A_domain_that_many_customers_share_tells_nobody_apart()
    {
        var account = Silo.Grains.GetGrain<IAccountGrain>($"{People.Tenant}/site:muster");
        for (var i = 0; i < IAccountGrain.Most + 10; i++)
        {
            var customer = new Customer($"{(char)('A' + (i % 26))}{(char)('a' + (i / 26))}rlo Werke", "DE", $"c{i}.muster.example");
            await account.Put(new Claim($"x{i}", ClaimKind.Registration, $"fjord{i % 3}", "Fjord", customer, ["Aurora Lake"], "T", Silo.Clock.GetUtcNow(), 1));
        }

        (await account.List()).Claims.Count.ShouldBe(IAccountGrain.Most);
        (await Silo.Deal("d2").Does(People.Ines, new Submit(Hers))).ShouldBeAccepted();
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await The_overlap(OverlapStatus.Open);
        (await Overlap(OverlapIds.Between(People.Tenant, "d1", "x1")).Get(People.Mara)).State.ShouldBeNull();
    }

    [Fact]
    public async Task Companies_of_one_group_meet_once_somebody_has_said_so()
    {
        var links = Silo.Grains.GetGrain<ICompanyLinksGrain>(People.Tenant);
        Domain.Customers.KnownLink[] group = [new("holding.example", "muster.example"), new("holding.example", "beispiel.example")];
        (await links.Replace(People.Priya, group)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        (await links.Replace(People.Otto, group)).Refusal!.Reason.ShouldBe(RefusalReason.NotAllowed);
        (await links.Replace(People.Mara, [new("", "muster.example"), new("a.example", "www.a.example")])).Refusal!.Rules.Select(r => r.Field).ShouldBe(["links[0].parent", "links[1]"]);
        (await links.Replace(People.Mara, group)).Links.Version.ShouldBe(1);
        (await links.Replace(People.Mara, group)).Links.Version.ShouldBe(1);

        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        (await Silo.Deal("d2").Does(People.Ines, new Submit(Hers with { CustomerName = "Beispiel Werke AG", CustomerDomain = "beispiel.example" }))).ShouldBeAccepted();

        var overlap = await The_overlap(OverlapStatus.Open);
        overlap.Suggested.ShouldBeTrue("a sister company is another customer until a person says otherwise");
        overlap.Reasons.ShouldContain(r => r.Text.Contains("holding.example", StringComparison.Ordinal));
        (await Silo.Deal().SeenBy(People.Priya)).Overlap.ShouldBeNull();
    }

    [Fact]
    public async Task Another_vendors_claims_never_meet_ours()
    {
        var theirs = Silo.Grains.GetGrain<IAccountGrain>("borealis/site:muster");
        await theirs.Put(new Claim("b1", ClaimKind.Registration, "fjord", "Fjord", new Customer("Muster GmbH", "DE", "muster.example"), ["Aurora Lake"], "T", Silo.Clock.GetUtcNow(), 1));

        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();

        await Account_holds("d1");
        (await theirs.List()).Claims.Select(c => c.Id).ShouldBe(["b1"]);
        (await Silo.Deal().SeenBy(People.Priya)).Overlap.ShouldBeNull();
    }

    private static Task<OverlapAnswer> Judge(IOverlapGrain grain, Actor actor, OverlapCommand command, string? request = null) =>
        grain.Send(new OverlapEnvelope(request ?? People.NewRequest(), actor, command));

    private async Task Register_both()
    {
        var answers = await Task.WhenAll(
            Silo.Deal("d2").Does(People.Ines, new Submit(Hers)),
            Silo.Deal().Does(People.Priya, new Submit(People.Form)));
        answers[0].ShouldBeAccepted();
        answers[1].ShouldBeAccepted();
    }

    private Task<OverlapState> The_overlap(OverlapStatus status, string a = "d1", string b = "d2") => Seen(OverlapIds.Between(People.Tenant, a, b), status);

    private async Task<IReadOnlyList<FrozenLine>> Frozen(string deal, Actor actor, int lines) =>
        await Until(async () => (await Silo.Deal(deal).SeenBy(actor)).Frozen ?? [], frozen => frozen.Count == lines);

    private Task Shows(IDealGrain deal, Actor actor, bool overlap) => Until(async () => (await deal.SeenBy(actor)).Overlap == true, shown => shown == overlap);

    private Task Account_holds(string claim) => Account_holds(claim, "site:muster");

    [Fact]
    public async Task Of_many_that_only_look_alike_the_first_five_are_suggested_and_the_customer_itself_is_found_among_them()
    {
        for (var i = 0; i < 9; i++)
        {
            (await Silo.Deal($"x{i}").Does(People.Ines, new Submit(Named(i, $"c{i}.example")))).ShouldBeAccepted();
            await Posted($"x{i}");
        }

        (await Silo.Deal().Does(People.Priya, new Submit(Named(7, "shop.c7.example")))).ShouldBeAccepted();
        (await Found(all => all.Count(o => o.Suggested) == 5)).ShouldContain(o => !o.Suggested && o.Claims.Any(c => c.Id == "x7"));
        (await Silo.Deal().Does(People.Priya, new Amend(new RegistrationForm { Title = "Newer" }))).ShouldBeAccepted();
        await Until(() => Claims("site:c7"), claims => claims.Any(c => c.Title == "Newer"));
        (await Found(all => all.Count == 6)).Count(o => o.Suggested).ShouldBe(5);

        static RegistrationForm Named(int i, string domain) => People.Form with { CustomerName = $"Fabrikam Foods {i:D5}", CustomerDomain = domain };
        Task<List<OverlapState>> Found(Func<List<OverlapState>, bool> fits) => Until(
            async () => (await Task.WhenAll(Enumerable.Range(0, 9).Select(i => The(OverlapIds.Between(People.Tenant, "d1", $"x{i}"))))).OfType<OverlapState>().ToList(),
            fits);
    }

    private Task Posted(string claim, Func<Claim, bool> fits) => Until(
        () => Claims("site:muster"),
        claims => claims.Any(c => c.Id == claim && fits(c)));
}
