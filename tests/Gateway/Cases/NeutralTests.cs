using System.Net;
using System.Net.Http.Json;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Demo;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Cases;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

/// <summary>Neutral people: a roster that few read, ties that only the person declares, and no deal of anybody.</summary>
public sealed class NeutralTests : IAsyncLifetime
{
    private static readonly Actor Sofia = new("aurora", DemoNeutrals.Organisation, "sofia", "Sofia", [Role.Mediator], DemoNeutrals.OrganisationName, "Europe/Rome");
    private static readonly Actor Greta = Sofia with { Person = "greta", Name = "Greta", Roles = [Role.CommitteeMember] };
    private static readonly NeutralEntry Zoe = new("Zoe", "ombuds", "Europe/Paris", [SeatKind.Mediator], ["nadia"]);
    private static readonly NewDisclosure Cousin = new(ConflictKind.Relationship, "A cousin works there.", Organisation: "harbour");

    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task An_admin_keeps_the_roster_and_an_auditor_reads_it()
    {
        using var nadia = gateway.Client(Desk.Nadia);
        for (var again = 0; again < 2; again++)
        {
            (await Put(nadia, "zoe", Zoe)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var otto = gateway.Client(People.Otto);
        var roster = await Roster(otto);
        (roster.MayChange, roster.Me).ShouldBe((false, null));
        roster.People.ShouldContain(p => p.Person == "zoe" && p.Seats.Count == 1 && p.ReportsTo.Contains("nadia"));
        (await Put(otto, "zoe", Zoe)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await otto.DeleteAsync("/api/neutrals/zoe")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await nadia.DeleteAsync("/api/neutrals/zoe")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await nadia.DeleteAsync("/api/neutrals/zoe")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Roster(nadia)).People.Single(p => p.Person == "zoe").Seats.ShouldBeEmpty();

        var broken = await (await Put(nadia, "zoe", Zoe with { Name = "", Zone = "Mars/Base" })).Content.ReadAsStringAsync();
        broken.ShouldContain("unknownZone");
        broken.ShouldContain("required");
    }

    [Fact]
    public async Task A_neutral_reads_and_declares_their_own_and_ends_it()
    {
        using var nadia = gateway.Client(Desk.Nadia);
        await Put(nadia, "sofia", Zoe with { Name = "Sofia" });
        await Put(nadia, "greta", Zoe with { Name = "Greta", Seats = [SeatKind.Decider] });
        using var sofia = gateway.Client(Sofia);
        (await sofia.PostAsJsonAsync("/api/neutrals/me/disclosures", Cousin, DomainJson.Options)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var own = await Roster(sofia);
        (own.MayChange, own.Me).ShouldBe((false, "sofia"));
        own.People.ShouldHaveSingleItem().Disclosures.ShouldHaveSingleItem().Text.ShouldBe(Cousin.Text);

        using var greta = gateway.Client(Greta);
        (await greta.GetStringAsync("/api/neutrals")).ShouldNotContain("cousin");
        (await Roster(nadia)).People.Single(p => p.Person == "sofia").Disclosures.Count.ShouldBe(1);

        var ended = await sofia.PostAsJsonAsync("/api/neutrals/me/disclosures/end", new EndedDisclosure(Cousin.Kind, Organisation: "harbour"), DomainJson.Options);
        (await ended.Content.ReadFromJsonAsync<NeutralView>(DomainJson.Options))!.Disclosures.ShouldHaveSingleItem().Until.ShouldNotBeNull();
        (await greta.PostAsJsonAsync("/api/neutrals/me/disclosures/end", new EndedDisclosure(Cousin.Kind, Organisation: "harbour"), DomainJson.Options)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Put(sofia, "sofia", Zoe)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await sofia.PostAsJsonAsync("/api/neutrals/me/disclosures", new { kind = "samePairLately", text = "x" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await sofia.PostAsJsonAsync("/api/neutrals/me/disclosures", new { kind = "nonsense", text = "x" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task For_sides_partners_and_other_tenants_there_is_no_roster()
    {
        using var nadia = gateway.Client(Desk.Nadia);
        await Put(nadia, "zoe", Zoe);
        var known = new List<string>();
        foreach (var actor in new[] { People.Priya, People.Dana, People.Freja, Desk.Nadia with { Tenant = "nowhere" }, Desk.Nadia with { Organisation = "kestrel" } })
        {
            using var client = gateway.Client(actor);
            foreach (var answer in new[]
            {
                await client.GetAsync("/api/neutrals"),
                await Put(client, "zoe", Zoe),
                await client.PutAsJsonAsync("/api/neutrals/zoe", new { nonsense = true }),
                await client.DeleteAsync("/api/neutrals/zoe"),
                await client.DeleteAsync("/api/neutrals/nobody"),
                await client.PostAsJsonAsync("/api/neutrals/me/disclosures", Cousin, DomainJson.Options),
            })
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{actor.Person} {answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}");
                known.Add((await answer.Content.ReadAsStringAsync())!);
            }
        }

        known.ShouldAllBe(text => !text.Contains("Zoe"));
    }

    [Fact]
    public async Task Somebody_neutral_sees_no_deal_and_no_claim()
    {
        var deal = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        (await priya.GetStringAsync("/api/deals")).ShouldContain(deal);
        foreach (var actor in new[] { Sofia, Greta })
        {
            using var client = gateway.Client(actor);
            var list = await client.GetStringAsync("/api/deals");
            list.ShouldNotContain(deal);
            (await (await client.GetAsync("/api/deals")).Json()).GetProperty("items").GetArrayLength().ShouldBe(0);
            foreach (var path in new[] { $"/api/deals/{deal}", $"/api/deals/{deal}/events", $"/api/deals/{deal}/outlook", $"/api/deals/{deal}/overlaps", $"/api/deals/{deal}/agreement", "/api/overlaps", "/api/channel-map" })
            {
                (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            }

            var summary = await client.GetStringAsync("/api/policies/1/summary");
            summary.ShouldNotContain("Who decides disputes");
        }
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, string person, NeutralEntry entry) =>
        client.PutAsJsonAsync($"/api/neutrals/{person}", entry, DomainJson.Options);

    private static async Task<RosterView> Roster(HttpClient client) =>
        (await client.GetFromJsonAsync<RosterView>("/api/neutrals", DomainJson.Options))!;
}
