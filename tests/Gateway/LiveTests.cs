using Negotiation.Domain.Deals;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

public sealed class LiveTests : IAsyncLifetime
{
    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task Two_people_trade_offers_and_agree_each_seeing_the_others_moves()
    {
        var room = await gateway.SubmittedDeal();
        await using var priya = await gateway.Connect(People.Priya);
        await using var dana = await gateway.Connect(People.Dana);
        var first = await priya.Join(room);
        first.Refusal.ShouldBeNull();
        first.Me.ShouldBe("kestrel");
        first.View!.Open!.Number.ShouldBe(1);
        first.Events!.Select(e => e.Version).ShouldBe([1, 2, 3]);
        (await dana.Join(room)).Me.ShouldBe("aurora");

        var counter = await dana.Send(room, new MakeOffer(first.View.Open.Terms.With("We bring the data"), first.View.Open.Ref()));
        counter.Refusal.ShouldBeNull();
        var seen = await priya.NextDelta();
        seen.Version.ShouldBe(counter.Version);
        seen.After.ShouldBe(first.Version);
        seen.Standing.OpenOffer.ShouldBe(2);
        (await dana.NextDelta()).Version.ShouldBe(counter.Version);

        var accepted = await priya.Send(room, new Accept(new OfferRef(2, seen.Standing.OpenHash!)));
        accepted.Refusal.ShouldBeNull();
        (await dana.NextDelta()).Standing.Negotiation.ShouldBe(NegotiationState.Agreed);
        (await priya.NextDelta()).Standing.Negotiation.ShouldBe(NegotiationState.Agreed);
    }

    [Fact]
    public async Task An_answer_never_overtakes_the_event_of_its_act()
    {
        var room = await gateway.SubmittedDeal();
        using var dana = await RawSocket.Connect(gateway, People.Dana);
        await dana.Send($"{{\"type\":1,\"invocationId\":\"join\",\"target\":\"Join\",\"arguments\":[\"{room}\",0]}}\u001e");
        await dana.ReceiveUntil("\"invocationId\":\"join\"");
        for (var i = 0; i < 50; i++)
        {
            await dana.Send(
                $"{{\"type\":1,\"invocationId\":\"say{i}\",\"target\":\"Send\",\"arguments\":[\"{room}\",\"request{i}\",{{\"type\":\"say\",\"text\":\"word {i}\"}},null]}}\u001e");
            var heard = await dana.ReceiveUntil($"\"invocationId\":\"say{i}\"");
            heard.ShouldContain($"\"text\":\"word {i}\"");
        }
    }

    [Fact]
    public async Task A_client_that_comes_back_gets_exactly_what_it_missed()
    {
        var room = await gateway.SubmittedDeal();
        await using var dana = await gateway.Connect(People.Dana);
        await dana.Join(room);
        long last;
        await using (var priya = await gateway.Connect(People.Priya))
        {
            await priya.Join(room);
            await dana.Send(room, new Say("one"));
            last = (await priya.NextDelta()).Version;
        }

        await dana.Send(room, new Say("two"));
        await dana.Send(room, new Say("three"));
        await using var back = await gateway.Connect(People.Priya);
        var joined = await back.Join(room, last);
        joined.Events!.Select(e => e.Version).ShouldBe([last + 1, last + 2]);
        joined.After.ShouldBe(last);
        joined.More.ShouldBeFalse();
        await dana.Send(room, new Say("four"));
        var next = await back.NextDelta();
        next.After.ShouldBe(joined.Version);
        next.Version.ShouldBe(joined.Version + 1);
    }

    [Fact]
    public async Task Under_constant_change_every_join_continues_without_gap_or_double()
    {
        var room = await gateway.SubmittedDeal();
        await using var dana = await gateway.Connect(People.Dana);
        await dana.Join(room);
        using var enough = new CancellationTokenSource();
        var talking = Task.Run(async () =>
        {
            for (var i = 0; !enough.IsCancellationRequested; i++)
            {
                (await dana.Send(room, new Say($"message {i}"))).Refusal.ShouldBeNull();
            }
        });

        var version = 0L;
        for (var visit = 0; visit < 30; visit++)
        {
            await using var priya = await gateway.Connect(People.Priya);
            var joined = await priya.Join(room, version);
            joined.Events!.Select(e => e.Version).ShouldBe(Enumerable.Range((int)joined.After + 1, (int)(joined.Version - joined.After)).Select(v => (long)v));
            joined.After.ShouldBe(version);
            version = joined.Version;
            for (var i = 0; i < 5; i++)
            {
                var delta = await priya.NextDelta();
                delta.After.ShouldBe(version);
                delta.Version.ShouldBeGreaterThan(version);
                version = delta.Version;
            }
        }

        await enough.CancelAsync();
        await talking;
    }

