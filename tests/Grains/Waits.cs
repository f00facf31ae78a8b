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
    public static async Task<IReadOnlyList<EventRecord>> JournalReaches(this SiloFixture silo, long version)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var events = await silo.Journal();
            if (events.Count > 0 && events[^1].Version >= version)
            {
                return events;
            }

            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>The journal once it holds an event of a type, while the clock moves on as it does in life.</summary>
    public static async Task<IReadOnlyList<EventRecord>> ReachesWhileTimePasses(this SiloFixture silo, string type, int times = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var events = await silo.Journal();
            if (events.Count(e => e.Type == type) >= times)
            {
                return events;
            }

            patience.Token.ThrowIfCancellationRequested();
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
