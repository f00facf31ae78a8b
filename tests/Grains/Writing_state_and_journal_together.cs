using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.ReadModel;
using Orleans;
using Orleans.Storage;

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

    [Fact]
    public async Task A_room_that_talks_stores_its_record_only_now_and_then()
    {
        await using var silo = await SiloFixture.Together();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.ClaimPosted();
        var before = silo.RecordVersion();
        var events = 3 * DealRecord.MostBehind;

        for (var i = 0; i < events; i++)
        {
            (await silo.Deal().Does(People.Dana, new Say($"Word {i}"))).ShouldBeAccepted();
        }

        (silo.RecordVersion() - before).ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task A_record_wakes_as_it_was_however_far_it_stayed_behind()
    {
        await using var silo = await SiloFixture.Together();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var furthest = 0;
        for (var i = 0; i <= DealRecord.MostBehind + 1; i++)
        {
            var actor = i % 2 == 0 ? People.Dana : People.Priya;
            var counter = await silo.Deal().Counter(actor);
            var answer = await silo.Deal().Does(actor, counter, $"counter-{i}");
            answer.ShouldBeAccepted();
            furthest = Math.Max(furthest, (await silo.Stored()).Behind);
            var (stored, view) = (DomainJson.Write(await silo.Stored()), DomainJson.Write(await silo.Deal().SeenBy(actor)));

            await silo.Restart();

            DomainJson.Write(await silo.Deal().SeenBy(actor)).ShouldBe(view);
            DomainJson.Write(await silo.Stored()).ShouldBe(stored);
            (await silo.Deal().Does(actor, counter, $"counter-{i}")).ShouldBe(answer);
        }

        furthest.ShouldBeGreaterThan(3);
        (await silo.Verifier.Verify(new VerifyRequest(Fold))).First.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_activations_that_cross_one_wins_though_neither_stores_the_record()
    {
        await using var silo = await SiloFixture.Together();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.ClaimPosted();
        (await silo.Deal().Does(People.Dana, new Say("Good morning"))).ShouldBeAccepted();
        var (first, second) = (await silo.StoredState(), await silo.StoredState());

        await silo.Write(first, "First");
        await Should.ThrowAsync<InconsistentStateException>(silo.Write(second, "Second"));

        (await silo.Stored()).Head.ShouldBe(first.State!.Head);
        (await silo.Events.After(People.Tenant, "d1", ReadModel.Audience.All, 0, 100)).Events[^1].Payload.ToString().ShouldContain("First");
    }

    [Fact]
    public async Task A_deal_whose_last_events_were_changed_does_not_wake_as_if_nothing_had_happened()
    {
        await using var silo = await SiloFixture.Together();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.ClaimPosted();
        var version = (await silo.Deal().Does(People.Dana, new Say("We pay 5 %"))).Version;
        await silo.ChangeEvent(version, "We pay 5 %", "We pay 9 %");

        await silo.Restart();

        (await Should.ThrowAsync<Exception>(() => silo.Deal().SeenBy(People.Dana))).ToString().ShouldContain($"Event {version} of {People.Tenant}/d1");
        (await silo.Verifier.Verify(new VerifyRequest())).First!.Version.ShouldBe(version);
    }

    [Fact]
    public async Task A_deal_whose_last_events_are_gone_does_not_go_on_without_them()
    {
        await using var silo = await SiloFixture.Together();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.ClaimPosted();
        var version = (await silo.Deal().Does(People.Dana, new Say("We pay 5 %"))).Version;
        await silo.RemoveEvent(version);

        await silo.Restart();

        (await Should.ThrowAsync<Exception>(() => silo.Deal().SeenBy(People.Dana))).ToString().ShouldContain($"MissingEnd at version {version} of stream {People.Tenant}/d1");
    }

    [Fact]
    public async Task Who_has_not_seen_the_last_events_cannot_store_the_record_either()
    {
        await using var silo = await SiloFixture.Together();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.ClaimPosted();
        var (first, second) = (await silo.StoredState(), await silo.StoredState());
        await silo.Write(first, "First");

        second.State = second.State! with { ClaimDue = true };
        await Should.ThrowAsync<InconsistentStateException>(silo.Write("deal", second));

        first.State = first.State! with { ClaimDue = true, Outbox = [] };
        await silo.Write("deal", first);
        (await silo.Stored()).ClaimDue.ShouldBeTrue();
    }

    [Fact]
    public async Task A_record_that_never_stays_behind_contradicts_its_journal_rather_than_crossing_another()
    {
        await using var silo = await SiloFixture.Together();
        var first = Chain.Link(new EventRecord($"{People.Tenant}/#case/d1", 1, silo.Clock.GetUtcNow(), "mara", "Mara", "r-1", "said", new RawJson("{}"u8.ToArray()), "", ""), Chain.Start);
        await silo.Write("case", new GrainState<CaseRecord>(new CaseRecord { Outbox = [first] }));

        var other = Chain.Link(first with { Person = "dana" }, Chain.Start);
        var again = await silo.StoredState<CaseRecord>("case");
        again.State = again.State! with { Outbox = [other] };

        (await Should.ThrowAsync<JournalFaultException>(silo.Write("case", again))).Reason.ShouldBe(JournalFaultReason.Conflict);
    }

    private static DealSummary? Fold(IEnumerable<EventRecord> records) => Summary.Of(Ledger.Replay(records));
}
