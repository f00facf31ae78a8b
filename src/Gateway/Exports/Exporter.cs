using System.Runtime.CompilerServices;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Exports;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Imports;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.Exports;

/// <param name="Scope">What the person may list; each deal is asked again before it goes out.</param>
internal sealed record ExportOrder(Actor Actor, Policy Policy, DealScope Scope, DealFilter Filter, SourceFormat Format);

/// <summary>One deal on its way out.</summary>
/// <param name="Original">What the caller's own side brought of it in this format; null when nothing.</param>
/// <param name="Context">As on the day that came in.</param>
internal sealed record ExportItem(DealToExport Deal, KeptRecord? Original, IntakeContext Context);

/// <summary>
/// Writes the deals of a list page by page, so that no more than a page is in memory. Each deal is asked for the view of the very
/// person who exports: what they may not see does not get here.
/// </summary>
internal sealed class Exporter(DealQueries deals, SourceRecords kept, IGrainFactory grains, TimeProvider clock)
{
    private const int Width = 4;

    public Task Write(ExportOrder order, Stream to, CancellationToken cancel) => order.Format switch
    {
        SourceFormat.CoSell => new TableDocument(new CoSellExport()).Write(order, this, to, cancel),
        SourceFormat.DealRegistrations => new TableDocument(new DealRegistrationExport()).Write(order, this, to, cancel),
        SourceFormat.AwsOpportunities => new JsonDocumentOut(new AwsOpportunityExport()).Write(order, this, to, cancel),
        SourceFormat.AwsFlat => new JsonDocumentOut(new AwsFlatExport()).Write(order, this, to, cancel),
        _ => new JsonDocumentOut(new MicrosoftReferralExport()).Write(order, this, to, cancel),
    };

    /// <summary>What the caller's own side brought of the deals in the list, page by page.</summary>
    public async IAsyncEnumerable<IReadOnlyCollection<KeptRecord>> Originals(ExportOrder order, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in Pages(order, cancel))
        {
            yield return [.. (await Kept(order, page, cancel)).Values];
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<ExportItem>> Items(ExportOrder order, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in Pages(order, cancel))
        {
            var originals = await Kept(order, page, cancel);
            var items = new ExportItem?[page.Count];
            var options = new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel };
            await Parallel.ForAsync(0, page.Count, options, async (i, token) => items[i] = await Item(order, page[i], originals.GetValueOrDefault(page[i]), token));
            yield return [.. items.OfType<ExportItem>()];
        }
    }

    // By customer: an order that stays while deals move on.
    private async IAsyncEnumerable<IReadOnlyList<string>> Pages(ExportOrder order, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        do
        {
            var page = await deals.List(new DealListRequest(order.Scope, order.Filter, DealSort.Customer, After: after, Take: DealQueries.MaxTake), cancel);
            yield return [.. (page?.Items ?? []).Select(row => row.Id)];
            after = page?.Next;
        }
        while (after is not null);
    }

    private Task<IReadOnlyDictionary<string, KeptRecord>> Kept(ExportOrder order, IReadOnlyList<string> page, CancellationToken cancel) =>
        kept.Find(order.Actor.Tenant, FormatNames.Of(order.Format), order.Actor.Organisation, page, cancel);

    private async Task<ExportItem?> Item(ExportOrder order, string id, KeptRecord? original, CancellationToken cancel)
    {
        var grain = grains.GetGrain<IDealGrain>(new DealKey(order.Actor.Tenant, id).ToString());
        var answer = await Patience.Ask(() => grain.Get(order.Actor), static _ => false, clock, cancel);
        if (answer.View is not { } view || DealToExport.Of(view) is not { } deal)
        {
            return null;
        }

        var day = DateOnly.FromDateTime((original?.At ?? clock.GetUtcNow()).UtcDateTime);
        var partner = deal.Partner?.Id ?? order.Actor.Organisation;
        return new ExportItem(deal, original, new IntakeContext(order.Actor.Tenant, partner, deal.Partner?.Name ?? partner, order.Policy, day));
    }
}
