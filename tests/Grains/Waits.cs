using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.ReadModel;

namespace Negotiation.Grains.Tests;

internal static class Waits
{
    public static async Task<Terms> FirstTerms(this SiloFixture silo)
    {
        var events = await silo.Journal();
        var record = events.First(e => e.Type == "offerMade");
        return ((OfferMade)Ledger.Read(record).Body).Offer.Terms;
    }

    public static async Task<IReadOnlyList<EventRecord>> Journal(this SiloFixture silo) =>
        (await silo.Events.After(People.Tenant, "d1", ReadModel.Audience.All, 0, 1000)).Events;

    /// <summary>The journal once it holds <paramref name="version"/>. It is written off the command path, so the caller has to wait for it.</summary>
    public static Task<IReadOnlyList<EventRecord>> JournalReaches(this SiloFixture silo, long version) =>
        silo.Seen(silo.Journal, events => events.Count > 0 && events[^1].Version >= version);

    /// <summary>The journal once it holds an event of a type, while the clock moves on as it does in life.</summary>
    public static Task<IReadOnlyList<EventRecord>> ReachesWhileTimePasses(this SiloFixture silo, string type, int times = 1) =>
        silo.Seen(silo.Journal, events => events.Count(e => e.Type == type) >= times, TimeSpan.FromSeconds(1));

    /// <summary>
    /// What a look shows once it is as wanted. The platform acts off the command path, and tries again what did not succeed, so the
    /// caller has to wait, and the clock to move on.
    /// </summary>
    /// <param name="step">How far the clock moves between two looks; it stands still when left out.</param>
    public static async Task<T> Seen<T>(this SiloFixture silo, Func<Task<T>> look, Func<T, bool> wanted, TimeSpan step = default)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var seen = await look();
            if (wanted(seen))
            {
                return seen;
            }

            patience.Token.ThrowIfCancellationRequested();
            silo.Clock.Advance(step);
            await Task.Yield();
        }
    }

    /// <summary>Once a deal that was registered has noted where its claim stands. A deal that wakes with a claim to post goes to rest when it is posted.</summary>
    public static Task ClaimWritten(this SiloFixture silo) =>
        silo.Seen(() => Task.FromResult(silo.Faults.DealWrites), static writes => writes >= 2, TimeSpan.FromMilliseconds(20));

    /// <summary>
    /// The clock moves on to <paramref name="until"/> by no more than an hour at a time, and the deal sees to what is due before it does.
    /// After one jump over days a turn may still be under way that began, and set its timers, at an instant in the midst of them.
    /// </summary>
    public static async Task HoursPass(this SiloFixture silo, IDealGrain deal, DateTimeOffset until)
    {
        for (var left = until - silo.Clock.GetUtcNow(); left > TimeSpan.Zero; left = until - silo.Clock.GetUtcNow())
        {
            silo.Clock.Advance(left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1));
            await deal.Touch();
        }
    }
}
