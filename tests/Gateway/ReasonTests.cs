using System.Net;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Tests.Running;
using static Negotiation.Gateway.Tests.Policies.PolicyDesk;

namespace Negotiation.Gateway.Tests;

/// <summary>Who says no over REST says why, and every side reads it.</summary>
public sealed class ReasonTests : IAsyncLifetime
{
    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task A_program_that_turns_an_offer_down_without_words_is_told_what_is_missing_and_needs_no_code()
    {
        var deal = await gateway.SubmittedDeal();
        using var dana = gateway.Client(People.Dana);
        using var priya = gateway.Client(People.Priya);
        var standing = (await Ok(await dana.GetAsync($"/api/deals/{deal}"))).GetProperty("standing");
        var offer = $$"""{"number":{{standing.GetProperty("openOffer").GetInt32()}},"hash":"{{standing.GetProperty("openHash").GetString()}}"}""";

        (await Missing(await Raw(dana, deal, $$"""{"type":"reject","offer":{{offer}}}"""))).ShouldBe(["required reason"]);
        await Ok(await Raw(dana, deal, $$"""{"type":"reject","offer":{{offer}},"reason":"Too little"}""", "once"));
        await Ok(await Raw(dana, deal, $$"""{"type":"reject","offer":{{offer}},"reason":"Too little"}""", "once"));

        var no = Only(await Events(priya, deal), "offerRejected");
        (no.GetProperty("code").GetString(), no.GetProperty("reason").GetString()).ShouldBe(("other", "Too little"));
    }

    [Fact]
    public async Task A_no_to_more_time_is_read_by_who_asked()
    {
        var deal = await gateway.SubmittedDeal();
        using var dana = gateway.Client(People.Dana);
        using var priya = gateway.Client(People.Priya);
        await Ok(await dana.PostCommand(deal, new ProposeExtension(ClockKind.Negotiation, 2), Key()));
        (await Missing(await priya.PostCommand(deal, new AnswerExtension(Agree: false), Key()))).ShouldBe(["required text"]);
        await Ok(await priya.PostCommand(deal, new AnswerExtension(Agree: false, TimeDenial.CustomerWaiting, "They decide on Friday"), Key()));
        var no = Only(await Events(dana, deal), "extensionAnswered");
        (no.GetProperty("reason").GetString(), no.GetProperty("text").GetString()).ShouldBe(("customerWaiting", "They decide on Friday"));
    }

    [Fact]
    public async Task A_move_to_other_rules_is_refused_with_a_reason_or_taken_back_by_the_channel_manager()
    {
        var deal = await gateway.SubmittedDeal();
        await gateway.Published((await gateway.Document(1)) with { Name = "Renamed" });
        using var mara = gateway.Client(People.Mara);
        using var priya = gateway.Client(People.Priya);
        await Ok(await mara.PostCommand(deal, new ProposePolicy(2), Key()));
        (await Missing(await priya.PostCommand(deal, new AnswerPolicy(Agree: false), Key()))).ShouldBe(["required text"]);
        await Ok(await priya.PostCommand(deal, new AnswerPolicy(Agree: false, MoveDenial.TooFarAlong, "We sign tomorrow"), Key()));
        var no = Only(await Events(mara, deal), "policyAnswered");
        (no.GetProperty("reason").GetString(), no.GetProperty("text").GetString()).ShouldBe(("tooFarAlong", "We sign tomorrow"));

        await Ok(await mara.PostCommand(deal, new ProposePolicy(2), Key()));
        using var refused = await priya.PostCommand(deal, new WithdrawPolicy("Not ours"), Key());
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await Ok(await mara.PostCommand(deal, new WithdrawPolicy("Version 3 comes in May"), Key()));
        Only(await Events(priya, deal), "policyWithdrawn").GetProperty("text").GetString().ShouldBe("Version 3 comes in May");
        using var late = await mara.PostCommand(deal, new WithdrawPolicy("Again"), Key());
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private static Task<HttpResponseMessage> Raw(HttpClient client, string deal, string command, string? key = null) =>
        client.Post($"/api/deals/{deal}/commands", JsonSerializer.Deserialize<JsonElement>(command), key ?? Key());

    private static async Task<IEnumerable<string>> Missing(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return (await answer.Json()).GetProperty("rules").EnumerateArray().Select(static r => $"{r.GetProperty("code").GetString()} {r.GetProperty("field").GetString()}");
    }

    private static async Task<JsonElement> Events(HttpClient client, string deal) => await Ok(await client.GetAsync($"/api/deals/{deal}/events"));

    private static JsonElement Only(JsonElement page, string type) =>
        page.GetProperty("events").EnumerateArray().Select(static e => e.GetProperty("body")).Single(body => body.GetProperty("type").ValueEquals(type));
}
