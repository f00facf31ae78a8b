using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Cases;
using Negotiation.Gateway.Tests.Running;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Tests.Cases;

/// <summary>The talks as people's programs reach them: the real server, its real address space and its real hub.</summary>
public sealed class TalksTests : IAsyncLifetime
{
    private const string Case = "case-1";
    private const string Canary = "canary";
    private static readonly Actor Magnus = new("aurora", "neutrals", "magnus", "Magnus", [Role.Mediator], "Neutrals", "Europe/Oslo");

    private RunningGateway gateway = null!;

    private ITalksGrain Talks => gateway.Services.GetRequiredService<IGrainFactory>().GetGrain<ITalksGrain>($"aurora/{Case}");

    public async Task InitializeAsync()
    {
        gateway = await RunningGateway.Start();
        await Talks.Brief(Brief(1));
    }

    public Task DisposeAsync() => gateway.DisposeAsync().AsTask();

    [Fact]
    public async Task A_side_hears_what_is_for_it_live_and_nothing_of_the_others_caucus()
    {
        await using var dana = await gateway.Connect(People.Dana);
        await using var priya = await gateway.Connect(People.Priya);
        var joined = await dana.Invoke<TalksJoined>("JoinTalks", Case);
        var start = joined.View.ShouldNotBeNull().Version;
        (await priya.Invoke<TalksJoined>("JoinTalks", Case)).View.ShouldNotBeNull().Room.ShouldBe("caucus:1:kestrel");
        (await dana.Next("TalksPresence")).Room.ShouldBe(Case);

        for (var i = 1; i <= 5; i++)
        {
            await Say(People.Priya, "caucus:1:kestrel", $"{Canary} {i}");
            (await priya.Next("TalksChanged")).Argument.GetInt64().ShouldBe(start + i);
        }

        await Say(Magnus, "plenary", "For all");
        var heard = await dana.Next("TalksChanged");
        (heard.Room, heard.Argument.GetInt64()).ShouldBe((Case, start + 1));

        using var client = gateway.Client(People.Dana);
        var seen = await client.GetStringAsync(Path());
        var plenary = await client.GetStringAsync(Path("/events?room=plenary&since=0"));
        plenary.ShouldContain("For all");
        (seen + plenary).ShouldNotContain(Canary);
        JsonDocument.Parse(seen).RootElement.GetProperty("version").GetInt64().ShouldBe(start + 1);
        var numbers = JsonDocument.Parse(plenary).RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("number").GetInt64()).ToArray();
        numbers.ShouldBe(Enumerable.Range(1, numbers.Length).Select(n => (long)n));