    [Fact]
    public async Task A_long_absence_brings_the_newest_five_hundred_and_says_that_there_is_more()
    {
        var room = await gateway.SubmittedDeal();
        await using var dana = await gateway.Connect(People.Dana);
        long version = 0;
        for (var i = 0; i < 600; i++)
        {
            version = (await dana.Send(room, new Say($"message {i}"))).Version;
        }

        await using var priya = await gateway.Connect(People.Priya);
        var joined = await priya.Join(room);
        joined.Version.ShouldBe(version);
        joined.More.ShouldBeTrue();
        joined.Events!.Count.ShouldBe(500);
        joined.Events[^1].Version.ShouldBe(version);
        joined.After.ShouldBe(version - 500);
    }

    [Fact]
    public async Task Everyone_sees_who_is_here_once_however_many_windows_they_have()
    {
        var room = await gateway.SubmittedDeal();
        await using var priya = await gateway.Connect(People.Priya);
        await priya.Join(room);
        await priya.PresenceOf("priya");
        var dana = await gateway.Connect(People.Dana);
        await dana.Join(room);
        await priya.PresenceOf("dana", "priya");
        await using (var second = await gateway.Connect(People.Priya))
        {
            (await second.Join(room)).Present!.Select(p => p.Person).Order(StringComparer.Ordinal).ShouldBe(["dana", "priya"]);
        }

        await dana.DisposeAsync();
        await priya.PresenceOf("priya");
    }

    [Fact]
    public async Task A_person_whose_access_ends_is_shown_out_at_once_and_hears_nothing_more()
    {
        var room = await gateway.SubmittedDeal();
        await using var priya = await gateway.Connect(People.Priya);
        await priya.Join(room);
        using (var signsIn = gateway.Client(People.Tomas))
        {
            await signsIn.GetAsync("/api/me");
        }

        (await priya.Send(room, new AddMember("kestrel", "tomas", "Tomás", Domain.Accounts.Role.PartnerRep, "Europe/Madrid"))).Refusal.ShouldBeNull();
        await using var tomas = await gateway.Connect(People.Tomas);
        (await tomas.Join(room)).Refusal.ShouldBeNull();
        await priya.PresenceOf("priya", "tomas");

        (await priya.Send(room, new RemoveMember("kestrel", "tomas"))).Refusal.ShouldBeNull();
        (await tomas.Next("Closed")).Room.ShouldBe(room);
        await priya.PresenceOf("priya");
        await priya.Send(room, new Say("Between us"));
        (await tomas.Join(room)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        (await tomas.Send(room, new Say("Still here?"))).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        tomas.Everything.TryRead(out _).ShouldBeFalse();
        tomas.IsConnected.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_sees_a_deal_by_role_stays_when_removed_as_a_named_member()
    {
        var room = await gateway.SubmittedDeal();
        await using var dana = await gateway.Connect(People.Dana);
        await dana.Join(room);
        await using var mara = await gateway.Connect(People.Mara);
        await mara.Join(room);
        await using var otto = await gateway.Connect(People.Otto);
        await otto.Join(room);

        (await dana.Send(room, new RemoveMember("aurora", "mara"))).Refusal.ShouldBeNull();
        (await mara.NextDelta()).Events.ShouldHaveSingleItem().Body.ToString().ShouldContain("memberRemoved");
        (await otto.NextDelta()).Events.ShouldHaveSingleItem();
        var said = await dana.Send(room, new Say("Still with us?"));
        (await mara.NextDelta()).Version.ShouldBe(said.Version);
        (await mara.Send(room, new Say("I am"))).Refusal.ShouldBeNull();
    }
}
