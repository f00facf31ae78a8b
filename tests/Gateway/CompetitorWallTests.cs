using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Tests.Running;
using Negotiation.Gateway.Work;

namespace Negotiation.Gateway.Tests;

/// <summary>What each side of an overlap sees of the other: that an overlap exists, and nothing else, wherever it looks.</summary>
public sealed class CompetitorWallTests : IAsyncLifetime
{
    private static readonly Actor Acme = new("aurora", "acme", "abel", "Abel", [Role.PartnerRep], "Acme Advisors", "Europe/Berlin");

    private static readonly RegistrationForm Theirs = Worlds.Form with
    {
        CustomerName = Worlds.Form.CustomerName + " Canaryholding",
        CustomerDomain = "canaryshop." + Worlds.Form.CustomerDomain,
        Title = "Canarytitle",
        Products = [.. Worlds.Form.Products!, "Canaryproduct"],
        Amount = 987_654.32m,
        LeadSource = "Canarylead",
        Evidence = "Canaryproof",
    };

    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start(null, "--Negotiation:Limits:RequestsPerSecond", "0");

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task Neither_side_finds_anything_of_the_other_by_any_way()
    {
        var ours = await gateway.SubmittedDeal(People.Priya);
        var theirs = await Register(People.Ines, Theirs);
        await using var live = await gateway.Connect(People.Priya);
        var joined = await live.Join(ours);
        await Overlaps(People.Priya, ours, shown: true);
        await Overlaps(People.Ines, theirs, shown: true);
        var overlap = OverlapIds.Between("aurora", ours, theirs);
        using (var mara = gateway.Client(People.Mara))
        {
            (await mara.GetStringAsync($"/api/overlaps/{overlap}")).ShouldSatisfyAllConditions(
                sheet => sheet.ShouldContain("Canarytitle"),
                sheet => sheet.ShouldContain("\"kestrel\""));
            using var judged = await mara.Post($"/api/overlaps/{overlap}/commands", new { type = "confirmOverlap", text = "Canaryreason", freeze = new[] { "close" }, interimOwner = "harbour" }, "judge");
            judged.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await Frozen(People.Priya, ours);
        await Frozen(People.Ines, theirs);
        var secrets = new[] { "canary", "987654", "987,654", "harbour", "inês", "\"ines\"", theirs, overlap };
        foreach (var (what, said) in await Everything(People.Priya, ours, theirs, overlap))
        {
            foreach (var secret in secrets)
            {
                said.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{what} holds {secret}: {Around(said, secret)}");
            }
        }

        (JsonSerializer.Serialize(joined, DomainJson.Options) + await Streamed(live)).ShouldNotContain("canary", Case.Insensitive);
        var mine = new[] { "kestrel", "priya", "tomas", ours, overlap, "Canaryreason" };
        foreach (var (what, said) in await Everything(People.Ines, theirs, ours, overlap))
        {
            foreach (var secret in mine)
            {
                said.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{what} holds {secret}: {Around(said, secret)}");
            }
        }
    }

    [Fact]
    public async Task A_second_and_a_third_overlap_change_nothing_that_the_first_did_not()
    {
        var ours = await gateway.SubmittedDeal(People.Priya);
        var theirs = await Register(People.Ines, Theirs);
        await Overlaps(People.Priya, ours, shown: true);
        var before = await Seen(People.Priya, ours);

        var third = await Register(Acme, Theirs with { Title = "Third" });
        await Overlaps(Acme, third, shown: true);
        await Found(OverlapIds.Between("aurora", ours, third));
        (await Seen(People.Priya, ours)).ShouldBe(before);

        // One of them goes; the other still stands, and nothing shows that it was one of two.
        using var ines = gateway.Client(People.Ines);
        using var gone = await ines.PostCommand(theirs, new WithdrawRegistration("The customer stopped"), "gone");
        gone.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Found(OverlapIds.Between("aurora", ours, theirs), OverlapStatus.Ended);
        (await Seen(People.Priya, ours)).ShouldBe(before);
    }

    [Fact]
    public async Task Who_judges_overlaps_is_told_of_an_open_one_before_approving_both_sides_and_nobody_else_is()
    {
        var ours = await gateway.SubmittedDeal(People.Priya);
        var theirs = await Register(People.Ines, Theirs);
        await Overlaps(People.Priya, ours, shown: true);
        await Overlaps(People.Ines, theirs, shown: true);
        var overlap = OverlapIds.Between("aurora", ours, theirs);
        using var mara = gateway.Client(People.Mara);

        (await Overlap(mara, new Approve())).ShouldBe([overlap, overlap]);
        (await Overlap(mara, new StartReview())).ShouldBe([null, null]);
        (await mara.GetStringAsync("/api/deals?review=submitted&review=inReview")).ShouldContain(overlap);
        (await mara.GetStringAsync("/api/deals")).ShouldNotContain(overlap);
        using var priya = gateway.Client(People.Priya);
        (await Overlap(priya, new Approve())).ShouldBe([null, null]);
        (await priya.GetStringAsync("/api/deals?review=submitted&review=inReview")).ShouldNotContain(overlap);

        async Task<IEnumerable<string?>> Overlap(HttpClient client, Command command)
        {
            using var response = await client.Post("/api/deals/bulk/preview", new BulkOrder(command, [ours, theirs]));
            return (await response.Content.ReadFromJsonAsync<BulkPreview>(DomainJson.Options))!.Results.Select(r => r.Overlap);
        }
    }

    [Fact]
    public async Task An_overlap_that_exists_one_of_others_and_none_look_the_same_to_whoever_may_not_judge()
    {
        var ours = await gateway.SubmittedDeal(People.Priya);
        var theirs = await Register(People.Ines, Theirs);
        await Overlaps(People.Priya, ours, shown: true);
        var real = OverlapIds.Between("aurora", ours, theirs);
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in new[] { People.Priya, People.Ines, People.Dana, People.Freja, People.PriyaElsewhere })
        {
            using var client = gateway.Client(actor);
            foreach (var path in new[] { $"/api/overlaps/{real}", "/api/overlaps/onone", "/api/overlaps", $"/api/deals/{ours}/overlaps", $"/api/deals/{theirs}/overlaps", "/api/deals/nothing/overlaps" })
            {
                using var response = await client.GetAsync(path);
                response.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{actor.Person} {path}");
                bodies.Add(await response.Content.ReadAsStringAsync());
            }

            using var judged = await client.Post($"/api/overlaps/{real}/commands", new { type = "dismissOverlap", reason = "other", text = "Mine" }, "k");
            judged.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            bodies.Add(await judged.Content.ReadAsStringAsync());
        }

        bodies.Count.ShouldBe(1);
    }

