using System.Net;
using System.Net.Http.Json;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Rest;
using Negotiation.Gateway.Tests.Running;
using Negotiation.Gateway.Work;
using Negotiation.ReadModel;

namespace Negotiation.Gateway.Tests;

/// <summary>What waits for each, and one act on many deals.</summary>
public sealed class WorkTests : IAsyncLifetime
{
    private static readonly Actor Jonas = People.Mara with { Person = "jonas", Name = "Jonas" };
    private static readonly Actor Nadia = People.Mara with { Person = "nadia", Name = "Nadia", Roles = [Role.ProgrammeAdmin] };
    private static readonly Actor Bo = new("borealis", "borealis", "bo", "Bo", [Role.DirectRep, Role.ChannelManager], "borealis", "Europe/Stockholm");
    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task Every_tile_counts_exactly_what_its_list_holds()
    {
        await Fill();
        foreach (var actor in new[] { People.Mara, People.Dana, People.Priya, People.Ines, Bo, People.Freja, Nadia })
        {
            using var client = gateway.Client(actor);
            foreach (var tile in (await Board(client)).Tiles)
            {
                var total = tile.List switch
                {
                    WorkList.Deals => (await client.GetFromJsonAsync<DealPage>($"/api/deals?{tile.Query}", DomainJson.Options))!.Total,
                    WorkList.Overlaps => (await client.GetFromJsonAsync<OverlapList>($"/api/overlaps?{tile.Query}", DomainJson.Options))!.Total,
                    _ => 0,
                };
                tile.Count.ShouldBe(total, $"{actor.Person} {tile.Kind}");
            }
        }
    }

