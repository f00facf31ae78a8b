using Negotiation.Domain.Deals;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Reader = Negotiation.ReadModel.Audience;

namespace Negotiation.Gateway.Live;

/// <summary>The events of a deal as its journal holds them, for one party, or for a reader of everything when it is null.</summary>
internal interface IDealHistory
{
    /// <summary>The first visible events after a version, in order.</summary>
    Task<IReadOnlyList<EventView>> After(DealKey deal, string? party, long after, int take, CancellationToken cancel);

    /// <summary>The newest visible events after a version, in order.</summary>
    Task<IReadOnlyList<EventView>> Newest(DealKey deal, string? party, long after, int take, CancellationToken cancel);
}

internal sealed class JournalHistory(EventQueries events) : IDealHistory
{
    public async Task<IReadOnlyList<EventView>> After(DealKey deal, string? party, long after, int take, CancellationToken cancel) =>
        Show(await events.After(deal.Tenant, deal.Deal, For(party), after, take, cancel));

    public async Task<IReadOnlyList<EventView>> Newest(DealKey deal, string? party, long after, int take, CancellationToken cancel) =>
        Show(await events.Newest(deal.Tenant, deal.Deal, For(party), after, take, cancel));

    private static Reader For(string? party) => party is null ? Reader.All : Reader.Of(party);

    private static IReadOnlyList<EventView> Show(EventPage page) => [.. page.Events.Select(EventView.Of)];
}
