using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

public sealed class BadInputTests : IAsyncLifetime
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
    public async Task Whatever_is_sent_as_a_command_gets_a_refusal_and_keeps_the_connection()
    {
        await using var priya = await gateway.Connect(People.Priya);
        var before = (await priya.Join(room)).Version;
        foreach (var (command, field) in new (object?, string)[]
        {
            (null, ""),
            (5, ""),
            ("accept", ""),
            (new object?[] { null }, ""),
            (new { text = "no type" }, "type"),
            (new { type = "explode" }, "type"),
            (new { type = "say", text = 5 }, "text"),
            (new { type = "say" }, ""),
            (new { type = "accept", offer = new { number = "one", hash = "x" } }, "offer.number"),
            (new { type = "makeOffer", terms = new { lines = new[] { new { activity = "demo", due = "soon" } }, credit = Array.Empty<object>() } }, "terms.lines[0].due"),
            (new { type = "makeOffer", terms = new { lines = new object?[] { null }, credit = Array.Empty<object>() } }, ""),
        })
        {
            var refusal = (await priya.SendRaw(room, Guid.NewGuid().ToString("n"), command)).Refusal.ShouldNotBeNull(JsonSerializer.Serialize(command));
            refusal.Reason.ShouldBe(RefusalReason.Malformed);
            refusal.Rules[0].Field.ShouldBe(field, JsonSerializer.Serialize(command));
        }

        (await priya.SendRaw(5, "a", new Say("hi"))).Refusal!.Rules[0].Field.ShouldBe("room");
        (await priya.SendRaw(room, null, new Say("hi"))).Refusal!.Rules[0].Field.ShouldBe("requestId");
        (await priya.SendRaw(room, new string('x', 65), new Say("hi"))).Refusal!.Reason.ShouldBe(RefusalReason.Malformed);
        (await priya.SendRaw(room, "a", new { type = "say", text = "hi" }, "latest")).Refusal!.Rules[0].Field.ShouldBe("ifMatch");
        (await priya.Invoke<Live.JoinAnswer>("Join", room, "start")).Refusal!.Rules[0].Field.ShouldBe("since");
        (await priya.Invoke<Live.JoinAnswer>("Join", null, 0)).Refusal!.Reason.ShouldBe(RefusalReason.Malformed);
        (await priya.Join(room)).Version.ShouldBe(before);
    }

    [Fact]
    public async Task A_value_that_does_not_exist_is_answered_with_those_that_do()
    {
        await using var priya = await gateway.Connect(People.Priya);
        await priya.Join(room);
        var rule = (await priya.SendRaw(room, "stage", new { type = "setStage", stage = "winning" })).Refusal!.Rules.ShouldHaveSingleItem();
        (rule.Field, rule.Text).ShouldBe(("stage", "This is one of prospect, qualified, technicalValidation, businessValidation, committed, won, lost."));

        using var client = gateway.Client(People.Priya);
        var answer = await (await client.GetAsync("/api/deals?review=approvd")).Content.ReadAsStringAsync();
        answer.ShouldContain("approved");
        answer.ShouldContain("\"field\":\"review\"");
    }

    [Fact]
    public async Task The_platforms_own_commands_are_not_a_persons_to_send()
    {
        await using var mara = await gateway.Connect(People.Mara);
        (await mara.Join(room)).Refusal.ShouldBeNull();
        (await mara.Send(room, new Tick())).Refusal!.Reason.ShouldBe(RefusalReason.NotAllowed);
    }

    [Fact]
    public async Task An_offer_of_ten_thousand_lines_is_refused_by_rule()
    {
        await using var dana = await gateway.Connect(People.Dana);
        var offer = (await dana.Join(room)).View!.Open!;
        var terms = offer.Terms with { Lines = [.. Enumerable.Repeat(offer.Terms.Lines[0], 10_000)] };
        (await dana.Send(room, new MakeOffer(terms, offer.Ref()))).Refusal!.Reason.ShouldBe(RefusalReason.Invalid);
        dana.IsConnected.ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_beyond_the_limit_ends_its_connection_and_nothing_else()
    {
        await using var priya = await gateway.Connect(People.Priya);
        await using var dana = await gateway.Connect(People.Dana);
        await dana.Join(room);
        await Should.ThrowAsync<Exception>(() => priya.Send(room, new Say(new string('x', 2_000_000))));
        await priya.Closed;
        (await dana.Send(room, new Say("Still here"))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_frame_that_is_no_json_ends_its_connection_and_nothing_else()
    {
        await using var dana = await gateway.Connect(People.Dana);
        await dana.Join(room);
        using var raw = await RawSocket.Connect(gateway, People.Priya);
        await raw.Send("{\"type\":1,\"target\":\"Send\",\"arguments\":[\u001e");
        await raw.Ended();
        (await dana.Send(room, new Say("Still here"))).Refusal.ShouldBeNull();
    }
}
