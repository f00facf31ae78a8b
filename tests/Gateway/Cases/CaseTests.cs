using System.Net;
using System.Text;
using System.Text.Json;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests.Cases;

/// <summary>Disputes as people's programs reach them: the real server, its real address space and its real hub.</summary>
public sealed class CaseTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 " + new string('x', 500));

    private RunningGateway gateway = null!;
    private CaseOnDesk dispute = null!;

    public async Task InitializeAsync()
    {
        gateway = await CaseOnDesk.Start();
        dispute = await CaseOnDesk.Opened(gateway);
    }

    public Task DisposeAsync() => gateway.DisposeAsync().AsTask();

    [Fact]
    public async Task It_is_opened_once_whatever_is_repeated_and_only_by_who_is_on_the_deal()
    {
        using var priya = gateway.Client(People.Priya);
        using var again = await priya.Post("/api/cases", CaseOnDesk.Opening(dispute.Deal), "open-1");
        (again.StatusCode, (await again.Json()).GetProperty("id").GetString()).ShouldBe((HttpStatusCode.Created, dispute.Id));
        again.Headers.Location!.ToString().ShouldBe($"/api/cases/{dispute.Id}");
        using var other = await priya.Post("/api/cases", CaseOnDesk.Opening(dispute.Deal) with { Question = "Another" }, "open-1");
        other.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var keyless = await priya.Post("/api/cases", CaseOnDesk.Opening(dispute.Deal));
        keyless.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var broken = await priya.Post("/api/cases", CaseOnDesk.Opening(dispute.Deal) with { Question = "", Activities = ["dance"], Statement = null }, "open-2");
        broken.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await broken.Json()).GetProperty("rules").GetArrayLength().ShouldBeGreaterThan(3);

        using var ines = gateway.Client(People.Ines);
        using var foreign = await ines.Post("/api/cases", CaseOnDesk.Opening(dispute.Deal), "open-3");
        using var missing = await ines.Post("/api/cases", CaseOnDesk.Opening("nowhere"), "open-3");
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await foreign.Content.ReadAsStringAsync()).ShouldBe(await missing.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Whoever_is_nothing_in_it_finds_what_they_would_find_had_it_never_been()
    {
        foreach (var stranger in new[] { People.Ines, People.Freja, People.PriyaElsewhere, CaseOnDesk.Neutral("ravi") })
        {
            using var client = gateway.Client(stranger);
            foreach (var place in CaseOnDesk.Places.Append($"/files/{new string('a', 64)}"))
            {
                var there = await Answer(client, $"/api/cases/{dispute.Id}{place}");
                there.ShouldStartWith("NotFound");
                there.ShouldBe(await Answer(client, $"/api/cases/c0000{place}"));
            }

            foreach (var command in new CaseCommand[] { new MoveOn("Now"), CaseOnDesk.Opening(dispute.Deal), new AddEvidence(EvidenceKind.Other, "x", File: new CaseFileRef("a.pdf", "application/pdf", 1, new string('a', 64))) })
            {
                (await dispute.Does(stranger, command)).Status.ShouldBe(HttpStatusCode.NotFound);
            }

            using var upload = await Upload(client, dispute.Id, "a.pdf", Pdf);
            using var lost = await Upload(client, "c0000", "a.pdf", Pdf);
            (await upload.Content.ReadAsStringAsync()).ShouldBe(await lost.Content.ReadAsStringAsync());
            using var amendment = await client.Post($"/api/cases/{dispute.Id}/amendment", new { postMortem = 1 }, "k");
            amendment.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.GetStringAsync("/api/cases")).ShouldBe("""{"cases":[],"total":0}""");
        }

        using var priya = gateway.Client(People.Priya);
        foreach (var bad in new[] { "a%20b", "%23case-x", new string('x', 65), "..%2f..", "%00" })
        {
            foreach (var place in CaseOnDesk.Places)
            {
                ((int)(await priya.GetAsync(new Uri($"/api/cases/{bad}{place}", UriKind.Relative))).StatusCode).ShouldBeInRange(400, 404);
            }
        }
    }

    [Fact]
    public async Task Lists_show_each_person_their_own_with_filters_and_nothing_of_a_panels_work()
    {
        foreach (var actor in new[] { People.Priya, People.Dana, People.Mara, People.Otto })
        {
            using var client = gateway.Client(actor);
            await CaseOnDesk.Until(async () => (await client.GetStringAsync($"/api/cases?stage=informal&type=leadOwnership&clock=informal&deal={dispute.Deal}&q=granite")).Contains(dispute.Id, StringComparison.Ordinal));
            (await client.GetStringAsync("/api/cases?stage=closed")).ShouldBe("""{"cases":[],"total":0}""");
            (await client.GetAsync("/api/cases?stage=nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await client.GetAsync("/api/cases?take=0")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await client.GetAsync("/api/cases?after=x")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await (await client.GetAsync("/api/cases/board")).Json()).GetProperty("informal").GetInt32().ShouldBe(1);
        }

        using var priya = gateway.Client(People.Priya);
        var row = (await (await priya.GetAsync("/api/cases")).Json()).GetProperty("cases")[0];
        row.TryGetProperty("tenant", out _).ShouldBeFalse();
        row.TryGetProperty("version", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_is_kept_first_named_by_us_and_only_ever_saved()
    {
        using var dana = gateway.Client(People.Dana);
        using var added = await Upload(dana, dispute.Id, "Their mail.pdf", Pdf, "?kind=customerChoice&text=Their%20choice&happenedOn=2026-02-27", "up-1");
        added.StatusCode.ShouldBe(HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
        using var again = await Upload(dana, dispute.Id, "Their mail.pdf", Pdf, "?kind=customerChoice&text=Their%20choice&happenedOn=2026-02-27", "up-1");
        (await again.Content.ReadAsStringAsync()).ShouldBe(await added.Content.ReadAsStringAsync());

        var item = (await dispute.See(People.Priya)).Items[^1];
        (item.Number, item.Side, item.Text, item.HappenedOn, item.File!.Name).ShouldBe((2, "aurora", "Their choice", new DateOnly(2026, 2, 27), "Their mail.pdf"));
        using var priya = gateway.Client(People.Priya);
        using var read = await priya.GetAsync(added.Headers.Location);
        (await read.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        read.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox"]);
        read.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");

        foreach (var (query, name, bytes, status) in new (string, string, byte[], HttpStatusCode)[]
        {
            ("?kind=price&text=x", "a.exe", [77, 90], HttpStatusCode.UnprocessableEntity),
            ("?kind=price&text=x", "a.pdf", [77, 90], HttpStatusCode.UnprocessableEntity),
            ("?kind=price&text=x", "a.pdf", [], HttpStatusCode.UnprocessableEntity),
            ("?kind=price", "a.pdf", Pdf, HttpStatusCode.UnprocessableEntity),
            ("?kind=statement&text=x", "a.pdf", Pdf, HttpStatusCode.UnprocessableEntity),
            ("?kind=nonsense&text=x", "a.pdf", Pdf, HttpStatusCode.BadRequest),
            ("?kind=price&text=x&happenedOn=27.2.2026", "a.pdf", Pdf, HttpStatusCode.BadRequest),
        })
        {
            using var refused = await Upload(priya, dispute.Id, name, bytes, query);
            refused.StatusCode.ShouldBe(status, query + name);
        }

        using var otto = gateway.Client(People.Otto);
        (await Upload(otto, dispute.Id, "a.pdf", Pdf)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var named = await dispute.Does(People.Priya, new AddEvidence(EvidenceKind.Other, "Mine", File: item.File));
        (named.Status, named.Body.Contains("sendTheFile", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Forbidden, true));
        (await dispute.See(People.Priya)).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_sent_again_after_the_record_closed_gets_its_first_answer_and_a_new_one_does_not()
    {
        using var priya = gateway.Client(People.Priya);
        using var added = await Upload(priya, dispute.Id, "a.pdf", Pdf, key: "up-2");
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        await dispute.Did(People.Priya, new WithdrawCase("Solved"));

        using var again = await Upload(priya, dispute.Id, "a.pdf", Pdf, key: "up-2");
        (again.StatusCode, await again.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.Created, await added.Content.ReadAsStringAsync()));
        again.Headers.ETag.ShouldBe(added.Headers.ETag);
        using var other = await Upload(priya, dispute.Id, "b.pdf", [.. Pdf, 10], key: "up-2");
        (await other.Content.ReadAsStringAsync()).ShouldContain("requestIdReused");
        using var late = await Upload(priya, dispute.Id, "a.pdf", Pdf);
        (await late.Content.ReadAsStringAsync()).ShouldContain("caseClosed");
        (await dispute.See(People.Dana)).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_is_heard_by_whoever_may_see_it_and_by_nobody_else()
    {
        await using var dana = await gateway.Connect(People.Dana);
        await using var ines = await gateway.Connect(People.Ines);
        (await dana.Invoke<Refusal?>("WatchCase", dispute.Id)).ShouldBeNull();
        (await ines.Invoke<Refusal?>("WatchCase", dispute.Id))!.Reason.ShouldBe(RefusalReason.NotFound);
        (await ines.Invoke<Refusal?>("WatchCase", "c0000"))!.Reason.ShouldBe(RefusalReason.NotFound);
        (await ines.Invoke<Refusal?>("WatchCase", "a/b"))!.Reason.ShouldBe(RefusalReason.NotFound);

        await dispute.Did(People.Priya, new AddEvidence(EvidenceKind.Price, "Our price"));
        (await dana.Next("CaseChanged")).Room.ShouldBe(dispute.Id);
        using var client = gateway.Client(People.Dana);
        (await client.GetStringAsync($"/api/cases/{dispute.Id}/events?since=2")).ShouldContain("Our price");

        await dispute.Mediated("nothing");
        await dispute.Drafted("Another reason");
        await using var samuel = await gateway.Connect(CaseOnDesk.Panel[1]);
        (await samuel.Invoke<Refusal?>("WatchCase", dispute.Id)).ShouldBeNull();
        await Roundtrip(dana);
        while (dana.Everything.TryRead(out _))
        {
        }

        await dispute.Paper(CaseOnDesk.Panel[0], "aurora", "A third paper");
        (await samuel.Next("CaseChanged")).Room.ShouldBe(dispute.Id);
        await Roundtrip(dana);
        dana.Everything.TryRead(out var leaked).ShouldBeFalse(leaked?.What);
        ines.Everything.TryRead(out leaked).ShouldBeFalse(leaked?.What);

        await dispute.Did(CaseOnDesk.Panel[0], new ExtendForCause(1, "A holiday"));
        (await dana.Next("CaseChanged")).Room.ShouldBe(dispute.Id);
        await dana.Invoke<object?>("LeaveCase", dispute.Id);

        Task Roundtrip(Guest guest) => guest.Invoke<Refusal?>("WatchCase", dispute.Id);
    }

    private static async Task<string> Answer(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return $"{response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    private static Task<HttpResponseMessage> Upload(HttpClient client, string id, string name, byte[] bytes, string query = "?kind=other&text=x", string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/cases/{id}/evidence{query}") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString("n"));
        return client.SendAsync(request);
    }
}
