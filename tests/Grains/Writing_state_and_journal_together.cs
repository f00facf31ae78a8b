using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.ReadModel;

namespace Negotiation.Grains.Tests;

public sealed class Writing_state_and_journal_together
{
    [Fact]
    public async Task An_answered_act_stands_in_the_journal_at_once_and_the_record_keeps_no_outbox()
    {
        await using var silo = await SiloFixture.Together();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        for (var i = 0; i < 5; i++)
        {
            var answer = await deal.Does(People.Dana, new Say($"Word {i}"));

            var events = (await silo.Events.After(People.Tenant, "d1", ReadModel.Audience.All, 0, 100)).Events;
            events.Select(e => e.Version).ShouldBe(Enumerable.Range(1, (int)answer.Version).Select(v => (long)v));
            var stored = await silo.Stored();
            stored.Outbox.ShouldBeEmpty();
            stored.Deal.Version.ShouldBe(answer.Version);
            stored.Head.ShouldBe(events[^1].Hash);
        }

        (await silo.Verifier.Verify(new VerifyRequest(Fold))).First.ShouldBeNull();
    }

    [Fact]
    public async Task A_deal_goes_on_after_a_restart()
    {
        await using var silo = await SiloFixture.Together();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.Restart();

        (await silo.Deal().Does(People.Dana, new Say("Good morning"))).ShouldBeAccepted();

        var events = (await silo.Events.After(People.Tenant, "d1", ReadModel.Audience.All, 0, 100)).Events;
        events.Select(e => e.Version).ShouldBe([1, 2, 3, 4]);
        (await silo.Verifier.Verify(new VerifyRequest(Fold))).First.ShouldBeNull();
    }

    private static DealSummary? Fold(IEnumerable<EventRecord> records) => Summary.Of(Ledger.Replay(records));
}
