using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel.Tests;

/// <summary>A deal with its events. The payload of each event is the row it leads to, so that folding needs no rules.</summary>
internal sealed record SampleDeal(IReadOnlyList<EventRecord> Events, DealSummary Summary)
{
    public string Stream => $"{Summary.Tenant}/{Summary.Id}";

    /// <summary>The same deal after one more event, which is the only one in <see cref="Events"/>.</summary>
    public SampleDeal Then(Func<DealSummary, DealSummary>? change = null, string? onlyFor = null)
    {
        var last = Events[^1];
        var next = (change ?? (s => s))(Summary) with { Version = last.Version + 1, ChangedAt = Summary.ChangedAt.AddSeconds(1) };
        return new SampleDeal([Sample.Event(next, last.Hash, onlyFor)], next);
    }
}

internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, 123, TimeSpan.Zero);

    public static DealSummary? Fold(IEnumerable<EventRecord> events) => DomainJson.Read<DealSummary>(events.Last().Payload);

    public static DealSummary Summary(string id, string tenant = "contoso") => new(
        tenant,
        id,
        1,
        "Fabrikam AG",
        "DE",
        "Data platform",
        125_000.50m,
        "EUR",
        AmountPeriod.Yearly,
        "Northwind",
        ReviewState.Submitted,
        NegotiationState.None,
        SalesStage.Prospect,
        0,
        4,
        [],
        ["contoso-sales", "northwind"],
        ["anna", "ben"],
        Now,
        Now,
        "fabrikam.example",
        $"EXT-{id}",
        Now.AddDays(2));

    public static SampleDeal Deal(string id, Func<DealSummary, DealSummary>? change = null)
    {
        var summary = (change ?? (s => s))(Summary(id));
        return new SampleDeal([Event(summary, Chain.Start)], summary);
    }

    /// <summary>A deal with <paramref name="events"/> events.</summary>
    public static SampleDeal Deal(string id, int events)
    {
        var deal = Deal(id);
        var all = new List<EventRecord>(deal.Events);
        while (all.Count < events)
        {
            deal = deal.Then();
            all.AddRange(deal.Events);
        }

        return deal with { Events = all };
    }

    public static EventRecord Event(DealSummary summary, string previous, string? onlyFor = null) => Chain.Link(
        new EventRecord(
            $"{summary.Tenant}/{summary.Id}",
            summary.Version,
            summary.ChangedAt.AddTicks(7),
            "anna",
            "Anna Müller",
            $"request-{summary.Version}",
            "messageSent",
            DomainJson.Write(summary),
            "",
            "",
            "northwind",
            onlyFor),
        previous);
}
