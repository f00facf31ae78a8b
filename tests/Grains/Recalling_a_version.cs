using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.ReadModel;
using Negotiation.Silo;

namespace Negotiation.Grains.Tests;

public sealed class Recalling_a_version
{
    private static readonly Actor Nadia = new(People.Tenant, "aurora", "nadia", "Nadia", [Role.ProgrammeAdmin], "Aurora", "Europe/London");
    private static readonly Policy Faster = People.Policy with { Clocks = People.Policy.Clocks with { Review = 1 } };
    private static readonly Policy Renamed = People.Policy with { Name = "Renamed" };
    private static readonly DateOnly Day = new(2026, 3, 4);

    /// <summary>The start of work on that day in Berlin.</summary>
    private static readonly DateTimeOffset Begins = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_never_comes_into_force_on_any_process_and_no_deal_moves_to_it()
    {
        await using var silo = await SiloFixture.Start();
        var book = new PolicyBook(silo.Grains);
        await Opened(silo, "before", 1);
        await Publish(silo, "a1", Faster, 1, Day);
        (await book.Pinned(People.Tenant, 2)).Clocks.Review.ShouldBe(1);
        (await Programme(silo).Current()).Next.ShouldBe(2);
        (await Programme(silo).Send(Recall("r1"))).Refusal.ShouldBeNull();
        (await Programme(silo).Current()).Next.ShouldBeNull();

        // A process that kept its document, one that never saw it, and one that was started after.
        To(silo, Begins);
        await Holds(silo, 1, book, new PolicyBook(silo.Grains));
        await Opened(silo, "at", 1);
        (await silo.Deal("before").Does(People.Mara, new ProposePolicy(2))).Refusal!.Rules[0].Code.ShouldBe("unknownPolicy");
        await silo.Restart();
        await Holds(silo, 1, new PolicyBook(silo.Grains));
        (await book.Pinned(People.Tenant, 2)).Clocks.Review.ShouldBe(1, "its document stays readable");

        // Its number lies below that of the version in force now, and still no deal moves to it.
        (await Publish(silo, "a2", Renamed, 1)).Amendment!.Number.ShouldBe(3);
        await Holds(silo, 3, new PolicyBook(silo.Grains));
        (await silo.Deal("before").Does(People.Mara, new ProposePolicy(2))).Refusal!.Rules[0].Code.ShouldBe("unknownPolicy");
        (await silo.Deal("before").Does(People.Mara, new ProposePolicy(3))).Refusal.ShouldBeNull();
        await Opened(silo, "after", 3);

        var report = await silo.Verifier.Verify(new VerifyRequest(Fold));
        report.Intact.ShouldBeTrue(string.Join("; ", report.Breaks));
        var journal = await silo.Events.Newest(People.Tenant, "#policy", ReadModel.Audience.All, 0, 10);
        journal.Events.Count(static e => e.Type is "policyRecalled" && e.Person is "mara").ShouldBe(1);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task Up_to_the_second_before_its_instant(int seconds, bool possible)
    {
        await using var silo = await SiloFixture.Start();
        await Publish(silo, "a1", Faster, 1, Day);
        To(silo, Begins.AddSeconds(seconds));
        var answer = await Programme(silo).Send(Recall("r1"));
        answer.Refusal?.Rules[0].Code.ShouldBe("alreadyBegun");
        (answer.Refusal is null, answer.Amendment!.Stage is AmendmentStage.Recalled).ShouldBe((possible, possible));
        To(silo, Begins.AddSeconds(2));
        (await Programme(silo).Current()).Version.ShouldBe(possible ? 1 : 2);
    }

    [Fact]
    public async Task A_repeat_after_a_restart_gets_the_first_answer_even_when_the_instant_has_come()
    {
        await using var silo = await SiloFixture.Start();
        await Publish(silo, "a1", Faster, 1, Day);
        var first = await Programme(silo).Send(Recall("r1"));
        await silo.RestartAt(Begins.AddSeconds(1));
        var second = await Programme(silo).Send(Recall("r1"));
        (second.Refusal, second.Amendment!.Recall).ShouldBe((null, first.Amendment!.Recall));
        (await Programme(silo).Overview()).State.Version.ShouldBe(6);
        (await Programme(silo).Send(Recall("r2"))).Refusal!.Rules[0].Code.ShouldBe("alreadyRecalled");
        (await Programme(silo).Current()).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_recall_whose_answer_was_lost_holds()
    {
        await using var silo = await SiloFixture.Start();
        await Publish(silo, "a1", Faster, 1, Day);
        silo.Faults.AnswersGetLost = true;
        await Should.ThrowAsync<Exception>(() => Programme(silo).Send(Recall("r1")));
        silo.Faults.AnswersGetLost = false;
        To(silo, Begins);
        (await Programme(silo).Current()).Version.ShouldBe(1);
        (await Programme(silo).Send(Recall("r1"))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task An_activation_that_another_one_went_past_reads_anew_before_the_version_holds()
    {
        await using var silo = await SiloFixture.Start();

        // So shortly before that the activation stays in memory.
        To(silo, Begins.AddMinutes(-1));
        await Publish(silo, "a1", Faster, 1, Day);
        var now = silo.Clock.GetUtcNow();
        await silo.ChangeProgramme(record =>
        {
            var context = new AmendmentContext(People.Mara, now, People.Policy, Faster, Faster, People.Policy);
            var outcome = AmendmentHandling.Handle(record.Programme, "r1", Recall("r1").Command, context);
            outcome.Refusal.ShouldBeNull();
            return record with { Programme = outcome.State, Head = PolicyLedger.Write(outcome.Facts[0], record.Head).Hash };
        });

        // Here nothing is known of it, and while the version lies ahead that does no harm.
        To(silo, Begins.AddSeconds(-1));
        var before = await Programme(silo).Current();
        (before.Version, before.Next).ShouldBe((1, 2));
        To(silo, Begins);
        foreach (var pin in await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Programme(silo).Current())))
        {
            (pin.Version, pin.Next).ShouldBe((1, null));
        }

        await Opened(silo, "at", 1);
        (await Publish(silo, "a2", Renamed, 1)).Amendment!.Number.ShouldBe(3);
    }

    private static IProgrammeGrain Programme(SiloFixture silo) => silo.Grains.GetGrain<IProgrammeGrain>(People.Tenant);

    private static void To(SiloFixture silo, DateTimeOffset instant) => silo.Clock.Advance(instant - silo.Clock.GetUtcNow());

    private static AmendmentRequest Recall(string request) => new(request, People.Mara, new RecallAmendment("a1", PolicyDocument.HashOf(Faster), "Approved by mistake"));

    private static async Task<AmendmentAnswer> Publish(SiloFixture silo, string id, Policy document, int basedOn, DateOnly? effective = null)
    {
        var hash = PolicyDocument.HashOf(document);
        (await Programme(silo).Send(new AmendmentRequest($"{id}-1", Nadia, new SaveAmendment(id, "A change", "Partners wait", basedOn, document, effective)))).Refusal.ShouldBeNull();
        (await Programme(silo).Send(new AmendmentRequest($"{id}-2", Nadia, new ProposeAmendment(id, hash)))).Refusal.ShouldBeNull();
        var answer = await Programme(silo).Send(new AmendmentRequest($"{id}-3", People.Mara, new ApproveAmendment(id, hash)));
        answer.Refusal.ShouldBeNull();
        return answer;
    }

    private static async Task Holds(SiloFixture silo, int version, params PolicyBook[] books)
    {
        (await Programme(silo).Current()).Version.ShouldBe(version);
        foreach (var book in books)
        {
            (await book.Current(People.Tenant))!.Version.ShouldBe(version);
            (await book.Begun(People.Tenant, 2)).ShouldBeNull();
            (await book.Begun(People.Tenant, 1))!.Version.ShouldBe(1);
        }
    }

    private static async Task Opened(SiloFixture silo, string id, int policy)
    {
        (await silo.Deal(id).Does(People.Priya, new Submit(People.Form))).Refusal.ShouldBeNull();
        (await silo.Deal(id).SeenBy(People.Priya)).Policy.ShouldBe(policy);
    }

    private static DealSummary? Fold(IEnumerable<Domain.Records.EventRecord> events) => Ledger.Replay(events) is { Exists: true } deal ? Summary.Of(deal) : null;
}