        using var hers = gateway.Client(People.Priya);
        var page = await hers.GetStringAsync(Path("/events?room=caucus%3A1%3Akestrel&since=3"));
        page.ShouldContain($"{Canary} 4");
        page.ShouldNotContain($"{Canary} 3");
    }

    [Fact]
    public async Task Whoever_is_not_in_the_talks_finds_no_such_address()
    {
        await Talks.Brief(Brief(2) with { Barred = ["tomas"] });
        var slot = await Booked();
        string[] places = [Path(), Path("/events"), Path("/events?room=caucus%3A1%3Akestrel"), Path("/drafts/1"), Path("/drafts/2/changes"), Path($"/slots/{slot}.ics")];
        foreach (var stranger in new[] { People.Mara, People.Otto, People.Ines, People.Tomas, People.PriyaElsewhere })
        {
            using var client = gateway.Client(stranger);
            foreach (var place in places)
            {
                (await Answer(client, place)).ShouldBe(await Answer(client, place.Replace(Case, "case-2", StringComparison.Ordinal)));
            }

            (await Send(stranger, new SayInTalks("plenary", "Hello"))).Status.ShouldBe(HttpStatusCode.NotFound);
            await using var guest = await gateway.Connect(stranger);
            (await guest.Invoke<TalksJoined>("JoinTalks", Case)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
            var sent = await guest.Invoke<TalksAnswer>("SendTalks", Case, "r1", new SayInTalks("plenary", "Hello"), null);
            (sent.Refusal!.Reason, sent.Version).ShouldBe((RefusalReason.NotFound, 0));
        }

        using var dana = gateway.Client(People.Dana);
        (await Answer(dana, Path("/events?room=caucus%3A1%3Akestrel"))).ShouldBe(await Answer(dana, Path("/events?room=nowhere")));
        (await Answer(dana, Path($"/slots/{slot}.ics"))).ShouldBe(await Answer(dana, Path("/slots/none.ics")));
    }

    [Fact]
    public async Task A_booked_meeting_is_a_calendar_file_to_keep()
    {
        var slot = await Booked();
        using var client = gateway.Client(People.Priya);
        using var response = await client.GetAsync(new Uri(Path($"/slots/{slot}.ics"), UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        response.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=meeting.ics");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("BEGIN:VCALENDAR\r\n");
    }

    [Fact]
    public async Task Drafts_are_kept_and_compared()
    {
        (await Send(Magnus, new PublishDraft("One\nTwo"))).Status.ShouldBe(HttpStatusCode.OK);
        (await Send(Magnus, new PublishDraft("One\nThree"))).Status.ShouldBe(HttpStatusCode.OK);
        using var client = gateway.Client(People.Dana);
        (await client.GetStringAsync(Path("/drafts/1"))).ShouldContain("Two");
        var lines = JsonDocument.Parse(await client.GetStringAsync(Path("/drafts/2/changes"))).RootElement.GetProperty("lines");
        lines.EnumerateArray().Select(l => l.GetProperty("change").GetString()).ShouldBe(["same", "removed", "added"]);
        (await Answer(client, Path("/drafts/3"))).ShouldStartWith("NotFound");

        var stale = await Send(People.Dana, new AnswerDraft(new OfferRef(1, "x"), DraftOpinion.Agree));
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Body.RootElement.GetProperty("current").GetProperty("draft").GetProperty("number").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_command_is_carried_out_once_and_at_the_version_it_was_meant_for()
    {
        var first = await Send(People.Priya, new SayInTalks("plenary", "Once"), "key-1");
        (await Send(People.Priya, new SayInTalks("plenary", "Once"), "key-1")).Body.RootElement.ToString().ShouldBe(first.Body.RootElement.ToString());
        (await Send(People.Priya, new SayInTalks("plenary", "Other"), "key-1")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Send(People.Priya, new SayInTalks("plenary", "Late"), ifMatch: 1)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Send(People.Priya, new TakeBrief(Brief(9) with { Mediator = null }))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var broken = await Send(People.Priya, new ProposeSettlement(new OutcomeTerms([new OrderedLine("dance", "harbour")], [])));
        broken.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        broken.Body.RootElement.GetProperty("rules").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_mediator_who_is_replaced_is_shown_out_at_once()
    {
        await using var magnus = await gateway.Connect(Magnus);
        (await magnus.Invoke<TalksJoined>("JoinTalks", Case)).View!.Side.ShouldBeNull();
        await Talks.Brief(Brief(2) with { Mediator = null });
        (await magnus.Next("TalksClosed")).Argument.GetString().ShouldBe("accessEnded");
        using var client = gateway.Client(Magnus);
        (await Answer(client, Path())).ShouldStartWith("NotFound");
        (await magnus.Invoke<TalksJoined>("JoinTalks", Case)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
    }

    private static string Path(string rest = "") => $"/api/cases/{Case}/talks{rest}";

    private static async Task<string> Answer(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return $"{response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    private async Task Say(Actor actor, string room, string text) => (await Send(actor, new SayInTalks(room, text))).Status.ShouldBe(HttpStatusCode.OK);

    private async Task<string> Booked()
    {
        var slots = new[] { new MeetingSlot(DateTimeOffset.UtcNow.AddDays(2), 45) };
        (await Send(Magnus, new ProposeSlots("caucus:1:kestrel", slots, "Room 7"))).Status.ShouldBe(HttpStatusCode.OK);
        var id = (await Talks.Get(Magnus)).View!.Meetings[0].Id;
        (await Send(Magnus, new BookSlot(id, 0))).Status.ShouldBe(HttpStatusCode.OK);
        return id;
    }

    private async Task<(HttpStatusCode Status, JsonDocument Body)> Send(Actor actor, TalksCommand command, string? key = null, long? ifMatch = null)
    {
        using var client = gateway.Client(actor);
        using var request = new HttpRequestMessage(HttpMethod.Post, Path("/commands"))
        {
            Content = new StringContent(DomainJson.Write(command).ToString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString("n"));
        if (ifMatch is { } version)
        {
            request.Headers.Add("If-Match", $"\"{version}\"");
        }

        using var response = await client.SendAsync(request);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()));
    }

    private static CaseBrief Brief(long version) => new(
        "aurora",
        Case,
        version,
        1,
        CaseStage.Mediation,
        new CaseSubject("d1", "Data platform", "Muster GmbH", "DE", new Amount(1000, "EUR", AmountPeriod.Total), ["Lake"], ["close"]),
        [
            new CaseSide("kestrel", PartyKind.Partner, "Kestrel", [Named(People.Priya), Named(People.Tomas)]),
            new CaseSide("aurora", PartyKind.DirectSales, "Aurora", [Named(People.Dana)]),
        ],
        Named(Magnus),
        DateTimeOffset.UtcNow.AddDays(10),
        []);

    private static Member Named(Actor actor) => new(actor.Person, actor.Name, actor.Roles[0], actor.Zone);
}