    private static string Around(string text, string secret)
    {
        var at = Math.Max(0, text.IndexOf(secret, StringComparison.OrdinalIgnoreCase) - 60);
        return text.Substring(at, Math.Min(160, text.Length - at));
    }

    private static async Task<string> Streamed(Guest guest)
    {
        var text = new StringBuilder();
        while (guest.Everything.TryRead(out var heard))
        {
            text.Append(heard.Argument.ValueKind == JsonValueKind.Undefined ? "" : heard.Argument.GetRawText());
        }

        return await Task.FromResult(text.ToString());
    }

    // Every address a partner can ask, also for what is not theirs.
    private async Task<IReadOnlyList<(string What, string Said)>> Everything(Actor actor, string own, string other, string overlap)
    {
        using var client = gateway.Client(actor);
        string[] paths =
        [
            $"/api/deals/{own}", $"/api/deals/{own}/events", $"/api/deals/{own}/agreement", $"/api/deals/{own}/overlaps", $"/api/deals/{own}/outlook",
            "/api/deals?take=200", "/api/deals?q=canary", "/api/deals?q=harbour", "/api/deals?sort=amount&desc=true", "/api/deals?due=review", "/api/deals?approval=me",
            "/api/overlaps", "/api/policy", "/api/policies", "/api/policies/1/summary", "/api/policies/1", "/api/me", "/api/people/away", "/api/registration-outlook?country=DE",
            "/api/imports", "/api/exports/coSell", "/api/exports/awsOpportunities", "/api/exports/awsFlat", "/api/exports/microsoftReferrals", "/api/exports/dealRegistrations",
            "/api/nothing",
        ];
        var said = new List<(string, string)>();
        foreach (var path in paths)
        {
            using var response = await client.GetAsync(path);
            said.Add((path, $"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync()}"));
        }

        // What is asked for comes back in no answer.
        foreach (var path in new[] { $"/api/deals/{other}", $"/api/deals/{other}/events", $"/api/deals/{other}/files/{new string('0', 64)}", $"/api/overlaps/{overlap}" })
        {
            using var response = await client.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            said.Add((path, $"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync()}"));
        }

        using var command = await client.PostCommand(other, new Say("hi"), "k1");
        said.Add(("a command", await command.Content.ReadAsStringAsync()));
        await using var guest = await gateway.Connect(actor);
        said.Add(("join", JsonSerializer.Serialize(await guest.Join(own), DomainJson.Options)));
        said.Add(("join of another", JsonSerializer.Serialize(await guest.Join(other), DomainJson.Options)));
        return said;
    }

    private async Task<string> Register(Actor actor, RegistrationForm form)
    {
        using var client = gateway.Client(actor);
        using var response = await client.Post("/api/deals", new { form, submit = true }, Guid.NewGuid().ToString("n"));
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.Json()).GetProperty("id").GetString()!;
    }

    private async Task<string> Seen(Actor actor, string deal)
    {
        using var client = gateway.Client(actor);
        return await client.GetStringAsync($"/api/deals/{deal}") + await client.GetStringAsync($"/api/deals/{deal}/events") + await client.GetStringAsync("/api/deals");
    }

    private Task Overlaps(Actor actor, string deal, bool shown) => Until(actor, $"/api/deals/{deal}", view => (view.TryGetProperty("overlap", out var on) && on.GetBoolean()) == shown);

    private Task Frozen(Actor actor, string deal) => Until(actor, $"/api/deals/{deal}", view => view.TryGetProperty("frozen", out _));

    private Task Found(string overlap, OverlapStatus status = OverlapStatus.Open) => Until(
        People.Mara,
        $"/api/overlaps/{overlap}",
        sheet => sheet.TryGetProperty("status", out var now) && string.Equals(now.GetString(), JsonNamingPolicy.CamelCase.ConvertName(status.ToString()), StringComparison.Ordinal));

    private async Task Until(Actor actor, string path, Func<JsonElement, bool> fits)
    {
        using var client = gateway.Client(actor);
        using var patience = new CancellationTokenSource(Guest.Patience);
        while (true)
        {
            using var response = await client.GetAsync(path, patience.Token);
            if (response.IsSuccessStatusCode && fits(await response.Json()))
            {
                return;
            }

            await Task.Yield();
        }
    }
}