    [Fact]
    public async Task A_manager_sees_what_waits_and_when_it_is_due()
    {
        await Fill();
        using var mara = gateway.Client(People.Mara);
        var tiles = (await Board(mara)).Tiles.ToDictionary(t => t.Kind);
        tiles.ToDictionary(t => t.Key, t => t.Value.Count).ShouldBe(
            new Dictionary<WorkKind, int>
            {
                [WorkKind.ToReview] = 2,
                [WorkKind.NeedsInfo] = 1,
                [WorkKind.OverlapsToJudge] = tiles[WorkKind.OverlapsToJudge].Count,
                [WorkKind.ExpiringSoon] = 0,
                [WorkKind.ProtectionAsked] = 1,
                [WorkKind.ApprovalsWaiting] = 0,
                [WorkKind.PolicyToApprove] = 0,
            },
            ignoreOrder: true);
        tiles[WorkKind.ToReview].Overdue.ShouldBe(0);
        tiles[WorkKind.ToReview].Next!.Value.ShouldBeGreaterThan(DateTimeOffset.UtcNow);
        tiles[WorkKind.ProtectionAsked].Next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_has_a_tile_of_work_that_is_not_theirs()
    {
        await Fill();
        (await Kinds(People.Priya)).ShouldBe([WorkKind.NeedsInfo, WorkKind.ExpiringSoon, WorkKind.ApprovalsWaiting]);
        (await Kinds(People.Dana)).ShouldNotContain(k => k == WorkKind.ToReview || k == WorkKind.NeedsInfo || k == WorkKind.OverlapsToJudge || k == WorkKind.ProtectionAsked);
        (await Kinds(Nadia)).ShouldBe([WorkKind.PolicyToApprove]);
        (await Kinds(People.Otto)).ShouldBeEmpty();
        foreach (var actor in new[] { People.Ines, People.Tomas, People.Freja })
        {
            using var client = gateway.Client(actor);
            (await Board(client)).Tiles.ShouldAllBe(t => t.Count == 0 && t.Next == null, actor.Person);
        }

        async Task<IEnumerable<WorkKind>> Kinds(Actor actor)
        {
            using var client = gateway.Client(actor);
            return (await Board(client)).Tiles.Select(t => t.Kind);
        }
    }

    [Fact]
    public async Task A_preview_tells_per_deal_what_would_happen_and_changes_nothing()
    {
        var (first, second, asked) = (await gateway.SubmittedDeal(), await gateway.SubmittedDeal(), await gateway.SubmittedDeal());
        using var mara = gateway.Client(People.Mara);
        (await mara.PostCommand(asked, new AskInfo("Which tender?"), "ask")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var before = await mara.GetStringAsync($"/api/deals/{first}");

        var preview = await Preview(mara, new Approve("Welcome"), first, asked, "nothing", second);
        preview.Results.Select(r => (r.Deal, r.Outcome)).ShouldBe([(first, BulkOutcome.Done), (asked, BulkOutcome.Refused), ("nothing", BulkOutcome.Refused), (second, BulkOutcome.Done)]);
        preview.Results[1].Rules.ShouldHaveSingleItem().Text.ShouldBe("The reviewer waits for the partner's answer.");
        (await mara.GetStringAsync($"/api/deals/{first}")).ShouldBe(before);

        (await Preview(mara, new SetStage(SalesStage.Qualified), first)).Results[0].Outcome.ShouldBe(BulkOutcome.Done);
        (await mara.PostCommand(first, new SetStage(SalesStage.Qualified), "stage")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Preview(mara, new SetStage(SalesStage.Qualified), first)).Results[0].Outcome.ShouldBe(BulkOutcome.Unchanged);
        (await Preview(mara, new RejectRegistration(RejectionReason.Duplicate, ""), first)).Results[0].Rules.ShouldHaveSingleItem().Field.ShouldBe("text");
    }

    [Fact]
    public async Task What_can_be_done_is_done_and_the_rest_says_why_not()
    {
        var (first, second, rejected) = (await gateway.SubmittedDeal(), await gateway.SubmittedDeal(), await gateway.SubmittedDeal());
        using var mara = gateway.Client(People.Mara);
        (await mara.PostCommand(rejected, new RejectRegistration(RejectionReason.Duplicate, "Twice"), "reject")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var job = await Done(mara, new Approve("Welcome"), "approve-3", first, rejected, second, first);
        job.Deals.ShouldBe(3);
        job.Results.Select(r => (r.Deal, r.Outcome)).ShouldBe([(first, BulkOutcome.Done), (rejected, BulkOutcome.Refused), (second, BulkOutcome.Done)], ignoreOrder: true);
        job.Results.Single(r => r.Deal == rejected).Rules.ShouldHaveSingleItem().Code.ShouldBe("registrationRejected");
        (await View(mara, first)).Standing.Review.ShouldBe(ReviewState.Approved);
        (await View(mara, rejected)).Standing.Review.ShouldBe(ReviewState.Rejected);
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_changes_nothing()
    {
        var first = await gateway.SubmittedDeal();
        using var mara = gateway.Client(People.Mara);
        var command = new AskInfo("Which tender?", InfoReason.EvidenceNeeded);
        var job = await Done(mara, command, "ask", first);
        var version = (await View(mara, first)).Version;
        (await Done(mara, command, "ask", first)).Id.ShouldBe(job.Id);
        (await View(mara, first)).Version.ShouldBe(version);

        // The key of one person is nobody else's.
        using var jonas = gateway.Client(Jonas);
        (await Done(jonas, new StartReview(), "ask", first)).Results.Single().Rules.Single().Code.ShouldBe("needsInfo");
        (await jonas.GetAsync($"/api/bulk/{job.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_order_is_refused_as_a_whole()
    {
        var (first, second) = (await gateway.SubmittedDeal(), await gateway.SubmittedDeal());
        using var mara = gateway.Client(People.Mara);
        (await mara.PostCommand(first, new StartReview(), "early")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var started = await Done(mara, new StartReview(), "K", first, second);
        started.Results.Select(r => r.Outcome).ShouldBe([BulkOutcome.Refused, BulkOutcome.Done], ignoreOrder: true);

        foreach (var other in new BulkOrder[] { new(new Approve(), [first, second]), new(new Approve(), [first]), new(new StartReview(), [first]) })
        {
            using var refused = await mara.Post("/api/deals/bulk", other, "K");
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await refused.Json()).GetProperty("rules")[0].GetProperty("code").GetString().ShouldBe("requestIdReused");
        }

        (await View(mara, first)).Standing.Review.ShouldBe(ReviewState.InReview);
        (await Done(mara, new StartReview(), "K", first, second)).Id.ShouldBe(started.Id);
    }

    [Fact]
    public async Task A_deal_of_others_reads_as_one_that_does_not_exist_and_reviewing_stays_the_managers()
    {
        var deal = await gateway.SubmittedDeal();
        foreach (var actor in new[] { People.Ines, People.Freja, Bo, People.PriyaElsewhere })
        {
            using var client = gateway.Client(actor);
            foreach (var results in new[] { (await Preview(client, new Approve(), deal, "nothing")).Results, (await Done(client, new Approve(), "mine", deal, "nothing")).Results })
            {
                results.Select(r => (r.Outcome, r.Rules.Single())).Distinct().ShouldHaveSingleItem().Item2.Code.ShouldBe("notFound");
            }
        }

        using var priya = gateway.Client(People.Priya);
        (await Done(priya, new Approve(), "own", deal)).Results.Single().Rules.Single().Code.ShouldBe("managerOnly");
        using var otto = gateway.Client(People.Otto);
        (await Done(otto, new Approve(), "reads", deal)).Results.Single().Rules.Single().Code.ShouldBe("readOnly");
        (await View(priya, deal)).Standing.Review.ShouldBe(ReviewState.Submitted);
    }

    [Fact]
    public async Task Only_what_means_the_same_on_every_deal_is_sent_to_many()
    {
        using var mara = gateway.Client(People.Mara);
        (await Codes(new Say("Hello all"), ["d"])).ShouldBe(["notForMany"]);
        (await Codes(new Approve(), [])).ShouldBe(["required"]);
        (await Codes(new Approve(), ["../etc"])).ShouldBe(["deal"]);
        (await Codes(new Approve(), Enumerable.Range(0, 501).Select(n => $"d{n}"))).ShouldBe(["tooManyDeals"]);
        (await mara.Post("/api/deals/bulk", new { command = new { type = "approve" }, deals = new[] { "d" } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        async Task<IEnumerable<string?>> Codes(Command command, IEnumerable<string> deals)
        {
            using var response = await mara.Post("/api/deals/bulk/preview", new BulkOrder(command, [.. deals]));
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return (await response.Json()).GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("code").GetString());
        }
    }

    private async Task Fill()
    {
        await gateway.SubmittedDeal();
        var (started, asked, approved, lost) = (await gateway.SubmittedDeal(), await gateway.SubmittedDeal(), await gateway.SubmittedDeal(), await gateway.SubmittedDeal());
        using var mara = gateway.Client(People.Mara);
        using var priya = gateway.Client(People.Priya);
        (await mara.PostCommand(started, new StartReview(), "start")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await mara.PostCommand(asked, new AskInfo("Which tender?"), "ask")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await mara.PostCommand(approved, new Approve(), "approve")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await priya.PostCommand(approved, new RequestProtectionExtension(20, "The tender is late", "Letter"), "more")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await priya.PostCommand(lost, new SetStage(SalesStage.Lost), "lost")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<WorkBoard> Board(HttpClient client) => (await client.GetFromJsonAsync<WorkBoard>("/api/work", DomainJson.Options))!;

    private static async Task<DealView> View(HttpClient client, string deal) => (await client.GetFromJsonAsync<DealView>($"/api/deals/{deal}", DomainJson.Options))!;

    private static async Task<BulkPreview> Preview(HttpClient client, Command command, params string[] deals)
    {
        using var response = await client.Post("/api/deals/bulk/preview", new BulkOrder(command, deals));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<BulkPreview>(DomainJson.Options))!;
    }

    private static Task<BulkJob> Done(HttpClient client, Command command, string key, params string[] deals) =>
        client.Ordered<BulkJob>("/api/deals/bulk", new BulkOrder(command, deals), key, job => job.Done ? null : $"/api/bulk/{job.Id}");
}
