using System.Net;
using System.Net.Http.Json;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Staff;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

/// <summary>A side names its own people: nobody of a competitor takes a place, a review or somebody's stand-in.</summary>
public sealed class ColleagueTests : IAsyncLifetime
{
    private static readonly AbsenceForm Week = new(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5), new Stand("ines", "Inês"));
    private RunningGateway gateway = null!;

    public async Task InitializeAsync()
    {
        gateway = await RunningGateway.Start();
        using var ines = gateway.Client(People.Ines);
        await ines.GetAsync("/api/me");
    }

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task The_manager_gives_a_competitors_person_neither_a_review_nor_a_place()
    {
        var deal = await gateway.SubmittedDeal();
        using var mara = gateway.Client(People.Mara);
        foreach (var person in new[] { "mara", "priya" })
        {
            var result = (await Done(mara, person, "ines", deal)).Results.ShouldHaveSingleItem();
            (result.Outcome, result.Text).ShouldBe((HandoverOutcome.Refused, "Choose somebody of this organisation."), person);
        }

        (await Done(mara, "mara", "ghost", deal)).Results.Single().Text.ShouldStartWith("Nobody with this sign-in name has been here yet.");
        (await Done(mara, "mara", "dana", deal)).Results.Single().Text.ShouldBe("Choose one of the vendor's channel managers.");
        foreach (var party in new[] { "kestrel", "aurora" })
        {
            var role = party is "kestrel" ? Role.PartnerRep : Role.DirectRep;
            (await Rule(await mara.PostCommand(deal, new AddMember(party, "ines", "Inês", role, "Europe/Lisbon"), $"add-{party}"))).ShouldContain("otherOrganisation");
        }

        (await mara.PostCommand(deal, new AddMember("kestrel", "lena", "Lena", Role.PartnerRep, "Europe/Lisbon"), "new")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var view = (await mara.GetFromJsonAsync<DealView>($"/api/deals/{deal}", DomainJson.Options))!;
        (view.Reviewer, view.Parties.Any(p => p.Members.Any(m => m.Person is "ines" or "ghost"))).ShouldBe(("mara", false));

        // Whom the manager has named, the partner may name from then on.
        var another = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        (await priya.PostCommand(another, new AddMember("kestrel", "lena", "Lena", Role.PartnerRep, "Europe/Lisbon"), "lena")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_partner_cannot_find_out_who_works_for_another()
    {
        var deal = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        var answers = new List<string[]>();
        foreach (var person in new[] { "ines", "ghost", "dana" })
        {
            var order = new HandoverOrder(new HandoverTo(person, "N", "Europe/Lisbon"), HandoverReason.Other, "Takes over", [deal]);
            answers.Add([
                await Rule(await priya.Post("/api/people/priya/handover", order, $"hand-{person}")),
                await Rule(await priya.PostCommand(deal, new AddMember("kestrel", person, "N", Role.PartnerRep, "Europe/Lisbon"), $"add-{person}")),
                await Rule(await priya.PostCommand(deal, new HandOver("kestrel", "priya", new Member(person, "N", Role.PartnerRep, "Europe/Lisbon"), HandoverReason.Other, "Gone"), $"over-{person}")),
                await Rule(await priya.PutAsJsonAsync("/api/people/priya/absence", Week with { Deputy = new Stand(person, "N") }, DomainJson.Options)),
            ]);
            using var elsewhere = await priya.PostCommand(deal, new AddMember("harbour", person, "N", Role.PartnerRep, "Europe/Lisbon"), $"probe-{person}");
            elsewhere.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        answers[0].ShouldAllBe(a => a.Contains("otherOrganisation"));
        answers[1].ShouldBe(answers[0]);
        answers[2].ShouldBe(answers[0]);

        using var tomas = gateway.Client(People.Tomas);
        await tomas.GetAsync("/api/me");
        (await priya.PutAsJsonAsync("/api/people/priya/absence", Week with { Deputy = new Stand("tomas", "Tomás") }, DomainJson.Options)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await priya.PostCommand(deal, new AddMember("kestrel", "tomas", "Tomás", Role.PartnerRep, "Europe/Madrid"), "tomas")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_deal_one_does_not_see_says_nothing_of_people_either()
    {
        var deal = await gateway.SubmittedDeal();
        using var ines = gateway.Client(People.Ines);
        foreach (var (id, person) in new[] { (deal, "priya"), (deal, "ghost"), ("nothing", "priya") })
        {
            using var answer = await ines.PostCommand(id, new AddMember("kestrel", person, "N", Role.PartnerRep, "Europe/Lisbon"), $"{person}");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private static async Task<string> Rule(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using (response)
        {
            return (await response.Json()).GetProperty("rules").GetRawText();
        }
    }

    private static Task<HandoverJob> Done(HttpClient client, string person, string to, string deal)
    {
        var order = new HandoverOrder(new HandoverTo(to, "N", "Europe/Lisbon"), HandoverReason.Other, "Takes over", [deal]);
        return client.Ordered<HandoverJob>($"/api/people/{person}/handover", order, $"{person}-{to}", job => job.Done ? null : $"/api/handovers/{job.Id}");
    }
}
