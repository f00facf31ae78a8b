using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Grains.Tests;

/// <summary>The process dies in the midst of posting a claim, and nobody looks at its deal afterwards.</summary>
public sealed class Claims_and_crashes : ClaimScene
{
    [Fact]
    public async Task An_end_that_was_cut_short_frees_the_other()
    {
        await Both_overlap();
        Silo.Faults.ViewsFailAfter = true;
        (await Silo.Deal("d2").Does(People.Ines, new WithdrawRegistration("The customer stopped"))).ShouldBeAccepted();
        await Dies_after_the_search_knows("d2");
        await Half_a_day_passes();
        await Found(() => The(Both), overlap => overlap!.Status == OverlapStatus.Ended);
    }

    [Fact]
    public async Task A_change_of_customer_that_was_cut_short_frees_the_other()
    {
        await Both_overlap();
        Silo.Faults.ViewsFailAfter = true;
        (await Silo.Deal("d2").Does(People.Ines, new Amend(Toys))).ShouldBeAccepted();
        await Dies_after_the_search_knows("d2");
        await Half_a_day_passes();
        await Found(() => The(Both), overlap => overlap!.Status == OverlapStatus.Ended);
    }

    // Before anybody heard of it, and while the overlap took it in.
    [Theory]
    [InlineData("account")]
    [InlineData("overlap")]
    public async Task A_change_of_products_that_was_cut_short_is_found_all_the_same(string step)
    {
        await Both_overlap();
        var write = Hold(step);
        (await Silo.Deal("d2").Does(People.Ines, new Amend(Hers with { Products = ["Another product"] }))).ShouldBeAccepted();
        await Held();
        write.SetException(new IOException("The disk is gone."));
        await Silo.Restart();
        Silo.Faults.Held.Clear();
        await Half_a_day_passes();
        await Found(() => The(Both), overlap => overlap!.Kinds.Contains(OverlapKind.OtherProduct));
    }

    [Fact]
    public async Task A_look_alike_under_a_shared_key_is_reported()
    {
        await Ines_registers("x1", Named(1));
        Silo.Faults.ViewsFailAfter = true;
        (await Silo.Deal().Does(People.Priya, new Submit(Named(2)))).ShouldBeAccepted();
        await Dies_after_the_search_knows("d1");
        await Half_a_day_passes();
        await Found(() => The(OverlapIds.Between(People.Tenant, "d1", "x1")), overlap => overlap is not null);
    }

    [Fact]
    public async Task A_claim_that_ends_leaves_also_the_keys_nobody_could_note_it_under()
    {
        await Put_but_not_noted();
        (await Silo.Deal().Does(People.Priya, new WithdrawRegistration("No longer wanted"))).ShouldBeAccepted();
        await Until(() => Ids("site:muster"), claims => claims.Count == 0);
    }

    [Fact]
    public async Task A_claim_that_turns_to_another_customer_leaves_the_keys_that_could_not_be_noted()
    {
        await Put_but_not_noted();
        (await Silo.Deal().Does(People.Priya, new Amend(Toys))).ShouldBeAccepted();
        await Account_holds("d1", "site:tailspin");
        await Ines_registers("d2", Hers);
        await Until(() => Ids("site:muster"), claims => claims is ["d2"]);
        (await Silo.Deal("d2").SeenBy(People.Ines)).Overlap.ShouldBeNull();
    }

    [Fact]
    public async Task And_so_does_one_that_turned_and_ended()
    {
        await Put_but_not_noted();
        (await Silo.Deal().Does(People.Priya, new Amend(Toys))).ShouldBeAccepted();
        await Account_holds("d1", "site:tailspin");
        (await Silo.Deal().Does(People.Priya, new WithdrawRegistration("No longer wanted"))).ShouldBeAccepted();
        await Until(() => Ids("site:tailspin"), claims => claims.Count == 0);
        await Until(() => Ids("site:muster"), claims => claims.Count == 0);
    }

    [Fact]
    public async Task An_own_opportunity_that_hears_of_an_overlap_after_its_end_ends_it()
    {
        var direct = Silo.Grains.GetGrain<IOpportunityGrain>($"{People.Tenant}/x1");
        (await direct.Take(People.Mara, Direct)).Created.ShouldBeTrue();
        await Posted("x1");

        // The registration has met it, and is slow to report that while it is closed.
        var report = Hold("overlap");
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await Held();
        (await direct.Take(People.Mara, null)).Changed.ShouldBeTrue();
        await Until(() => Ids("site:muster"), claims => claims is ["d1"]);
        await Posted("x1");
        await Dies_when_it_has_heard("x1", report);
        await Found(() => The(OverlapIds.Between(People.Tenant, "d1", "x1")), overlap => overlap?.Status == OverlapStatus.Ended);
    }

    [Fact]
    public async Task So_does_a_registration()
    {
        await Priya_registers();
        var report = Hold("overlap");
        (await Silo.Grains.GetGrain<IOpportunityGrain>($"{People.Tenant}/x1").Take(People.Mara, Direct)).Created.ShouldBeTrue();
        await Held();
        (await Silo.Deal().Does(People.Priya, new WithdrawRegistration("No longer wanted"))).ShouldBeAccepted();
        await Until(() => Ids("site:muster"), claims => claims is ["x1"]);
        await Posted("d1");
        await Dies_when_it_has_heard("d1", report);
        await Found(() => The(OverlapIds.Between(People.Tenant, "d1", "x1")), overlap => overlap?.Status == OverlapStatus.Ended);
    }

    // It hears of the overlap, and what it then does is not written any more.
    private async Task Dies_when_it_has_heard(string claim, TaskCompletionSource report)
    {
        var end = Hold("overlap");
        report.SetResult();
        await Until(() => Task.FromResult(Silo.Faults.Stored[claim]), stored => stored is OpportunityRecord { ClaimDue: true } or DealRecord { ClaimDue: true });
        end.SetException(new IOException("The disk is gone."));
        await Silo.Restart();
        Silo.Faults.Held.Clear();
        await Half_a_day_passes();
    }

    private async Task Put_but_not_noted()
    {
        (await Silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        var disk = Hold("d1");
        await Account_holds("d1", "site:muster");
        await Held();
        disk.SetException(new IOException("The disk is gone."));
        await Silo.Restart();
        Silo.Faults.Held.Clear();
    }

    // All else that the sweeper goes by is in order.
    private async Task Dies_after_the_search_knows(string deal)
    {
        await Until(() => Task.FromResult(Silo.Faults.ViewFaults), faults => faults > 0);
        var version = ((DealRecord)Silo.Faults.Stored[deal]!).Deal.Version;
        await Until(() => Silo.Events.After(People.Tenant, deal, ReadModel.Audience.All, 0, 1000), page => page.Events.Count > 0 && page.Events[^1].Version >= version);
        await Silo.Restart();
        Silo.Faults.ViewsFailAfter = false;
    }

    // What failed is tried again within seconds; were the clock to go quicker, the next day's deadlines would wake everybody.
    private Task Found(Func<Task<OverlapState?>> look, Func<OverlapState?, bool> fits) => Silo.Seen(look, fits, TimeSpan.FromMicroseconds(20));

    // Long enough for the sweeper, and for every reminder that posts what is due.
    private Task Half_a_day_passes() => Silo.HoursPass(Silo.Deal("d9"), Silo.Clock.GetUtcNow().AddHours(14));
}
