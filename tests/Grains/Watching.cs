using System.Threading.Channels;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Orleans;

namespace Negotiation.Grains.Tests;

/// <summary>A gateway as the grain sees it: collects what it is told.</summary>
internal sealed class Gateway : IDealObserver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Channel<DealNotice> notices = Channel.CreateUnbounded<DealNotice>();
    private readonly Channel<PresenceNotice> presences = Channel.CreateUnbounded<PresenceNotice>();

    public IDealObserver Reference { get; private set; } = null!;

    public int Waiting => notices.Reader.Count;

    public static Gateway On(SiloFixture silo)
    {
        var gateway = new Gateway();
        gateway.Reference = silo.Grains.CreateObjectReference<IDealObserver>(gateway);
        return gateway;
    }

    public Task Changed(DealNotice notice)
    {
        notices.Writer.TryWrite(notice);
        return Task.CompletedTask;
    }

    public Task Present(PresenceNotice notice)
    {
        presences.Writer.TryWrite(notice);
        return Task.CompletedTask;
    }

    public async Task<DealNotice> Next() => await notices.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next notice that tells of <paramref name="what"/>; earlier ones, such as a clock's warnings, may come before.</summary>
    public async Task<DealNotice> NextAbout(string what)
    {
        while (true)
        {
            var notice = await Next();
            if (notice.Parts.Any(p => p.Events.ToString().Contains(what, StringComparison.Ordinal)))
            {
                return notice;
            }
        }
    }

    public async Task<PresenceNotice> NextPresence() => await presences.Reader.ReadAsync().AsTask().WaitAsync(Patience);
}

public sealed class Watching
{
    [Fact]
    public async Task A_watcher_hears_every_move_in_order_and_without_a_gap()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var gateway = Gateway.On(silo);
        var joined = await deal.Watch(gateway.Reference, People.Dana, 0);

        joined.View.ShouldNotBeNull().Version.ShouldBe(3);
        joined.Party.ShouldBe("aurora");
        var version = joined.View.Version;
        for (var i = 0; i < 20; i++)
        {
            var actor = i % 2 == 0 ? People.Dana : People.Priya;
            (await deal.Does(actor, await deal.Counter(actor, $"Move {i}"))).ShouldBeAccepted();
            var part = (await gateway.Next()).Parts.ShouldHaveSingleItem();
            part.After.ShouldBe(version);
            part.Version.ShouldBe(version + 1);
            version = part.Version;
            part.Events.ToString().ShouldContain($"Move {i}");
        }
    }

    [Fact]
    public async Task A_private_firm_line_reaches_its_own_side_only_and_leaves_no_gap_for_the_others()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var gateway = Gateway.On(silo);
        await deal.Watch(gateway.Reference, People.Dana, 0);
        await deal.Watch(gateway.Reference, People.Priya, 0);

        (await deal.Does(People.Priya, new MarkFirm("close", On: true, Open: false))).ShouldBeAccepted();
        var hidden = await gateway.Next();
        hidden.Parts.ShouldHaveSingleItem().Audience.ShouldBe("kestrel");

        (await deal.Does(People.Dana, new Say("Shall we talk about closing?"))).ShouldBeAccepted();
        var told = await gateway.Next();
        told.Parts.Single(p => p.Audience == "aurora").After.ShouldBe(3);
        told.Parts.Single(p => p.Audience == "aurora").Version.ShouldBe(5);
        told.Parts.Single(p => p.Audience == "kestrel").After.ShouldBe(4);
        told.Parts.Single(p => p.Audience == "aurora").Standing.ToString().ShouldNotContain("firm\":[\"kestrel");
    }

    [Fact]
    public async Task A_gateway_that_does_not_renew_its_lease_hears_nothing_more()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var (renewing, silent) = (Gateway.On(silo), Gateway.On(silo));
        await deal.Watch(renewing.Reference, People.Dana, 0);
        await deal.Watch(silent.Reference, People.Dana, 0);

        silo.Clock.Advance(WatchLease.Length - TimeSpan.FromSeconds(1));
        await deal.Renew(renewing.Reference);
        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        (await deal.Does(People.Dana, new Say("Hello"))).ShouldBeAccepted();

        await renewing.Next();
        silent.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_person_whose_access_ends_is_named_so_that_nothing_more_reaches_them()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        (await deal.Does(People.Priya, new AddMember("kestrel", "tomas", "Tomás", Role.PartnerRep, "Europe/Madrid"))).ShouldBeAccepted();
        (await deal.Get(People.Tomas)).View.ShouldNotBeNull();
        var gateway = Gateway.On(silo);
        await deal.Watch(gateway.Reference, People.Tomas, 0);

        (await deal.Does(People.Priya, new RemoveMember("kestrel", "tomas"))).ShouldBeAccepted();

        (await gateway.Next()).Left.ShouldBe(["tomas"]);
        (await deal.Get(People.Tomas)).View.ShouldBeNull();
        (await deal.Does(People.Tomas, new Say("Still here?"))).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
    }

    [Fact]
    public async Task People_present_through_two_gateways_are_seen_through_both()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var (one, two) = (Gateway.On(silo), Gateway.On(silo));
        await deal.Watch(one.Reference, People.Dana, 0);
        await deal.Watch(two.Reference, People.Priya, 0);

        await deal.Attend(one.Reference, new Attendance([new Present("dana", "Dana", "aurora")]));
        (await two.NextPresence()).People.Select(p => p.Person).ShouldBe(["dana"]);
        await deal.Attend(two.Reference, new Attendance([new Present("priya", "Priya", "kestrel")]));
        await one.NextPresence();
        (await one.NextPresence()).People.Select(p => p.Person).ShouldBe(["dana", "priya"]);
        await deal.Unwatch(two.Reference);
        (await one.NextPresence()).People.Select(p => p.Person).ShouldBe(["dana"]);
    }
}
