using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Staff;
using Negotiation.Gateway.Tests.Running;
using Negotiation.ReadModel;

namespace Negotiation.Gateway.Tests;

/// <summary>Who will review, who is away, who takes over, and what corrects what.</summary>
public sealed class StaffTests : IAsyncLifetime
{
    private static readonly Actor Jonas = People.Mara with { Person = "jonas", Name = "Jonas" };
    private RunningGateway gateway = null!;

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static AbsenceForm ThisWeek => new(Today.AddDays(-1), Today.AddDays(5), new Stand("jonas", "Jonas"));

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task What_was_announced_is_what_happens_also_while_the_reviewer_is_away()
    {
        using var priya = gateway.Client(People.Priya);
        var before = await Outlook("?country=DE");
        (before.Reviewers.Single().Person, before.StandsInFor).ShouldBe(("mara", null));

        using var mara = gateway.Client(People.Mara);
        (await mara.PutAsJsonAsync("/api/people/mara/absence", ThisWeek, DomainJson.Options)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var during = await Outlook("?country=DE");
        (during.Reviewers.Single().Person, during.StandsInFor!.Person).ShouldBe(("jonas", "mara"));

        var deal = await gateway.SubmittedDeal();
        var view = (await priya.GetFromJsonAsync<DealView>($"/api/deals/{deal}", DomainJson.Options))!;
        (view.Reviewer, view.Standing.Clocks.Single(c => c.Kind == ClockKind.Review).Due - during.Due).ShouldSatisfyAllConditions(
            r => r.Reviewer.ShouldBe("jonas"),
            r => r.Item2.ShouldBeLessThan(TimeSpan.FromMinutes(1)));

        (await mara.DeleteAsync("/api/people/mara/absence")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Outlook("?country=DE")).Reviewers.Single().Person.ShouldBe("mara");

        async Task<RegistrationOutlook> Outlook(string query) => (await priya.GetFromJsonAsync<RegistrationOutlook>($"/api/registration-outlook{query}", DomainJson.Options))!;
    }

    [Fact]
    public async Task The_outlook_takes_a_country_in_either_case_and_refuses_what_is_none()
    {
        using var priya = gateway.Client(People.Priya);
        (await priya.GetFromJsonAsync<RegistrationOutlook>("/api/registration-outlook?country=de", DomainJson.Options))!.Reviewers.Single().Person.ShouldBe("mara");
        (await priya.GetAsync("/api/registration-outlook?country=")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var none in new[] { "ZZ", "Germany", "d" })
        {
            using var refused = await priya.GetAsync($"/api/registration-outlook?country={none}");
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await refused.Json()).GetProperty("rules")[0].GetProperty("code").GetString().ShouldBe("country");
        }
    }

