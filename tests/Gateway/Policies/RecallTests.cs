using System.Net;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Tests.Running;
using static Negotiation.Gateway.Tests.Policies.PolicyDesk;

namespace Negotiation.Gateway.Tests.Policies;

/// <summary>An approved version is taken back before it begins.</summary>
public sealed class RecallTests : IAsyncLifetime
{
    private static readonly DateOnly Far = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(40));

    /// <summary>A programme admin, as Nadia is, whom the policy does not name.</summary>
    private static readonly Actor Lena = Nadia with { Person = "lena", Name = "Lena" };
    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task It_is_announced_no_more_and_the_next_version_follows_what_holds()
    {
        var before = await gateway.Document(1);
        var (id, hash) = await Ahead(before with { Clocks = before.Clocks with { Response = 3 } });
        using var priya = gateway.Client(People.Priya);
        using var jonas = gateway.Client(Jonas);
        using var otto = gateway.Client(People.Otto);
        (await Ok(await priya.GetAsync("/api/policies/1/summary"))).TryGetProperty("next", out _).ShouldBeTrue();

        var key = Key();
        var recalled = await Ok(await jonas.Post(Recall(id), new { document = hash, reason = "Meant for next year" }, key));
        var amendment = recalled.GetProperty("amendment");
        (amendment.GetProperty("stage").GetString(), amendment.GetProperty("reason").GetString(), amendment.GetProperty("recall").GetProperty("by").GetString())
            .ShouldBe(("recalled", "Meant for next year", "jonas"));
        recalled.GetProperty("acts").GetArrayLength().ShouldBe(0);
        (await Ok(await jonas.Post(Recall(id), new { document = hash, reason = "Meant for next year" }, key))).GetRawText().ShouldBe(recalled.GetRawText());

        (await Ok(await priya.GetAsync("/api/policies/1/summary"))).TryGetProperty("next", out _).ShouldBeFalse();
        (await Ok(await otto.GetAsync("/api/policies"))).GetProperty("versions")[0].GetProperty("recall").GetProperty("byName").GetString().ShouldBe("Jonas");
        (await Ok(await otto.GetAsync("/api/policies/compare?from=1&to=2"))).GetProperty("changes").GetArrayLength().ShouldBe(1);
        (await Ok(await otto.GetAsync("/api/policies/2/summary"))).TryGetProperty("recalled", out _).ShouldBeTrue();

        // The next one is based on what holds, has a number of its own, and the one between is nobody's to follow.
        var next = await gateway.Published(before with { Clocks = before.Clocks with { Review = 1 } });
        next.GetProperty("number").GetInt32().ShouldBe(3);
        (await Ok(await priya.GetAsync("/api/policy"))).GetProperty("version").GetInt32().ShouldBe(3);
        foreach (var address in new[] { "/api/policy/2", "/api/policies/2/summary" })
        {
            (await priya.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        var shelf = await Ok(await priya.GetAsync("/api/policies"));
        shelf.GetProperty("versions").EnumerateArray().Select(static v => v.GetProperty("version").GetInt32()).ShouldBe([3, 1]);
        shelf.GetRawText().ShouldNotContain("recall", Case.Insensitive);
        (await Ok(await priya.GetAsync("/api/policy/1"))).GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Only_who_approves_is_offered_it_and_nobody_else_learns_anything()
    {
        var before = await gateway.Document(1);
        var (id, hash) = await Ahead(before with { Name = "Zephyr programme" });
        var body = new { document = hash, reason = "By mistake" };
        using var lena = gateway.Client(Lena);
        using var nadia = gateway.Client(Nadia);
        using var jonas = gateway.Client(Jonas);
        (await Acts(lena, id)).ShouldBeEmpty();
        (await Acts(nadia, id)).ShouldBe(["recallAmendment"], "she wrote it and is named");
        (await Acts(jonas, id)).ShouldBe(["recallAmendment"]);

        foreach (var actor in new[] { People.Priya, People.Ines, People.Dana })
        {
            using var client = gateway.Client(actor);
            using var refused = await client.Post(Recall(id), body, Key());
            using var unknown = await client.Post(Recall("unknown"), body, Key());
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            var text = await refused.Content.ReadAsStringAsync();
            text.ShouldBe(await unknown.Content.ReadAsStringAsync());
            text.ShouldNotContain("Zephyr");
        }

        foreach (var actor in new[] { Lena, People.Otto })
        {
            using var client = gateway.Client(actor);
            using var refused = await client.Post(Recall(id), body, Key());
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await refused.Json()).GetProperty("rules")[0].GetProperty("code").GetString().ShouldBe("approversOnly");
        }

        using var stranger = gateway.Client(Jonas with { Tenant = "borealis" });
        (await stranger.Post(Recall(id), body, Key())).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await Acts(jonas, id)).ShouldBe(["recallAmendment"], "nothing happened");
    }

    [Fact]
    public async Task What_stands_in_its_way_is_named_and_what_was_based_on_it_is_based_anew()
    {
        var before = await gateway.Document(1);
        var faster = before with { Clocks = before.Clocks with { Review = 1 } };
        var (first, firstHash) = await Ahead(faster);
        var (second, secondHash) = await Ahead(faster with { Name = "Renamed" }, 2);
        var (open, openHash) = await gateway.Proposed(faster with { Name = "Renamed again" }, 3);
        using var jonas = gateway.Client(Jonas);

        (await jonas.Post(Recall(second), new { document = secondHash }, Key())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await jonas.Post(Recall(second), new { document = "0", reason = "Old" }, Key())).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await jonas.Post(Recall(second), new { document = secondHash, reason = "No key" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var below = await jonas.Post(Recall(first), new { document = firstHash, reason = "Not yet" }, Key());
        below.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var why = (await below.Json()).GetProperty("rules")[0].GetProperty("text").GetString();
        why.ShouldBe("Version 3 is based on version 2. Recall version 3 first.");
        var page = await Ok(await jonas.GetAsync($"/api/policies/amendments/{first}"));
        page.GetProperty("unrecallable")[0].GetProperty("text").GetString().ShouldBe(why);
        using var lena = gateway.Client(Lena);
        (await Ok(await lena.GetAsync($"/api/policies/amendments/{first}"))).TryGetProperty("unrecallable", out _).ShouldBeFalse();

        await Ok(await jonas.Post(Recall(second), new { document = secondHash, reason = "Both go" }, Key()));
        var outdated = await Ok(await jonas.GetAsync($"/api/policies/amendments/{open}"));
        (outdated.GetProperty("outdated").GetBoolean(), outdated.GetProperty("instead").GetInt32()).ShouldBe((true, 2));
        using var stale = await jonas.Post($"/api/policies/amendments/{open}/approve", new { document = openHash }, Key());
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await stale.Json()).GetProperty("rules")[0].GetProperty("text").GetString()
            .ShouldBe("Version 3 was recalled and never comes into force. Base this change on version 2 anew.");
        await Ok(await jonas.Post(Recall(first), new { document = firstHash, reason = "Both go" }, Key()));
    }

    private async Task<(string Id, string Hash)> Ahead(Policy document, int basedOn = 1)
    {
        var published = await gateway.Published(document, basedOn, Far);
        return (published.GetProperty("id").GetString()!, published.GetProperty("document").GetString()!);
    }

    private static string Recall(string id) => $"/api/policies/amendments/{id}/recall";

    private static async Task<IEnumerable<string?>> Acts(HttpClient client, string id)
    {
        var page = await Ok(await client.GetAsync($"/api/policies/amendments/{id}"));
        return [.. page.GetProperty("view").GetProperty("acts").EnumerateArray().Select(static act => act.GetString())];
    }
}
