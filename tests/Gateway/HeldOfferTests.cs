using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Demo;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Live;
using Negotiation.Gateway.Tests.Running;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Tests;

/// <summary>An offer beyond Dana's authority waits for Vera, who is on no deal by herself, or for Mara. Priya is told nothing before.</summary>
public sealed class HeldOfferTests : IAsyncLifetime
{
    private const string Canary = "canary-7f3a";
    private static readonly Actor Vera = People.Dana with { Person = "vera", Name = "Vera" };

    private RunningGateway gateway = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        var aurora = DemoProgrammes.All().First(p => p.Tenant == "aurora");
        var limited = aurora with
        {
            Version = aurora.Version + 1,
            Authority = new AuthorityMatrix
            {
                Version = 3,
                Limits =
                [
                    new AuthorityLimit(
                        PartyKind.DirectSales,
                        Role.DirectRep,
                        [new Member("mara", "Mara", Role.ChannelManager, "Europe/Berlin"), new Member("vera", "Vera", Role.DirectRep, "Europe/Berlin")],
                        CreditGiven: 60),
                ],
            },
        };
        gateway = await RunningGateway.Start(builder => builder.Services.AddSingleton(limited));
        room = await gateway.SubmittedDeal();
    }

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task The_other_side_hears_nothing_until_the_approval_and_then_a_normal_offer()
    {
        await using var priya = await gateway.Connect(People.Priya);
        await using var dana = await gateway.Connect(People.Dana);
        await using var mara = await gateway.Connect(People.Mara);
        var first = await priya.Join(room);
        await dana.Join(room);
        await mara.Join(room);
        await priya.PresenceOf("dana", "mara", "priya");
        var (list, view) = (await Read(People.Priya, "/api/deals"), await Read(People.Priya, $"/api/deals/{room}"));

        var held = await dana.Send(room, TooGenerous(first.View!.Open!));
        held.Refusal.ShouldBeNull();
        (await dana.NextDelta()).ShouldSatisfyAllConditions(d => d.Refresh.ShouldBeTrue(), d => d.Events[0].Body.ToString().ShouldContain(Canary));
        (await mara.NextDelta()).Standing.OpenOffer.ShouldBe(1);
        var waiting = (await dana.Join(room)).View!.Held.ShouldHaveSingleItem();
        waiting.Approvers.Select(a => a.Name).ShouldBe(["Mara", "Vera"]);

        // Neither what is read nor the answer to an act tells of it; the version an answer names is one Priya may see.
        (await Read(People.Priya, "/api/deals")).ShouldBe(list);
        (await Read(People.Priya, $"/api/deals/{room}")).ShouldBe(view);
        (await Read(People.Priya, $"/api/deals/{room}/events")).ShouldNotContain("held", Case.Insensitive);
        var refused = await priya.Send(room, new Accept(first.View.Open!.Ref()));
        (refused.Version, refused.Refusal!.Rules[0].Code).ShouldBe((first.Version, "ownOffer"));
        (await priya.Join(room)).ShouldSatisfyAllConditions(j => j.Version.ShouldBe(first.Version), j => j.View!.Held.ShouldBeNull());

        (await mara.Send(room, new ApproveHeld(waiting.Hash, "Worth it"))).Refusal.ShouldBeNull();
        var told = await priya.Next("Events");
        var delta = told.Argument.GetRawText();
        delta.ShouldNotContain("mara", Case.Insensitive);
        delta.ShouldNotContain("held", Case.Insensitive);
        var body = told.Argument.GetProperty("events").EnumerateArray().Single();
        (body.GetProperty("body").GetProperty("type").GetString(), body.GetProperty("person").GetString()).ShouldBe(("offerMade", "dana"));
        told.Argument.GetProperty("standing").GetProperty("openOffer").GetInt32().ShouldBe(2);
        var after = (await priya.Join(room)).View!;
        (after.Open!.Note, after.Approvals).ShouldBe((Canary, null));
        (await priya.Send(room, new Accept(after.Open.Ref()))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_deal_that_changes_while_an_offer_waits_has_to_be_looked_at_again()
    {
        await using var priya = await gateway.Connect(People.Priya);
        await using var dana = await gateway.Connect(People.Dana);
        await using var mara = await gateway.Connect(People.Mara);
        var first = await priya.Join(room);
        (await dana.Send(room, TooGenerous(first.View!.Open!))).Refusal.ShouldBeNull();
        var seen = (await mara.Join(room)).View!.Held.ShouldHaveSingleItem();

        (await priya.Send(room, new Amend(new RegistrationForm { Amount = 90_000_000, Currency = "USD" }))).Refusal.ShouldBeNull();
        (await mara.NextDelta()).Refresh.ShouldBeTrue();
        (await mara.Send(room, new ApproveHeld(seen.Hash))).Refusal!.Rules.Select(r => r.Code).ShouldBe(["otherHeld"]);
        var now = (await mara.Join(room)).View!;
        (now.Open!.Number, now.Held!.Single().Hash == seen.Hash).ShouldBe((1, false));
        (await mara.Send(room, new ApproveHeld(now.Held!.Single().Hash))).Refusal.ShouldBeNull();
        (await priya.Join(room)).View!.Open!.Note.ShouldBe(Canary);
    }

    [Fact]
    public async Task Whoever_is_asked_finds_the_deal_and_is_seen_by_nobody()
    {
        await using var priya = await gateway.Connect(People.Priya);
        await using var dana = await gateway.Connect(People.Dana);
        await using var vera = await gateway.Connect(Vera);
        var first = await priya.Join(room);
        (await vera.Join(room)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        (await Waiting(Vera)).ShouldBeEmpty();

        await dana.Send(room, TooGenerous(first.View!.Open!));
        (await Waiting(Vera)).ShouldBe([room]);
        (await Waiting(People.Mara)).ShouldBe([room]);
        (await Waiting(People.Dana)).ShouldBeEmpty();
        (await Waiting(People.Priya)).ShouldBeEmpty();
        var joined = await vera.Join(room);
        var held = joined.View!.Held.ShouldHaveSingleItem();
        await dana.Join(room);
        await priya.PresenceOf("dana", "priya");

        (await vera.Send(room, new DeclineHeld(held.Hash, DeclineReason.TooMuchCredit, "Half is enough"))).Refusal.ShouldBeNull();
        (await vera.Next("Closed")).Room.ShouldBe(room);
        (await vera.Join(room)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        (await Waiting(Vera)).ShouldBeEmpty();
        (await dana.Join(room)).View!.Held!.Single().Answer.ShouldBe("Half is enough");
    }

    [Fact]
    public async Task A_split_can_be_weighed_before_it_is_sent()
    {
        await using var priya = await gateway.Connect(People.Priya);
        var offer = TooGenerous((await priya.Join(room)).View!.Open!);
        using var dana = gateway.Client(People.Dana);
        using var weighed = await dana.Post($"/api/deals/{room}/authority-check", offer.Terms);
        var check = await weighed.Json();
        check.GetProperty("exceeds")[0].GetProperty("code").GetString().ShouldBe("creditAbove");
        check.GetProperty("approvers")[0].GetProperty("name").GetString().ShouldBe("Mara");

        using var partner = gateway.Client(People.Priya);
        using var free = await partner.Post($"/api/deals/{room}/authority-check", offer.Terms);
        (await free.Json()).GetProperty("exceeds").GetArrayLength().ShouldBe(0);
        using var stranger = gateway.Client(People.Ines);
        using var hidden = await stranger.Post($"/api/deals/{room}/authority-check", offer.Terms);
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var odd = await dana.Post($"/api/deals/{room}/authority-check", new { lines = new object?[] { null }, credit = Array.Empty<object>() });
        odd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_agreement_leaves_out_what_was_frozen_and_is_completed_by_what_a_case_decided()
    {
        await using var mara = await gateway.Connect(People.Mara);
        var open = (await mara.Join(room)).View!.Open!;
        (await mara.Send(room, new Freeze(["demo"], "aurora", "Two partners claim it", "overlap-1", "dana"))).Refusal.ShouldBeNull();
        (await mara.Send(room, new Accept(open.Ref()))).Refusal.ShouldBeNull();
        using var priya = gateway.Client(People.Priya);
        using var document = JsonDocument.Parse(await Read(People.Priya, $"/api/deals/{room}/agreement"));
        document.RootElement.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("activity").GetString()).ShouldNotContain("demo");
        var interim = document.RootElement.GetProperty("interim").EnumerateArray().Single();
        (interim.GetProperty("name").GetString(), interim.GetProperty("owner").GetString()).ShouldBe(("Demonstration", "aurora"));

        // A case ends the line: the agreement is complete, under the same code.
        var deal = gateway.Services.GetRequiredService<IGrainFactory>().GetGrain<IDealGrain>(new DealKey(People.Priya.Tenant, room).ToString());
        var line = new DecidedLine("demo", LineEnding.Decision, "overlap-1", DateTimeOffset.UtcNow, "kestrel", Note: "In their lab");
        (await deal.Send(new DealRequest("end-1", Actor.System(People.Priya.Tenant), new Unfreeze("overlap-1", "Decided", [line])))).Refusal.ShouldBeNull();
        (await mara.Send(room, new Unfreeze("overlap-1", "Mine", [line with { Owner = "aurora" }]))).Refusal!.Reason.ShouldBe(RefusalReason.NotAllowed);
        using var complete = JsonDocument.Parse(await Read(People.Priya, $"/api/deals/{room}/agreement"));
        complete.RootElement.TryGetProperty("interim", out _).ShouldBeFalse();
        var since = complete.RootElement.GetProperty("decided").EnumerateArray().Single();
        (since.GetProperty("name").GetString(), since.GetProperty("line").GetProperty("owner").GetString(), since.GetProperty("due").GetString())
            .ShouldBe(("Demonstration", "kestrel", open.Terms.Lines.Single(l => l.Activity == "demo").Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        (await Read(People.Priya, $"/api/deals/{room}/agreement/verify?code={complete.RootElement.GetProperty("code").GetString()}")).ShouldBe("""{"valid":true}""");
    }

    private static MakeOffer TooGenerous(Offer open) =>
        new(open.Terms.With(Canary) with { Credit = [new CreditShare("kestrel", 70), new CreditShare("aurora", 30)] }, open.Ref(), Note: Canary);

    private async Task<string> Read(Actor actor, string path)
    {
        using var client = gateway.Client(actor);
        return await client.GetStringAsync(path);
    }

    private async Task<IReadOnlyList<string>> Waiting(Actor actor)
    {
        using var page = JsonDocument.Parse(await Read(actor, "/api/deals?approval=me"));
        page.RootElement.GetProperty("total").GetInt32().ShouldBe(page.RootElement.GetProperty("items").GetArrayLength());
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(d => d.GetProperty("id").GetString()!)];
    }
}
