using Microsoft.EntityFrameworkCore;

namespace Negotiation.ReadModel;

/// <summary>Questions about many deals, answered from the rows the journal keeps up to date.</summary>
public sealed class DealQueries(ReadModelStore store)
{
    public const int MaxTake = 200;
    private const int Few = 1000;

    /// <summary>One page of the deals in scope that fit the filter.</summary>
    /// <returns>Null when <see cref="DealListRequest.After"/> is not a cursor of a list sorted like this.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="DealListRequest.Take"/> is out of bounds.</exception>
    public async Task<DealPage?> List(DealListRequest request, CancellationToken cancel = default)
    {
        if (request.Take is < 1 or > MaxTake)
        {
            throw new ArgumentOutOfRangeException(nameof(request), $"A page has 1 to {MaxTake} rows.");
        }

        var after = request.After is null ? null : DealCursor.Read(request.After, request.Sort, request.Descending);
        if (request.After is not null && after is null)
        {
            return null;
        }

        await using var context = store.Context();
        var (fitting, total) = await Fitting(context, request, after, cancel);
        var rest = after is null ? fitting : fitting.After(after);
        var rows = await rest.Sorted(request.Sort, request.Descending).Take(request.Take + 1).ToListAsync(cancel);
        var next = rows.Count > request.Take ? DealCursor.After(rows[request.Take - 1], request.Sort, request.Descending, total).Write() : null;
        return new DealPage([.. rows.Take(request.Take).Select(r => DealRow.Of(r, request.Scope))], total, next);
    }

    // Few matches: find their keys in the small index, then sort those rows. Many: walk the order of the sort, where the
    // next page's rows soon turn up. Each is slow where the other is quick.
    private static async Task<(IQueryable<StoredDeal> Deals, int Total)> Fitting(ReadModelContext context, DealListRequest request, DealCursor? after, CancellationToken cancel)
    {
        var person = request.Filter.ApprovalOf;
        var byOrder = (person is null ? context.InScopeByOrder(request.Scope) : context.InScopeOfApproval(request.Scope, person)).Fitting(request.Filter, request.Scope).Of(context, request);
        var byMembership = (person is null ? context.InScope(request.Scope) : context.InScopeOfApproval(request.Scope, person)).Fitting(request.Filter, request.Scope).Of(context, request);
        if (after is not null && after.Total > Few)
        {
            return (byOrder, after.Total);
        }

        var keys = await byMembership.Select(d => d.Key).Take(Few + 1).ToListAsync(cancel);
        return keys.Count > Few
            ? (byOrder, after?.Total ?? await byMembership.CountAsync(cancel))
            : (context.Deals.Where(d => EF.Parameter(keys).Contains(d.Key)), after?.Total ?? keys.Count);
    }

    /// <summary>How many deals fit, how many of them are overdue, and when the next one is due: what a list sorted like this would show, counted.</summary>
    /// <param name="sort">Names the clock: review, information or protection; every other one means the turn.</param>
    public async Task<WorkTally> Tally(DealScope scope, DealFilter filter, DealSort sort, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var context = store.Context();
        var deals = (filter.ApprovalOf is { } person ? context.InScopeOfApproval(scope, person) : context.InScope(scope)).Fitting(filter, scope);
        return await deals.Tally(sort, now, cancel);
    }

    /// <summary>Deals in scope by the id they have in the system they were imported from; the earliest when several have the same.</summary>
    /// <param name="externalIds">At most 1,000.</param>
    public async Task<IReadOnlyDictionary<string, string>> FindByExternalIds(DealScope scope, IReadOnlyCollection<string> externalIds, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(externalIds.Count, 1000, nameof(externalIds));
        await using var context = store.Context();
        var found = await context.InScope(scope)
            .Where(d => d.ExternalId != null && externalIds.Contains(d.ExternalId))
            .Select(d => new { d.Id, d.ExternalId, d.OpenedAt, d.Key })
            .ToListAsync(cancel);
        return found
            .GroupBy(d => d.ExternalId!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(d => d.OpenedAt).ThenBy(d => d.Key).First().Id, StringComparer.Ordinal);
    }

    /// <summary>Registrations in scope that correct a closed record, the earliest first; at most 50.</summary>
    public async Task<IReadOnlyList<DealLink>> CorrectedBy(DealScope scope, string deal, CancellationToken cancel = default)
    {
        await using var context = store.Context();
        var found = await context.InScope(scope)
            .Where(d => d.Corrects == deal)
            .OrderBy(d => d.OpenedAt).ThenBy(d => d.Key)
            .Take(50)
            .Select(d => new { d.Id, d.Title })
            .ToListAsync(cancel);
        return [.. found.Select(d => new DealLink(d.Id, d.Title))];
    }

    /// <summary>Deals of all tenants whose next deadline lies before <paramref name="before"/>, the longest overdue of each tenant first.</summary>
    /// <param name="before">Now less the grace the grains have to act by themselves.</param>
    /// <param name="limit">Most deals returned, 1 and up.</param>
    public async Task<IReadOnlyList<OverdueDeal>> Overdue(DateTimeOffset before, int limit, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        await using var context = store.Context();
        var overdue = new List<OverdueDeal>();
        var last = "";

        // Tenant by tenant, each a short step in an index: an index over the deadlines of all tenants would cost every offer.
        while (overdue.Count < limit && await context.Deals.Where(d => d.Tenant.CompareTo(last) > 0).MinAsync(d => (string?)d.Tenant, cancel) is { } tenant)
        {
            var rows = await context.Deals
                .Where(d => d.Tenant == tenant && d.Clock < before.UtcTicks)
                .OrderBy(d => d.Clock)
                .Take(limit - overdue.Count)
                .Select(d => new { d.Id, d.Clock })
                .ToListAsync(cancel);
            overdue.AddRange(rows.Select(r => new OverdueDeal(tenant, r.Id, new DateTimeOffset(r.Clock, TimeSpan.Zero))));
            last = tenant;
        }

        return overdue;
    }
}
