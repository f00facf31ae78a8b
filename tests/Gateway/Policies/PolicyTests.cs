using System.Net;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Tests.Running;
using static Negotiation.Gateway.Tests.Policies.PolicyDesk;

namespace Negotiation.Gateway.Tests.Policies;

public sealed class PolicyTests : IAsyncLifetime
{
    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task A_shorter_review_holds_for_new_deals_and_not_for_open_ones_and_everyone_can_read_so()
    {
        var open = await gateway.SubmittedDeal();
        var before = await gateway.Document(1);
        var published = await gateway.Published(before with { Clocks = before.Clocks with { Review = 1 } });
        (published.GetProperty("number").GetInt32(), published.GetProperty("stage").GetString()).ShouldBe((2, "approved"));
        var later = await gateway.SubmittedDeal(People.Ines);

        using var priya = gateway.Client(People.Priya);
        using var ines = gateway.Client(People.Ines);
        var old = await Ok(await priya.GetAsync($"/api/deals/{open}"));
        var fresh = await Ok(await ines.GetAsync($"/api/deals/{later}"));
        (old.GetProperty("policy").GetInt32(), fresh.GetProperty("policy").GetInt32()).ShouldBe((1, 2));
        Review(fresh).ShouldBeLessThan(Review(old));

        using var nadia = gateway.Client(Nadia);
        var comparison = await Ok(await nadia.GetAsync("/api/policies/compare?from=1&to=2"));
        comparison.GetProperty("changes").EnumerateArray().Select(static c => c.GetProperty("text").GetString()).ShouldBe(["Review: 2 → 1 business day"]);

        Lines(await Ok(await priya.GetAsync("/api/policies/2/summary"))).ShouldContain("A registration is reviewed within 1 business day.");
        Lines(await Ok(await priya.GetAsync("/api/policies/1/summary"))).ShouldContain("A registration is reviewed within 2 business days.");
        (await Ok(await priya.GetAsync("/api/policy"))).GetProperty("clocks").GetProperty("review").GetInt32().ShouldBe(1);
        (await Ok(await priya.GetAsync("/api/policy/1"))).GetProperty("clocks").GetProperty("review").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task What_changes_next_is_announced_and_not_yet_in_force()
    {
        var before = await gateway.Document(1);
        await gateway.Published(before with { Clocks = before.Clocks with { Response = 3 } }, effective: DateOnly.FromDateTime(DateTime.UtcNow.AddDays(20)));
        using var priya = gateway.Client(People.Priya);
        var rules = await Ok(await priya.GetAsync("/api/policies/1/summary"));
        var change = rules.GetProperty("next").GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        change.GetProperty("after")[0].GetString().ShouldBe("An offer is answered within 3 business days.");
        (await Ok(await priya.GetAsync("/api/policies"))).GetProperty("current").GetInt32().ShouldBe(1);
        (await priya.GetAsync("/api/policies/2/summary")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await priya.GetAsync("/api/policy/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_changes_that_begin_at_one_instant_the_last_is_announced_and_its_approver_is_told_when()
    {
        var before = await gateway.Document(1);
        await gateway.Published(before with { Clocks = before.Clocks with { Review = 5 } }, effective: DateOnly.FromDateTime(DateTime.UtcNow.AddDays(20)));
        var (id, _) = await gateway.Proposed(before with { Clocks = before.Clocks with { Review = 3 } }, 2, title: "Quicker after all");
        using var jonas = gateway.Client(Jonas);
        var page = await Ok(await jonas.GetAsync($"/api/policies/amendments/{id}"));
        page.GetProperty("start").GetProperty("togetherWith").GetInt32().ShouldBe(2);
        await Ok(await jonas.Post($"/api/policies/amendments/{id}/approve", new { document = page.GetProperty("view").GetProperty("amendment").GetProperty("document").GetString() }, Key()));

        using var priya = gateway.Client(People.Priya);
        var next = (await Ok(await priya.GetAsync("/api/policies/1/summary"))).GetProperty("next");
        next.GetProperty("from").GetDateTimeOffset().ShouldBe(page.GetProperty("start").GetProperty("from").GetDateTimeOffset());
        next.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem().GetProperty("after")[0].GetString().ShouldBe("A registration is reviewed within 3 business days.");
    }

    [Fact]
    public async Task An_open_deal_moves_when_both_sides_agree()
    {
        var deal = await gateway.SubmittedDeal();
        var before = await gateway.Document(1);
        await gateway.Published(before with { Activities = [.. before.Activities.Where(static a => a.Id is not "demo")] });
        using var mara = gateway.Client(People.Mara);
        using var priya = gateway.Client(People.Priya);
        await Ok(await mara.PostCommand(deal, new ProposePolicy(2), Key()));
        await Ok(await priya.PostCommand(deal, new AnswerPolicy(Agree: true), Key()));
        var view = await Ok(await priya.GetAsync($"/api/deals/{deal}"));
        (view.GetProperty("policy").GetInt32(), view.TryGetProperty("open", out _)).ShouldBe((2, false));
        var events = await Ok(await priya.GetAsync($"/api/deals/{deal}/events"));
        events.GetRawText().ShouldContain("Version 2 of the programme has no activity “demo”.");
    }

    [Fact]
    public async Task Repeats_stale_answers_and_wrong_hands_are_told_apart()
    {
        var before = await gateway.Document(1);
        var next = before with { Name = "Renamed" };
        using var nadia = gateway.Client(Nadia);
        using var jonas = gateway.Client(Jonas);
        using var dana = gateway.Client(People.Dana);
        using var otto = gateway.Client(People.Otto);
        var first = await Ok(await nadia.Post("/api/policies/amendments", Body(next), "key-1"));
        (await Ok(await nadia.Post("/api/policies/amendments", Body(next), "key-1"))).GetRawText().ShouldBe(first.GetRawText());
        var (id, hash) = (first.GetProperty("amendment").GetProperty("id").GetString(), first.GetProperty("amendment").GetProperty("document").GetString());

        (await nadia.Post($"/api/policies/amendments/{id}/propose", new { document = "0" }, Key())).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        await Ok(await nadia.Post($"/api/policies/amendments/{id}/propose", new { document = hash }, Key()));
        (await nadia.Post($"/api/policies/amendments/{id}/approve", new { document = hash }, Key())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await otto.Post($"/api/policies/amendments/{id}/approve", new { document = hash }, Key())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await dana.GetAsync($"/api/policies/amendments/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await otto.GetAsync($"/api/policies/amendments/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await jonas.Post($"/api/policies/amendments/{id}/reject", new { document = hash }, Key())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Ok(await jonas.Post($"/api/policies/amendments/{id}/reject", new { document = hash, reason = "Keep the name" }, "no-1")))
            .GetProperty("amendment").GetProperty("reason").GetString().ShouldBe("Keep the name");
        (await jonas.Post($"/api/policies/amendments/{id}/approve", new { document = hash }, Key())).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await nadia.Post($"/api/policies/amendments/{id}/withdraw", new { document = hash })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Two_changes_of_one_version_cannot_undo_each_other()
    {
        var before = await gateway.Document(1);
        var (id, hash) = await gateway.Proposed(before with { Name = "Renamed" });
        await gateway.Published(before with { Clocks = before.Clocks with { Review = 1 } });
        using var jonas = gateway.Client(Jonas);
        using var refused = await jonas.Post($"/api/policies/amendments/{id}/approve", new { document = hash }, Key());
        refused.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var problem = await refused.Json();
        problem.GetProperty("title").GetString()!.ShouldNotContain("deal");
        problem.GetProperty("rules").EnumerateArray().Select(static r => r.GetProperty("text").GetString())
            .ShouldBe(["Version 2 was approved meanwhile. Base this change on it anew.", "Review: 2 → 1 business day."]);
        (await Ok(await jonas.GetAsync($"/api/policies/amendments/{id}"))).GetProperty("outdated").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_document_is_tried_before_it_is_proposed_and_every_fault_names_its_place()
    {
        var before = await gateway.Document(1);
        using var nadia = gateway.Client(Nadia);
        var check = await Ok(await nadia.Post("/api/policies/check", new { policy = before with { Clocks = before.Clocks with { Review = 0, Info = 99 } } }));
        check.GetProperty("broken").EnumerateArray().Select(static r => r.GetProperty("field").GetString()).ShouldBe(["clocks.review", "clocks.info"]);
        check.GetProperty("changes").GetArrayLength().ShouldBe(2);
        var foreign = await Ok(await nadia.Post("/api/policies/check", new { policy = before with { Tenant = "another", DirectSales = before.DirectSales with { Id = "another-sales" } } }));
        foreign.GetProperty("broken").EnumerateArray().Select(static r => r.GetProperty("code").GetString()).ShouldBe(["otherVendor", "vendorFixed"]);
        using var typo = JsonDocument.Parse("""{"clocks":{"reviw":1}}""");
        var misread = await Ok(await nadia.Post("/api/policies/check", new { policy = typo.RootElement }));
        misread.GetProperty("broken").EnumerateArray().Select(static r => r.GetProperty("field").GetString()).ShouldBe(["authority.version", "clocks.reviw", "clocks", ""]);
        using var refused = await nadia.Post("/api/policies/amendments", new { title = "T", why = "W", basedOn = 1, document = typo.RootElement }, Key());
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Json()).GetProperty("rules").EnumerateArray().Select(static r => r.GetProperty("field").GetString()).ShouldBe(["document.authority.version", "document.clocks.reviw", "document.clocks", "document"]);
    }

    [Fact]
    public async Task A_cleared_number_hides_no_broken_rule_of_the_rest()
    {
        var before = await gateway.Document(1);
        using var nadia = gateway.Client(Nadia);
        var document = System.Text.Json.Nodes.JsonNode.Parse(Domain.Records.DomainJson.Write(before).ToString())!;
        document["tenant"] = "another";
        document["clocks"]!["review"] = "";
        document["clocks"]!["info"] = 99;
        document["manager"]!["role"] = "boss";
        var check = await Ok(await nadia.Post("/api/policies/check", new { policy = document }));
        check.GetProperty("broken").EnumerateArray().Select(static r => (r.GetProperty("code").GetString(), r.GetProperty("field").GetString())).ShouldBe(
            [("otherVendor", "tenant"), ("unreadable", "clocks.review"), ("outOfBounds", "clocks.info"), ("unreadable", "manager.role")],
            ignoreOrder: true);
        check.GetProperty("changes").GetArrayLength().ShouldBe(0);
        using var refused = await nadia.Post("/api/policies/amendments", new { title = "", why = "W", basedOn = 77, document }, Key());
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Json()).GetProperty("rules").EnumerateArray().Select(static r => r.GetProperty("field").GetString()).ShouldBe(
            ["title", "basedOn", "document.tenant", "document.clocks.review", "document.clocks.info", "document.manager.role"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task The_schema_is_the_published_one()
    {
        using var priya = gateway.Client(People.Priya);
        using var answer = await priya.GetAsync("/api/policies/schema");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/schema+json");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(PolicySchema.Json.ToString());
        (await Ok(await priya.GetAsync("/openapi/v1.json"))).GetProperty("paths").EnumerateObject().Select(static p => p.Name)
            .ShouldContain("/api/policies/amendments/{id}/approve");
    }

    private static DateTimeOffset Review(JsonElement deal) => deal.GetProperty("standing").GetProperty("clocks").EnumerateArray()
        .Single(static c => c.GetProperty("kind").ValueEquals("review")).GetProperty("due").GetDateTimeOffset();

    private static IEnumerable<string?> Lines(JsonElement rules) =>
        rules.GetProperty("sections").EnumerateArray().SelectMany(static s => s.GetProperty("lines").EnumerateArray()).Select(static l => l.GetString());
}
