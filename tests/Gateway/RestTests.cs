using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Rest;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

public sealed class RestTests : IAsyncLifetime
{
    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task The_same_key_registers_one_deal()
    {
        using var priya = gateway.Client(People.Priya);
        var first = await (await priya.Post("/api/deals", new { form = Worlds.Form, submit = true }, "key-1")).Json();
        using var again = await priya.Post("/api/deals", new { form = Worlds.Form, submit = true }, "key-1");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Json()).GetRawText().ShouldBe(first.GetRawText());
        first.GetProperty("id").GetString()!.ShouldMatch("^[a-z2-7]{26}$");

        using var other = await priya.Post("/api/deals", new { form = Worlds.Form with { Title = "Another" }, submit = true }, "key-1");
        other.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await other.Json()).GetProperty("type").GetString().ShouldBe("urn:negotiation:requestIdReused");

        using var tomas = gateway.Client(People.Tomas);
        var theirs = await (await tomas.Post("/api/deals", new { form = Worlds.Form, submit = true }, "key-1")).Json();
        theirs.GetProperty("id").ValueEquals(first.GetProperty("id").GetString()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_repeated_command_changes_nothing_and_gets_the_first_answer()
    {
        var deal = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        var first = await (await priya.PostCommand(deal, new Say("Hello"), "say-1")).Json();
        var again = await (await priya.PostCommand(deal, new Say("Hello"), "say-1")).Json();
        again.GetRawText().ShouldBe(first.GetRawText());
        var events = await (await priya.GetAsync($"/api/deals/{deal}/events?after=3")).Json();
        events.GetProperty("events").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_command_for_a_version_that_has_passed_is_refused_with_the_current_one()
    {
        var deal = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        using var seen = await priya.GetAsync($"/api/deals/{deal}");
        var tag = seen.Headers.ETag!.Tag;
        (await priya.PostCommand(deal, new Say("One"), "one", tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stale = await priya.PostCommand(deal, new Say("Two"), "two", tag);
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await stale.Json()).GetProperty("version").GetInt64().ShouldBe(4);
        using var unreadable = await priya.PostCommand(deal, new Say("Three"), "three", "yesterday");
        unreadable.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var conditional = new HttpRequestMessage(HttpMethod.Get, $"/api/deals/{deal}");
        conditional.Headers.TryAddWithoutValidation("If-None-Match", "\"4\"");
        (await priya.SendAsync(conditional)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_stale_or_forged_offer_is_refused_with_the_one_on_the_table()
    {
        var deal = await gateway.SubmittedDeal();
        using var dana = gateway.Client(People.Dana);
        foreach (var (number, hash) in new[] { (7, new string('0', 64)), (1, new string('f', 64)) })
        {
            using var refused = await dana.PostCommand(deal, new Accept(new OfferRef(number, hash)), Guid.NewGuid().ToString("n"));
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            var problem = await refused.Json();
            problem.GetProperty("reason").GetString().ShouldBe("staleOffer");
            problem.GetProperty("current").GetProperty("number").GetInt32().ShouldBe(1);
        }
    }

    [Fact]
    public async Task An_agreement_is_a_document_whose_code_verifies()
    {
        var deal = await gateway.SubmittedDeal();
        using var dana = gateway.Client(People.Dana);
        (await dana.GetAsync($"/api/deals/{deal}/agreement")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var view = await dana.GetFromJsonAsync<DealView>($"/api/deals/{deal}", DomainJson.Options);
        (await dana.PostCommand(deal, new Accept(view!.Open!.Ref()), "accept")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var document = await (await dana.GetAsync($"/api/deals/{deal}/agreement")).Json();
        document.GetProperty("lines")[0].GetProperty("name").GetString().ShouldBe("Qualify the need");
        document.GetProperty("acceptances").GetArrayLength().ShouldBe(2);
        var code = document.GetProperty("code").GetString()!;
        (await Valid(code)).ShouldBeTrue();
        (await Valid(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).ShouldBeTrue();
        (await Valid("00000-00000-00000-00000")).ShouldBeFalse();

        async Task<bool> Valid(string text) =>
            (await (await dana.GetAsync($"/api/deals/{deal}/agreement/verify?code={Uri.EscapeDataString(text)}")).Json()).GetProperty("valid").GetBoolean();
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_the_same_words_to_all_who_ask_at_once()
    {
        HttpClient[] all = [gateway.Client(People.Dana), gateway.Client(People.Priya), gateway.Client(People.Ines), gateway.Client(People.Tomas)];
        var said = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, stop) =>
        {
            using var answer = await all[i % all.Length].GetAsync("/api/deals/nothing/agreement", stop);
            said.Add($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync(stop)}");
        });

        said.Distinct().ShouldHaveSingleItem().ShouldStartWith("NotFound {");
        Array.ForEach(all, static client => client.Dispose());
    }

    // The framework writes into an answer while it sends it.
    [Fact]
    public void No_answer_is_kept_to_be_given_twice() =>
        typeof(Problems).Assembly.GetTypes()
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static field => typeof(IResult).IsAssignableFrom(field.FieldType) || typeof(ProblemDetails).IsAssignableFrom(field.FieldType))
            .Select(static field => $"{field.DeclaringType}.{field.Name}")
            .ShouldBeEmpty();

    [Fact]
    public async Task The_list_shows_each_person_their_deals_and_whose_turn_it_is()
    {
        var deal = await gateway.SubmittedDeal();
        using var dana = gateway.Client(People.Dana);
        using var ines = gateway.Client(People.Ines);
        using var patience = new CancellationTokenSource(Guest.Patience);
        JsonElement mine;
        do
        {
            mine = await (await dana.GetAsync("/api/deals?turn=mine&review=submitted&review=inReview&sort=amount&desc=true", patience.Token)).Json();
        }
        while (mine.GetProperty("total").GetInt32() == 0);

        mine.GetProperty("items")[0].GetProperty("id").GetString().ShouldBe(deal);
        mine.GetProperty("items")[0].GetProperty("myTurn").GetBoolean().ShouldBeTrue();
        (await (await ines.GetAsync("/api/deals")).Json()).GetProperty("total").GetInt32().ShouldBe(0);
        (await dana.GetAsync("/api/deals?review=nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await dana.GetAsync("/api/deals?after=nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await dana.GetAsync("/api/deals?take=100000")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", null, HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/me", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/deals/x/commands", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("GET", "/api/deals?take=many", null, HttpStatusCode.BadRequest)]
    public async Task Every_fault_is_a_problem_document(string method, string path, string? type, HttpStatusCode status)
    {
        using var priya = gateway.Client(People.Priya);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (type is not null)
        {
            request.Headers.Add("Idempotency-Key", "k");
            request.Content = new StringContent("hello", Encoding.UTF8, type);
        }

        using var response = await priya.SendAsync(request);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("{\"text\":\"hi\"}", "type")]
    [InlineData("{\"type\":\"explode\"}", "type")]
    [InlineData("{\"type\":\"say\",\"text\":5}", "text")]
    [InlineData("{\"type\":\"say\",\"text\":null}", "text")]
    [InlineData("{\"type\":\"accept\",\"offer\":{\"number\":\"one\",\"hash\":\"x\"}}", "offer.number")]
    [InlineData("{\"type\":\"makeOffer\",\"terms\":{\"lines\":[null],\"credit\":[]}}", "")]
    public async Task A_body_that_is_no_command_is_refused_with_the_place_of_the_fault(string body, string field)
    {
        var deal = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/deals/{deal}/commands") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", "k");
        using var response = await priya.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await response.Json();
        problem.GetProperty("reason").GetString().ShouldBe("malformed");
        problem.GetProperty("rules")[0].GetProperty("field").GetString().ShouldBe(field);
        problem.GetRawText().ShouldNotContain("Negotiation.");
        problem.GetRawText().ShouldNotContain("System.");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        using var priya = gateway.Client(People.Priya);
        using var response = await priya.PostCommand("x", new Say(new string('x', 70_000)), "k");
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Too_many_requests_of_one_person_are_refused_and_others_are_not()
    {
        await using var narrow = await RunningGateway.Start(null, "--Negotiation:Limits:RequestBurst", "3", "--Negotiation:Limits:RequestsPerSecond", "1");
        using var priya = narrow.Client(People.Priya);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var response = await priya.GetAsync("/api/me");
            statuses.Add(response.StatusCode);
        }

        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        using var dana = narrow.Client(People.Dana);
        (await dana.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_description_names_every_command_and_every_refusal()
    {
        using var anyone = gateway.Client(null);
        var document = await (await anyone.GetAsync("/openapi/v1.json")).Json();
        var command = document.GetProperty("paths").GetProperty("/api/deals/{id}/commands").GetProperty("post");
        command.GetProperty("responses").EnumerateObject().Count().ShouldBe(10);
        command.GetProperty("parameters").EnumerateArray().ShouldContain(p => p.GetProperty("name").ValueEquals("Idempotency-Key"));
        document.GetProperty("components").GetProperty("schemas").GetProperty("Command").GetProperty("discriminator").GetProperty("mapping")
            .TryGetProperty("makeOffer", out _).ShouldBeTrue();
    }
}
