using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains.Tests;

/// <summary>What holders and journal hear of an overlap is what is stored of it, whatever happens to a write meanwhile.</summary>
public sealed class Telling_of_an_overlap
{
    [Fact]
    public async Task A_judgement_that_could_not_be_written_is_told_to_nobody()
    {
        await using var silo = await SiloFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await Until(async () => (await Claims()).Contains("d1", StringComparer.Ordinal));

        // The first telling is under way, for a holder is busy, when the judgement comes and hangs in its write.
        var busy = new TaskCompletionSource();
        var disk = new TaskCompletionSource();
        silo.Faults.Held["d1"] = busy.Task;
        (await silo.Deal("d2").Does(People.Ines, new Submit(People.Form with { CustomerDomain = "shop.muster.example" }))).ShouldBeAccepted();
        await Until(async () => (await silo.Deal("d2").SeenBy(People.Ines)).Overlap == true);
        silo.Faults.Held["overlap"] = disk.Task;
        var lost = Judge(new DismissOverlap(DismissalReason.DifferentNeed, "Lost"));
        busy.SetResult();
        await Until(async () => (await silo.Deal().SeenBy(People.Priya)).Overlap == true);
        disk.SetException(new IOException("The disk is gone."));
        await Should.ThrowAsync<Exception>(lost);
        silo.Faults.Held.Clear();

        (await Journal()).ShouldNotContain(e => e.Payload.ToString().Contains("Lost", StringComparison.Ordinal));
        (await Judge(new DismissOverlap(DismissalReason.DifferentNeed, "Kept"))).Refusal.ShouldBeNull();
        await Until(async () => (await silo.Deal().SeenBy(People.Priya)).Overlap != true);
        (await Journal()).ShouldContain(e => e.Payload.ToString().Contains("Kept", StringComparison.Ordinal));

        // A claim is posted, and what failed is tried again, when a little time has passed.
        Task Until(Func<Task<bool>> wanted) => silo.Seen(wanted, static yes => yes, TimeSpan.FromMilliseconds(20));
        Task<OverlapAnswer> Judge(OverlapCommand command) => Overlap().Send(new OverlapEnvelope(People.NewRequest(), People.Mara, command));
        IOverlapGrain Overlap() => silo.Grains.GetGrain<IOverlapGrain>(new DealKey(People.Tenant, Id()).ToString());
        static string Id() => OverlapIds.Between(People.Tenant, "d1", "d2");
        async Task<IEnumerable<string>> Claims() => (await silo.Grains.GetGrain<IAccountGrain>($"{People.Tenant}/site:muster").List()).Claims.Select(static c => c.Id);
        async Task<IReadOnlyList<Domain.Records.EventRecord>> Journal() => (await silo.Events.After(People.Tenant, OverlapLedger.Mark + Id(), ReadModel.Audience.All, 0, 1000)).Events;
    }
}