    [Fact]
    public async Task A_review_of_who_goes_away_later_shows_who_stands_in_and_they_may_act()
    {
        var deal = await gateway.SubmittedDeal();
        using var mara = gateway.Client(People.Mara);
        await mara.PutAsJsonAsync("/api/people/mara/absence", ThisWeek, DomainJson.Options);
        using var priya = gateway.Client(People.Priya);
        var outlook = (await priya.GetFromJsonAsync<DealOutlook>($"/api/deals/{deal}/outlook", DomainJson.Options))!;
        (outlook.Review!.Reviewer.Person, outlook.Review.StandsIn!.Person, outlook.Reviewers).ShouldBe(("mara", "jonas", null));
        outlook.Away.ShouldHaveSingleItem().Person.ShouldBe("mara");
        using var jonas = gateway.Client(Jonas);
        (await jonas.PostCommand(deal, new Approve("Fine"), "approve")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_absence_is_told_of_oneself_and_only_the_manager_tells_it_of_others()
    {
        using var priya = gateway.Client(People.Priya);
        foreach (var person in new[] { "tomas", "mara", "nobody" })
        {
            (await priya.PutAsJsonAsync($"/api/people/{person}/absence", ThisWeek, DomainJson.Options)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await priya.DeleteAsync($"/api/people/{person}/absence")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var tomas = gateway.Client(People.Tomas);
        await tomas.GetAsync("/api/me");
        (await priya.PutAsJsonAsync("/api/people/priya/absence", ThisWeek with { Deputy = new Stand("tomas", "Tomás") }, DomainJson.Options)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var mara = gateway.Client(People.Mara);
        (await mara.PutAsJsonAsync("/api/people/dana/absence", ThisWeek, DomainJson.Options)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var unknown = await mara.PutAsJsonAsync("/api/people/dana/absence", ThisWeek with { Deputy = new Stand("ines", "Inês") }, DomainJson.Options);
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unknown.Json()).GetProperty("rules")[0].GetProperty("field").GetString().ShouldBe("deputy.person");

        (await Away(mara)).ShouldBe(["dana"]);
        (await Away(priya)).ShouldBe(["priya"]);
        using var ines = gateway.Client(People.Ines);
        (await Away(ines)).ShouldBeEmpty();

        static async Task<IEnumerable<string>> Away(HttpClient client) =>
            (await client.GetFromJsonAsync<Absence[]>("/api/people/away", DomainJson.Options))!.Select(a => a.Person);
    }

    [Fact]
    public async Task Whoever_leaves_hands_over_many_deals_and_their_access_ends_at_once()
    {
        var first = await gateway.SubmittedDeal();
        var second = await gateway.SubmittedDeal();
        var won = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        (await priya.PostCommand(won, new SetStage(SalesStage.Won), "won")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var live = await gateway.Connect(People.Priya);
        await live.Join(first);

        var preview = (await priya.GetFromJsonAsync<HandoverPreview>("/api/people/priya/handover", DomainJson.Options))!;
        preview.Deals.Where(d => !d.Closed).Select(d => d.Id).ShouldBe([first, second], ignoreOrder: true);
        preview.Deals.Where(d => d.Closed).Select(d => d.Id).ShouldBe([won]);
        (preview.Total, preview.Closed).ShouldBe((2, 1));
        await live.Join(won);

        using var tomas = gateway.Client(People.Tomas);
        await tomas.GetAsync("/api/me");
        var order = new HandoverOrder(new HandoverTo("tomas", "Tomas", "Europe/Madrid"), HandoverReason.LeftCompany, "Priya leaves us in May");
        var job = await Done(priya, "priya", order, "leave");
        job.Results.Select(r => (r.Deal, r.Outcome)).ShouldBe(
            [(first, HandoverOutcome.HandedOver), (second, HandoverOutcome.HandedOver), (won, HandoverOutcome.HandedOver)], ignoreOrder: true);
        new[] { (await live.Next("Closed")).Room, (await live.Next("Closed")).Room }.ShouldBe([first, won], ignoreOrder: true);
        foreach (var gone in new[] { first, won })
        {
            (await priya.GetAsync($"/api/deals/{gone}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await tomas.GetFromJsonAsync<DealView>($"/api/deals/{won}", DomainJson.Options))!.Standing.Stage.ShouldBe(SalesStage.Won);
        using (var corrected = await tomas.Post("/api/deals", new { form = Worlds.Form with { Corrects = won, Title = "The right title" }, submit = true }, "right"))
        {
            corrected.StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        (await tomas.GetAsync($"/api/deals/{second}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Done(priya, "priya", order, "leave")).Results.Count.ShouldBe(3);
        foreach (var (person, other) in new[] { ("priya", order with { Text = "Other words" }), ("pia", order) })
        {
            using var refused = await priya.Post($"/api/people/{person}/handover", other, "leave");
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await Codes(refused)).ShouldBe(["requestIdReused"]);
        }

        (await Done(priya, "priya", order with { Deals = [first] }, "again")).Results.Single().Outcome.ShouldBe(HandoverOutcome.Refused);
        (await tomas.GetAsync($"/api/handovers/{job.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_manager_hands_over_a_colleagues_reviews()
    {
        var deal = await gateway.SubmittedDeal();
        using var jonas = gateway.Client(Jonas);
        var preview = (await jonas.GetFromJsonAsync<HandoverPreview>("/api/people/mara/handover", DomainJson.Options))!;
        preview.Deals.Single(d => d.Id == deal).Reviews.ShouldBeTrue();
        var order = new HandoverOrder(new HandoverTo("jonas", "Jonas", "Europe/Berlin"), HandoverReason.NewRole, "Mara moves to marketing", [deal]);
        (await Done(jonas, "mara", order, "reviews")).Results.Single().Outcome.ShouldBe(HandoverOutcome.HandedOver);
        (await jonas.GetFromJsonAsync<DealView>($"/api/deals/{deal}", DomainJson.Options))!.Reviewer.ShouldBe("jonas");
    }

    [Fact]
    public async Task Nobody_hands_over_deals_they_do_not_see_or_places_of_another_side()
    {
        var deal = await gateway.SubmittedDeal();
        using var ines = gateway.Client(People.Ines);
        (await ines.GetFromJsonAsync<HandoverPreview>("/api/people/priya/handover", DomainJson.Options))!.Deals.ShouldBeEmpty();
        var order = new HandoverOrder(new HandoverTo("ines", "Inês", "Europe/Lisbon"), HandoverReason.Other, "Mine now", [deal, "nothing"]);
        (await Done(ines, "priya", order, "steal")).Results.Select(r => (r.Outcome, r.Text)).Distinct().Count().ShouldBe(1);
        using var dana = gateway.Client(People.Dana);
        var refused = (await Done(dana, "priya", order with { Deals = [deal] }, "steal")).Results.Single();
        refused.Outcome.ShouldBe(HandoverOutcome.Refused);
        using var broken = await dana.Post("/api/people/priya/handover", order with { To = new HandoverTo("priya", "", "Nowhere"), Text = "" }, "broken");
        broken.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await broken.Json()).GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("code").GetString()).ShouldBe(["required", "zone", "samePerson", "required"]);
    }

    [Fact]
    public async Task A_correction_names_a_closed_record_of_its_own_side_and_is_found_from_there()
    {
        var deal = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        var correction = Worlds.Form with { Corrects = deal, Title = "The right title" };
        (await Codes(await Submit(priya, correction, "open"))).ShouldBe(["correctsOpen"]);
        (await priya.PostCommand(deal, new WithdrawRegistration("Wrong customer", WithdrawalReason.Mistake), "w")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var ines = gateway.Client(People.Ines);
        var theirs = await (await Submit(ines, correction, "theirs")).Content.ReadAsStringAsync();
        theirs.ShouldBe(await (await Submit(ines, correction with { Corrects = "nothing" }, "nothing")).Content.ReadAsStringAsync());

        var created = await (await Submit(priya, correction, "right")).Json();
        var id = created.GetProperty("id").GetString()!;
        var outlook = (await priya.GetFromJsonAsync<DealOutlook>($"/api/deals/{deal}/outlook", DomainJson.Options))!;
        outlook.CorrectedBy.ShouldBe([new DealLink(id, "The right title")]);
        (await priya.GetFromJsonAsync<DealView>($"/api/deals/{id}", DomainJson.Options))!.Registration!.Corrects.ShouldBe(deal);

        static Task<HttpResponseMessage> Submit(HttpClient client, RegistrationForm form, string key) => client.Post("/api/deals", new { form, submit = true }, key);
    }

    [Fact]
    public async Task Work_lists_are_filtered_by_what_is_due_and_who_reviews()
    {
        var waits = await gateway.SubmittedDeal();
        var asked = await gateway.SubmittedDeal();
        var approved = await gateway.SubmittedDeal();
        using var mara = gateway.Client(People.Mara);
        (await mara.PostCommand(asked, new AskInfo("Which tender?", InfoReason.EvidenceNeeded), "ask")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await mara.PostCommand(approved, new Approve(), "approve")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var priya = gateway.Client(People.Priya);
        (await priya.PostCommand(approved, new RequestProtectionExtension(20, "The tender is late", "Letter"), "more")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Ids("due=review&sort=reviewDue")).ShouldBe([waits]);
        (await Ids("due=info&sort=infoDue")).ShouldBe([asked]);
        (await Ids("due=protection&sort=protectionEnd")).ShouldBe([approved]);
        (await Ids("reviewer=me")).ShouldBe([waits, asked], ignoreOrder: true);
        (await Ids("protectionAsked=true")).ShouldBe([approved]);
        using var jonas = gateway.Client(Jonas);
        (await Mine()).Total.ShouldBe(0);
        (await mara.PutAsJsonAsync("/api/people/mara/absence", ThisWeek, DomainJson.Options)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var page = await Mine();
        (page.Items.Count, page.Total).ShouldBe((1, 2));
        var rest = await Mine($"&after={Uri.EscapeDataString(page.Next!)}");
        page.Items.Concat(rest.Items).Select(i => i.Id).ShouldBe([waits, asked], ignoreOrder: true);
        (await Ids("reviewer=me")).Count().ShouldBe(2, "who is away keeps what was given to them");
        (await mara.DeleteAsync("/api/people/mara/absence")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Mine()).Total.ShouldBe(0);
        (await mara.GetAsync("/api/deals?due=lunch")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        async Task<DealPage> Mine(string more = "") => (await jonas.GetFromJsonAsync<DealPage>($"/api/deals?reviewer=me&take=1{more}", DomainJson.Options))!;

        async Task<IEnumerable<string>> Ids(string query) => (await mara.GetFromJsonAsync<DealPage>($"/api/deals?{query}", DomainJson.Options))!.Items.Select(i => i.Id);
    }

    [Fact]
    public async Task Reasons_and_notes_reach_only_the_parties_of_the_deal()
    {
        var deal = await gateway.SubmittedDeal();
        using var mara = gateway.Client(People.Mara);
        (await mara.PostCommand(deal, new PauseReview(PauseReason.ConflictCheck, "secret-words"), "pause")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var actor in new[] { People.Ines, People.Freja, People.Tomas })
        {
            using var client = gateway.Client(actor);
            foreach (var path in new[] { $"/api/deals/{deal}", $"/api/deals/{deal}/events", $"/api/deals/{deal}/outlook", "/api/deals", "/api/people/away", "/api/people/priya/handover", "/api/people/mara/handover" })
            {
                var text = await (await client.GetAsync(path)).Content.ReadAsStringAsync();
                text.ShouldNotContain("secret-words");
                text.ShouldNotContain(deal);
            }
        }

        using var priya = gateway.Client(People.Priya);
        (await priya.GetStringAsync($"/api/deals/{deal}")).ShouldContain("secret-words");
    }

    [Fact]
    public async Task A_draft_is_in_nobodys_list_but_its_own_sides()
    {
        using var priya = gateway.Client(People.Priya);
        var draft = (await (await priya.Post("/api/deals", new { form = Worlds.Form, submit = false }, "draft")).Json()).GetProperty("id").GetString()!;
        (await priya.GetStringAsync("/api/deals")).ShouldContain(draft);
        foreach (var actor in new[] { People.Mara, People.Otto, People.Dana, People.Tomas, People.Ines })
        {
            using var client = gateway.Client(actor);
            (await client.GetStringAsync("/api/deals")).ShouldNotContain(draft, Case.Sensitive, actor.Person);
            (await client.GetStringAsync("/api/people/priya/handover")).ShouldNotContain(draft, Case.Sensitive, actor.Person);
        }
    }

    private static Task<HandoverJob> Done(HttpClient client, string person, HandoverOrder order, string key) =>
        client.Ordered<HandoverJob>($"/api/people/{person}/handover", order, key, job => job.Done ? null : $"/api/handovers/{job.Id}");

    private static async Task<IEnumerable<string?>> Codes(HttpResponseMessage response) =>
        (await response.Json()).GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("code").GetString());
}
