using Negotiation.Domain.Deals;
using Negotiation.ReadModel;
using Orleans.Runtime;

namespace Negotiation.Grains.Tests;

public sealed class Keeping_what_was_acknowledged
{
    [Fact]
    public async Task Two_sides_trade_offers_and_agree()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        (await deal.Does(People.Dana, await deal.Counter(People.Dana))).ShouldBeAccepted();
        (await deal.Does(People.Priya, await deal.Counter(People.Priya))).ShouldBeAccepted();
        var answer = await deal.Does(People.Dana, new Accept(await deal.Offer(People.Dana)));

        answer.ShouldBeAccepted();
        var view = await deal.SeenBy(People.Priya);
        view.Standing.Negotiation.ShouldBe(NegotiationState.Agreed);
        view.Agreement!.Offer.ShouldBe(3);
        AgreementCode.Verify(view.Id, view.Agreement, view.Agreement.Code.ToLowerInvariant()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_repeat_after_a_restart_gets_the_first_answer_and_changes_nothing()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form), "submit-1")).ShouldBeAccepted();
        var first = await silo.Deal().Does(People.Dana, new Say("Good morning"), "say-1");
        await silo.Restart();

        var again = await silo.Deal().Does(People.Dana, new Say("Good morning"), "say-1");

        again.ShouldBe(first);
        (await silo.Deal().SeenBy(People.Dana)).Version.ShouldBe(first.Version);
        (await silo.Deal().Does(People.Dana, new Say("Something else"), "say-1")).ShouldBeRefused(RefusalReason.RequestIdReused, "requestIdReused");
    }

    [Fact]
    public async Task A_write_that_fails_is_a_fault_changes_nothing_and_can_be_repeated()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        silo.Faults.WritesFail = true;
        await Should.ThrowAsync<OrleansException>(() => silo.Deal().Does(People.Dana, new Say("Hello"), "say-1"));
        silo.Faults.WritesFail = false;

        (await silo.Deal().SeenBy(People.Dana)).Version.ShouldBe(3);
        var answer = await silo.Deal().Does(People.Dana, new Say("Hello"), "say-1");
        answer.ShouldBeAccepted();
        answer.Version.ShouldBe(4);
    }

    [Fact]
    public async Task Who_watches_a_deal_that_starts_anew_after_a_failed_write_is_told_to_watch_again()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var gateway = Gateway.On(silo);
        await silo.Deal().Watch(gateway.Reference, People.Dana, 0);
        silo.Faults.WritesFail = true;
        await Should.ThrowAsync<OrleansException>(() => silo.Deal().Does(People.Priya, new Say("Hello")));
        silo.Faults.WritesFail = false;

        var notice = await gateway.Next();
        (notice.Parts.Count, notice.Left.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_write_whose_answer_got_lost_counts_once()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        silo.Faults.AnswersGetLost = true;
        await Should.ThrowAsync<OrleansException>(() => silo.Deal().Does(People.Dana, new Say("Hello"), "say-1"));
        silo.Faults.AnswersGetLost = false;

        var answer = await silo.Deal().Does(People.Dana, new Say("Hello"), "say-1");

        answer.ShouldBeAccepted();
        (answer.From, answer.Version).ShouldBe((4, 4));
        (await silo.Deal().SeenBy(People.Dana)).Version.ShouldBe(4);
    }

    [Fact]
    public async Task One_command_is_one_write()
    {
        await using var silo = await SiloFixture.Start();

        // The claim of the registration is not posted meanwhile, for the deal stores that too.
        var hold = new TaskCompletionSource();
        silo.Faults.Held["account"] = hold.Task;
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var counter = await silo.Deal().Counter(People.Dana);
        var before = silo.Faults.DealWrites;

        (await silo.Deal().Does(People.Dana, counter, "counter-1")).ShouldBeAccepted();
        (await silo.Deal().Does(People.Dana, counter, "counter-1")).ShouldBeAccepted();
        (await silo.Deal().Does(People.Dana, counter)).ShouldBeRefused(RefusalReason.StaleOffer, "staleOffer");

        (silo.Faults.DealWrites - before).ShouldBe(1);
        hold.SetResult();
    }

    [Fact]
    public async Task Crossing_acts_have_one_outcome()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        for (var round = 0; round < 20; round++)
        {
            (await deal.Does(People.Dana, await deal.Counter(People.Dana, $"Round {round}"))).ShouldBeAccepted();
            var offer = await deal.Offer(People.Priya);
            var answers = await Task.WhenAll(
                deal.Does(People.Priya, new Reject(offer, "Too little")),
                deal.Does(People.Dana, new Withdraw(offer)),
                deal.Does(People.Tomas, new Reject(offer, "Too little")));
            answers.Count(a => a.Refusal is null).ShouldBe(1);
            answers[2].Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
            (await deal.Does(People.Dana, new MakeOffer((await silo.FirstTerms()), null))).ShouldBeAccepted();
        }
    }

    [Fact]
    public async Task Events_wait_for_a_journal_that_is_away_and_arrive_once_in_order()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        silo.Faults.JournalFails = true;
        for (var i = 0; i < 5; i++)
        {
            (await deal.Does(People.Dana, new Say($"Message {i}"))).ShouldBeAccepted();
        }

        silo.Faults.JournalFails = false;
        await silo.Restart();
        await silo.Deal().Touch();

        (await silo.JournalReaches(8)).Select(e => e.Version).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
        (await silo.Verifier.Verify(new VerifyRequest())).Breaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_reach_a_journal_that_comes_back_though_nothing_more_happens()
    {
        await using var silo = await SiloFixture.Start();
        silo.Faults.JournalFails = true;
        var answer = await silo.Deal().Does(People.Priya, new Submit(People.Form));
        answer.ShouldBeAccepted();
        silo.Clock.Advance(TimeSpan.FromSeconds(30));
        silo.Faults.JournalFails = false;

        (await silo.ReachesWhileTimePasses("offerMade"))[^1].Version.ShouldBe(answer.Version);
    }

    [Fact]
    public async Task A_full_outbox_refuses_rather_than_loses()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        silo.Faults.JournalFails = true;
        DealAnswer answer;
        var said = 0;
        do
        {
            answer = await deal.Does(People.Dana, new Say($"Message {said++}"));
        }
        while (answer.Refusal is null && said < 1000);

        answer.ShouldBeRefused(RefusalReason.Busy, "busy");
        silo.Faults.JournalFails = false;
        await deal.Touch();
        await silo.JournalReaches(said - 1 + 3);

        // The journal has them; the deal hears of it a moment later, and says "busy" until then.
        while ((answer = await deal.Does(People.Dana, new Say("Again"), "again")).Refusal?.Reason == RefusalReason.Busy)
        {
            await Task.Yield();
        }

        answer.ShouldBeAccepted();
    }
}
