using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using Negotiation.ReadModel;

namespace Negotiation.Grains.Tests;

/// <summary>The way round: the talks run out, the case opens by itself and settles some lines, the talks go on by themselves and everyone agrees.</summary>
public sealed class What_a_case_ends_stands_on_the_deal
{
    private static readonly CreditShare[] Halves = [new("kestrel", 40), new("aurora", 60)];

    [Fact]
    public async Task A_lapsed_deal_is_agreed_with_what_its_case_settled()
    {
        await using var silo = await SiloFixture.Start(People.WithNeutrals);
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        silo.Clock.Advance(TimeSpan.FromDays(15));
        await deal.Touch();
        var lapse = (await silo.ReachesWhileTimePasses("negotiationLapsed")).Single(e => e.Type == "negotiationLapsed");
        var id = CaseIds.OfLapse(People.Tenant, "d1", lapse.Version);
        var dispute = silo.Case(id);
        await dispute.Becomes(People.Priya, static _ => true);

        await Cases.Until(async () => (await silo.Talks(id).Get(People.Dana)).View is not null);
        await silo.Talks(id).Said(People.Dana, new ProposeSettlement(new OutcomeTerms([new OrderedLine("close", "aurora", Note: "With their notary"), new OrderedLine("demo", null, Halves)], [])));
        var proposal = (await silo.Talks(id).Get(People.Priya)).View!.Open!;
        await silo.Talks(id).Said(People.Priya, new AcceptSettlement(new OfferRef(proposal.Number, proposal.Hash)));
        var settled = await dispute.Becomes(People.Priya, static v => v.Settlement is not null);
        (await deal.SeenBy(People.Dana)).Decided.ShouldBeNull("a side may still step back");
        silo.Clock.Advance(settled.Settlement!.Until!.Value - silo.Clock.GetUtcNow());
        await dispute.Touch();

        await Cases.Until(async () => (await deal.SeenBy(People.Dana)) is { Decided: not null, Frozen: null });
        var view = await deal.SeenBy(People.Priya);
        view.Decided!.Select(d => (d.Activity, d.By, d.Cause, d.Owner, d.Note)).ShouldBe([("close", LineEnding.Settlement, id, "aurora", "With their notary"), ("demo", LineEnding.Settlement, id, null, null)]);
        view.Decided![1].Shares.ShouldBe(Halves);
        (view.Standing.Negotiation, view.Open).ShouldBe((NegotiationState.Open, null));
        view.Standing.Clocks.Single(c => c.Kind == ClockKind.Negotiation).RanOut.ShouldBeFalse();

        var first = await silo.FirstTerms();
        (await deal.Does(People.Priya, new MakeOffer(first))).ShouldBeRefused(RefusalReason.Invalid, "lineDecided");
        var carried = first with { Lines = [.. first.Lines.Select(l => l.Activity switch { "close" => l with { Owner = "aurora" }, "demo" => l with { Owner = null, Shares = Halves }, _ => l })] };
        (await deal.Does(People.Priya, new MakeOffer(carried))).ShouldBeAccepted();
        (await deal.Does(People.Dana, new Accept(await deal.Offer(People.Dana)))).ShouldBeAccepted();
        await silo.Restart();
        view = await silo.Deal().SeenBy(People.Dana);
        view.Agreement!.Interim.ShouldBeNull();
        view.Agreement.Terms.Lines.Single(l => l.Activity == "close").Owner.ShouldBe("aurora");
        (view.Standing.AgreedLines, view.Decided!.Count).ShouldBe((4, 2));

        var journal = await silo.JournalReaches(view.Version);
        Ledger.Replay(journal).Decided.Count.ShouldBe(2);
        journal.Count(e => e.Type is "reopened").ShouldBe(1);
        var report = await silo.Verifier.Verify(new VerifyRequest(Fold));
        report.Intact.ShouldBeTrue(string.Join("; ", report.Breaks));
    }

    [Fact]
    public async Task A_second_lapse_opens_its_case_over_the_rest_only()
    {
        await using var silo = await SiloFixture.Start(People.WithNeutrals);
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        (await deal.Does(Domain.Accounts.Actor.System(People.Tenant), new Unfreeze("c0", "Decided", [new DecidedLine("close", LineEnding.Decision, "c0", silo.Clock.GetUtcNow(), "kestrel")]))).ShouldBeAccepted();
        silo.Clock.Advance(TimeSpan.FromDays(15));
        await deal.Touch();

        var lapse = (await silo.ReachesWhileTimePasses("negotiationLapsed")).Single(e => e.Type == "negotiationLapsed");
        var view = await silo.Case(CaseIds.OfLapse(People.Tenant, "d1", lapse.Version)).Becomes(People.Priya, static _ => true);
        view.Subject.Activities.ShouldBe(["refer", "demo", "pricing"]);
    }

    private static DealSummary? Fold(IEnumerable<Domain.Records.EventRecord> events) => Ledger.Replay(events) is { Exists: true } deal ? Summary.Of(deal) : null;
}
