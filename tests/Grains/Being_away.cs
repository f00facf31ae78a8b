using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Orleans;

namespace Negotiation.Grains.Tests;

public sealed class Being_away
{
    private static readonly Absence Mara = new("mara", "Mara", "aurora", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 6), "Europe/Berlin", new Stand("jonas", "Jonas"));

    [Fact]
    public async Task Is_kept_over_a_restart_and_given_up_again()
    {
        await using var silo = await SiloFixture.Start();
        var people = silo.Grains.GetGrain<IPeopleGrain>(People.Tenant);
        (await people.Set(Mara)).ShouldBeEmpty();
        (await people.Set(Mara with { Until = new DateOnly(2026, 3, 9) })).ShouldBeEmpty();
        await silo.Restart();
        people = silo.Grains.GetGrain<IPeopleGrain>(People.Tenant);
        (await people.Absences()).ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2026, 3, 9));
        await people.Clear("kestrel", "mara");
        (await people.Absences()).ShouldHaveSingleItem();
        await people.Clear("aurora", "mara");
        (await people.Absences()).ShouldBeEmpty();
        await people.Clear("aurora", "mara");
    }

    [Fact]
    public async Task Is_forgotten_when_it_is_over_and_refused_when_it_breaks_a_rule()
    {
        await using var silo = await SiloFixture.Start();
        var people = silo.Grains.GetGrain<IPeopleGrain>(People.Tenant);
        (await people.Set(Mara with { Until = new DateOnly(2026, 3, 1) })).Select(b => b.Code).ShouldContain("untilBeforeFrom");
        (await people.Set(Mara)).ShouldBeEmpty();
        silo.Clock.Advance(TimeSpan.FromDays(20));
        (await people.Absences()).ShouldBeEmpty();
        (await people.Set(Mara)).Select(b => b.Code).ShouldBe(["absencePast"]);
    }

    [Fact]
    public async Task Is_one_tenants_alone()
    {
        await using var silo = await SiloFixture.Start();
        await silo.Grains.GetGrain<IPeopleGrain>("borealis").Set(Mara);
        (await silo.Grains.GetGrain<IPeopleGrain>(People.Tenant).Absences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_the_review_with_the_only_reviewer_there_is()
    {
        await using var silo = await SiloFixture.Start();
        await silo.Grains.GetGrain<IPeopleGrain>(People.Tenant).Set(Mara with { Deputy = new Stand("nobody", "Nobody the programme knows") });
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        // The only reviewer: a review has an owner even while they are away.
        (await silo.Deal().SeenBy(People.Priya)).Reviewer.ShouldBe("mara");
    }

    [Fact]
    public async Task Does_not_keep_protection_from_ending_when_the_process_was_away()
    {
        await using var silo = await SiloFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        (await deal.Does(People.Mara, new Approve())).ShouldBeAccepted();
        var end = (await deal.SeenBy(People.Priya)).Standing.Clocks.Single(c => c.Kind == ClockKind.Protection).Due;
        await silo.RestartAt(end.AddSeconds(1));
        await silo.Deal().Touch();
        var view = await silo.Deal().SeenBy(People.Priya);
        view.Protection!.Standing.ShouldBe(ProtectionStanding.Expired);
        view.Standing.Review.ShouldBe(ReviewState.Approved);

        // The talks lapsed meanwhile too; the case this opens freezes what is disputed, and only then the deal is at rest.
        await Cases.Until(async () => (await silo.Deal().SeenBy(People.Dana)).Frozen is not null);
        await silo.JournalReaches((await silo.Deal().SeenBy(People.Priya)).Version);
        (await silo.Verifier.Verify(new ReadModel.VerifyRequest())).Breaks.ShouldBeEmpty();
    }
}
