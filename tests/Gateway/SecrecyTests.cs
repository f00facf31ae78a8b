using System.Net;
using System.Text.Json;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

public sealed class SecrecyTests : IAsyncLifetime
{
    private RunningGateway gateway = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        gateway = await RunningGateway.Start();
        room = await gateway.SubmittedDeal();
    }

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task A_deal_of_others_another_tenants_deal_and_no_deal_look_the_same()
    {
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (actor, deal) in new[]
        {
            (People.Ines, room), (People.Freja, room), (People.PriyaElsewhere, room), (People.Tomas, room),
            (People.Ines, "nothing"), (People.Ines, "aurora/" + room), (People.Freja, "..%2Faurora%2F" + room),
        })
        {
            await using var guest = await gateway.Connect(actor);
            var command = new Accept(new OfferRef(1, new string('0', 64)));
            answers.Add(JsonSerializer.Serialize(await guest.Join(deal), DomainJson.Options) + JsonSerializer.Serialize(await guest.Send(deal, command), DomainJson.Options));
        }

        answers.Count.ShouldBe(1);

        using var priya = gateway.Client(People.Priya);
        using var kept = await priya.PostFile(room, "report.txt", "Hello"u8.ToArray(), "k");
        var theirs = (await kept.Json()).GetProperty("sha256").GetString()!;
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (actor, deal) in new[] { (People.Ines, room), (People.Freja, room), (People.PriyaElsewhere, room), (People.Ines, "nothing") })
        {
            using var client = gateway.Client(actor);
            foreach (var path in new[] { "", "/events", "/agreement", "/agreement/verify?code=x" })
            {
                using var response = await client.GetAsync($"/api/deals/{deal}{path}");
                response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
                bodies.Add(await response.Content.ReadAsStringAsync());
            }

            foreach (var file in new[] { theirs, new string('0', 64), "..%2F" + theirs })
            {
                using var response = await client.GetAsync($"/api/deals/{deal}/files/{file}");
                response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
                bodies.Add(await response.Content.ReadAsStringAsync());
            }

            using var upload = await client.PostFile(deal, "report.txt", "Hello"u8.ToArray(), "k");
            upload.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            bodies.Add(await upload.Content.ReadAsStringAsync());
            using var sent = await client.PostCommand(deal, new Say("hi"), "k");
            bodies.Add(await sent.Content.ReadAsStringAsync());
        }

        bodies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_private_firm_mark_reaches_its_own_side_and_the_auditor_by_no_way_anyone_else()
    {
        await using var priya = await gateway.Connect(People.Priya);
        await priya.Join(room);
        var others = new List<Guest>();
        foreach (var actor in new[] { People.Dana, People.Mara })
        {
            var guest = await gateway.Connect(actor);
            (await guest.Join(room)).Refusal.ShouldBeNull();
            others.Add(guest);
        }

        await using var otto = await gateway.Connect(People.Otto);
        (await otto.Join(room)).Me.ShouldBeNull();

        (await priya.Send(room, new MarkFirm("demo", On: true, Open: false))).Refusal.ShouldBeNull();
        (await priya.Send(room, new Say("marker"))).Refusal.ShouldBeNull();
        (await priya.NextDelta()).Events[0].Body.ToString().ShouldContain("firmMarked");
        (await otto.NextDelta()).Events[0].Body.ToString().ShouldContain("firmMarked");

        foreach (var (guest, actor) in others.Zip([People.Dana, People.Mara]))
        {
            var delta = await guest.Next("Events");
            delta.Argument.GetRawText().ShouldContain("marker");
            var seen = delta.Argument.GetRawText()
                + JsonSerializer.Serialize(await guest.Join(room), DomainJson.Options)
                + await Text(actor, "")
                + await Text(actor, "/events");
            seen.ShouldNotContain("firmMarked");
            Firm(seen).ShouldBeEmpty();
            await guest.DisposeAsync();
        }

        Firm(await Text(People.Priya, "")).ShouldBe(["[\"kestrel\"]"]);
    }

    /// <summary>Every list of parties that are firm on a line, but for the empty ones.</summary>
    private static IEnumerable<string> Firm(string text) =>
        text.Split("\"firm\":").Skip(1).Select(static rest => rest[..(rest.IndexOf(']', StringComparison.Ordinal) + 1)]).Where(static list => list != "[]");

    private async Task<string> Text(Actor actor, string path)
    {
        using var client = gateway.Client(actor);
        return await client.GetStringAsync($"/api/deals/{room}{path}");
    }
}
