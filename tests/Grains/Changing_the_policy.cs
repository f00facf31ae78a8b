using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.ReadModel;

namespace Negotiation.Grains.Tests;

public sealed class Changing_the_policy
{
    private static readonly Actor Nadia = new(People.Tenant, "aurora", "nadia", "Nadia", [Role.ProgrammeAdmin], "Aurora", "Europe/London");
    private static readonly Policy Faster = People.Policy with { Clocks = People.Policy.Clocks with { Review = 1 } };

    [Fact]
    public async Task What_was_published_outlives_the_process_and_is_proved_by_its_chain()
    {
        await using var silo = await SiloFixture.Start();
        await Publish(silo);
        await silo.Restart();
        var pin = await Programme(silo).Current();
        (pin.Version, pin.Document).ShouldBe((2, PolicyDocument.HashOf(Faster)));
        (await silo.Grains.GetGrain<IPolicyDocumentGrain>($"{People.Tenant}/{pin.Document}").Get()).Policy!.Clocks.Review.ShouldBe(1);

        var report = await silo.Verifier.Verify(new VerifyRequest(Fold));
        report.Intact.ShouldBeTrue(string.Join("; ", report.Breaks));
        report.Events.ShouldBe(5);
    }

    [Fact]
    public async Task A_version_holds_from_its_instant_on_and_not_a_second_before()
    {
        await using var silo = await SiloFixture.Start();
        var answer = await Publish(silo, new DateOnly(2026, 3, 4));
        var from = answer.Amendment!.From.ShouldNotBeNull();
        from.ShouldBe(new DateTimeOffset(2026, 3, 4, 8, 0, 0, TimeSpan.Zero));
        silo.Clock.Advance(from.AddSeconds(-1) - silo.Clock.GetUtcNow());
        await Opened(silo, "before", People.Policy.Clocks.Review, 1);
        var draft = silo.Deal("draft");
        await draft.Does(People.Priya, new SaveDraft(People.Form));

        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Programme(silo).Current()).Version.ShouldBe(2);
        await Opened(silo, "at", 1, 2);
        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        await Opened(silo, "after", 1, 2);

        // Handed in after the change: it follows the change. Handed in before: it keeps what held then.
        (await draft.Does(People.Priya, new Submit(People.Form))).Refusal.ShouldBeNull();
        (await draft.SeenBy(People.Priya)).Policy.ShouldBe(2);
        (await silo.Deal("before").SeenBy(People.Priya)).Policy.ShouldBe(1);
        await silo.Restart();
        (await silo.Deal("before").SeenBy(People.Priya)).Policy.ShouldBe(1);
    }

    [Fact]
    public async Task A_repeat_changes_nothing_and_gets_the_first_answer()
    {
        await using var silo = await SiloFixture.Start();
        var request = new AmendmentRequest("r1", Nadia, Save());
        var first = await Programme(silo).Send(request);
        var second = await Programme(silo).Send(request);
        second.Refusal.ShouldBeNull();
        second.Amendment.ShouldNotBeNull().At.ShouldBe(first.Amendment!.At);
        (await Programme(silo).Overview()).State.Version.ShouldBe(2);
        (await Programme(silo).Send(request with { Command = Save() with { Title = "Another" } })).Refusal!.Reason.ShouldBe(RefusalReason.RequestIdReused);
    }

    [Fact]
    public async Task An_open_deal_moves_only_with_consent_and_keeps_its_move_through_a_restart()
    {
        await using var silo = await SiloFixture.Start();
        await Opened(silo, "d1", 2, 1);
        (await silo.Deal().Does(People.Mara, new ProposePolicy(2))).Refusal!.Rules[0].Code.ShouldBe("unknownPolicy");
        await Publish(silo);
        (await silo.Deal().SeenBy(People.Priya)).Policy.ShouldBe(1);
        (await silo.Deal().Does(People.Mara, new ProposePolicy(2))).Refusal.ShouldBeNull();
        await silo.Restart();
        (await silo.Deal().Does(People.Priya, new AnswerPolicy(Agree: true))).Refusal.ShouldBeNull();
        (await silo.Deal().SeenBy(People.Priya)).Policy.ShouldBe(2);
        await silo.Restart();
        var view = await silo.Deal().SeenBy(People.Priya);
        (view.Policy, view.Standing.Move).ShouldBe((2, null));
    }

    [Fact]
    public async Task Another_tenant_has_no_policy_here_and_cannot_send()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Grains.GetGrain<IProgrammeGrain>("nobody").Current()).Version.ShouldBe(0);
        (await Programme(silo).Send(new AmendmentRequest("r1", Nadia with { Tenant = "borealis" }, Save()))).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
    }

    private static IProgrammeGrain Programme(SiloFixture silo) => silo.Grains.GetGrain<IProgrammeGrain>(People.Tenant);

    private static SaveAmendment Save(DateOnly? effective = null) => new("a1", "Faster reviews", "Partners wait", 1, Faster, effective);

    private static async Task<AmendmentAnswer> Publish(SiloFixture silo, DateOnly? effective = null)
    {
        var hash = PolicyDocument.HashOf(Faster);
        (await Programme(silo).Send(new AmendmentRequest("p1", Nadia, Save(effective)))).Refusal.ShouldBeNull();
        (await Programme(silo).Send(new AmendmentRequest("p2", Nadia, new ProposeAmendment("a1", hash)))).Refusal.ShouldBeNull();
        var answer = await Programme(silo).Send(new AmendmentRequest("p3", People.Mara, new ApproveAmendment("a1", hash)));
        answer.Refusal.ShouldBeNull();
        return answer;
    }

    private static async Task Opened(SiloFixture silo, string id, int reviewDays, int policy)
    {
        (await silo.Deal(id).Does(People.Priya, new Submit(People.Form))).Refusal.ShouldBeNull();
        var view = await silo.Deal(id).SeenBy(People.Priya);
        view.Policy.ShouldBe(policy);
        var clock = view.Standing.Clocks.Single(c => c.Kind == ClockKind.Review);
        clock.Due.ShouldBe(Domain.Calendars.WorkingTime.AddBusinessDays(People.Policy.Calendar, clock.Start, reviewDays));
    }

    private static DealSummary? Fold(IEnumerable<Domain.Records.EventRecord> events) => Ledger.Replay(events) is { Exists: true } deal ? Summary.Of(deal) : null;
}
