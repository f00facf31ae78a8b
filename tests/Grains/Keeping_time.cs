using Negotiation.Domain.Deals;

namespace Negotiation.Grains.Tests;

public sealed class Keeping_time
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Silence_calls_the_channel_manager_at_the_response_deadline_and_not_a_second_earlier()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var gateway = Gateway.On(silo);
        var due = (await deal.SeenBy(People.Dana)).Standing.Clocks.Single(c => c.Kind == ClockKind.Response).Due;
        due.ShouldBe(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));

        await silo.HoursPass(deal, due - Second);
        (await deal.SeenBy(People.Dana)).Standing.ManagerCalled.ShouldBeFalse();
        await deal.Watch(gateway.Reference, People.Dana, 0);

        silo.Clock.Advance(Second);
        await gateway.NextAbout("managerStepsIn");
        (await deal.SeenBy(People.Dana)).Standing.ManagerCalled.ShouldBeTrue();
    }

    [Fact]
    public async Task A_deadline_that_passed_while_the_process_was_away_fires_after_the_restart_without_anyone_asking()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.JournalReaches(3);
        var due = (await silo.Deal().SeenBy(People.Dana)).Standing.Clocks.Single(c => c.Kind == ClockKind.Negotiation).Due;

        await silo.RestartAt(due);

        var events = await silo.ReachesWhileTimePasses("negotiationLapsed");
        events.Select(e => e.Type).ShouldNotContain("clockWarned");
        (await silo.Deal().SeenBy(People.Dana)).Standing.Negotiation.ShouldBe(NegotiationState.Lapsed);
    }

    [Fact]
    public async Task A_nearer_deadline_set_after_a_tick_fires_too_also_when_the_process_was_away()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var terms = (await deal.SeenBy(People.Dana)).Open!.Terms;
        var gateway = Gateway.On(silo);
        await deal.Watch(gateway.Reference, People.Dana, 0);
        (await deal.Does(People.Dana, (await deal.Counter(People.Dana)) with { ExpiresAt = silo.Clock.GetUtcNow().AddMinutes(1) })).ShouldBeAccepted();
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await gateway.NextAbout("offerExpired");

        var soon = silo.Clock.GetUtcNow().AddMinutes(2);
        (await deal.Does(People.Dana, new MakeOffer(terms, ExpiresAt: soon))).ShouldBeAccepted();
        await silo.RestartAt(soon);

        (await silo.ReachesWhileTimePasses("offerExpired", times: 2)).Count(e => e.Type == "offerExpired").ShouldBe(2);
    }

    [Fact]
    public async Task An_offer_that_expires_can_be_accepted_a_second_before_and_not_at_its_time()
    {
        await using var silo = await SiloFixture.Start();
        foreach (var (id, wait, accepted) in new[] { ("d1", Second * 59, true), ("d2", Second * 60, false) })
        {
            var deal = silo.Deal(id);
            (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
            var counter = await deal.Counter(People.Dana);
            (await deal.Does(People.Dana, counter with { ExpiresAt = silo.Clock.GetUtcNow().AddMinutes(1) })).ShouldBeAccepted();
            var offer = await deal.Offer(People.Priya);

            silo.Clock.Advance(wait);
            var answer = await deal.Does(People.Priya, new Accept(offer));

            (answer.Refusal is null).ShouldBe(accepted);
            if (!accepted)
            {
                answer.ShouldBeRefused(RefusalReason.StaleOffer, "staleOffer");
            }
        }
    }
}
