using Microsoft.EntityFrameworkCore;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <param name="Status">Empty: every status.</param>
/// <param name="Kind">Null: every kind.</param>
/// <param name="Suggested">Null: both what counts and what is only a suggestion.</param>
/// <param name="After">The <see cref="OverlapPage.Next"/> of the page before.</param>
/// <param name="Take">1 to 200.</param>
public sealed record OverlapListRequest(string Tenant, IReadOnlyList<OverlapStatus> Status, OverlapKind? Kind = null, bool? Suggested = null, string? After = null, int Take = 50);

/// <param name="Overlaps">Longest waiting first.</param>
public sealed record OverlapPage(IReadOnlyList<OverlapState> Overlaps, int Total, string? Next);

/// <summary>Questions about claims and overlaps. For the vendor's own people and for the platform only: the caller sees to that.</summary>
public sealed class ClaimQueries(ReadModelStore store)
{
    /// <summary>Claims that <see cref="Tally"/> counts unless told otherwise.</summary>
    private const int MostTallied = 20_000;

    /// <inheritdoc cref="LookAlikes.Find"/>
    public async Task<IReadOnlyList<Claim>> Similar(string tenant, Claim claim, int take, CancellationToken cancel = default) =>
        [.. (await LookAlikes.Find(store, tenant, claim, take, cancel)).Select(Read<Claim>)];

    /// <returns>Null when <see cref="OverlapListRequest.After"/> continues no list.</returns>
    public async Task<OverlapPage?> Overlaps(OverlapListRequest request, CancellationToken cancel = default)
    {
        if (request.Take is < 1 or > DealQueries.MaxTake)
        {
            throw new ArgumentOutOfRangeException(nameof(request), $"A page has 1 to {DealQueries.MaxTake} rows.");
        }

        (long Found, string Id)? after = null;
        if (request.After is { } cursor)
        {
            if (cursor.Split('.') is not [var ticks, var id] || !long.TryParse(ticks, System.Globalization.CultureInfo.InvariantCulture, out var found))
            {
                return null;
            }

            after = (found, id);
        }

        await using var context = store.Context();
        var all = context.Overlaps.Where(o => o.Tenant == request.Tenant);
        if (request.Status.Count > 0)
        {
            var status = request.Status.Select(s => s.ToString()).ToList();
            all = all.Where(o => status.Contains(o.Status));
        }

        if (request.Kind is { } kind)
        {
            var name = kind.ToString();
            all = all.Where(o => o.Kind == name);
        }

        if (request.Suggested is { } suggested)
        {
            var flag = suggested ? 1L : 0L;
            all = all.Where(o => o.Suggested == flag);
        }

        var total = await all.CountAsync(cancel);
        if (after is { } from)
        {
            all = all.Where(o => o.FoundAt > from.Found || (o.FoundAt == from.Found && o.Id.CompareTo(from.Id) > 0));
        }

        var rows = await all.OrderBy(o => o.FoundAt).ThenBy(o => o.Id).Take(request.Take + 1).Select(o => new { o.FoundAt, o.Id, o.Payload }).ToListAsync(cancel);
        var page = rows.Take(request.Take).ToList();
        return new OverlapPage(
            [.. page.Select(r => Read<OverlapState>(r.Payload))],
            total,
            rows.Count > request.Take ? FormattableString.Invariant($"{page[^1].FoundAt}.{page[^1].Id}") : null);
    }

    /// <summary>How many overlaps wait for a person: open, and found by more than likeness.</summary>
    public async Task<int> ToJudge(string tenant, CancellationToken cancel = default)
    {
        await using var context = store.Context();
        return await context.Overlaps.CountAsync(o => o.Tenant == tenant && o.Status == nameof(OverlapStatus.Open) && o.Suggested == 0, cancel);
    }

    /// <summary>By claim, one overlap each that waits for a person: open, and found by more than likeness.</summary>
    /// <param name="claims">At most 1,000 ids.</param>
    public async Task<IReadOnlyDictionary<string, string>> ToJudge(string tenant, IReadOnlyCollection<string> claims, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(claims.Count, 1000, nameof(claims));
        await using var context = store.Context();
        var open = context.Overlaps.Where(o => o.Tenant == tenant && o.Status == nameof(OverlapStatus.Open) && o.Suggested == 0);

        // Apart, so that each goes by an index of its own.
        var first = await open.Where(o => claims.Contains(o.First)).Select(o => new { Claim = o.First, o.Id }).ToListAsync(cancel);
        var second = await open.Where(o => o.Second != null && claims.Contains(o.Second)).Select(o => new { Claim = o.Second!, o.Id }).ToListAsync(cancel);
        return first.Concat(second).GroupBy(o => o.Claim, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(o => o.Id).Order(StringComparer.Ordinal).First(), StringComparer.Ordinal);
    }

    /// <summary>The overlaps of one claim that still concern somebody, and those that were judged.</summary>
    public async Task<IReadOnlyList<OverlapState>> OverlapsOf(string tenant, string claim, CancellationToken cancel = default)
    {
        await using var context = store.Context();
        var rows = await context.Overlaps
            .Where(o => o.Tenant == tenant && (o.First == claim || o.Second == claim))
            .OrderBy(o => o.FoundAt)
            .Take(DealQueries.MaxTake)
            .Select(o => o.Payload)
            .ToListAsync(cancel);
        return [.. rows.Select(Read<OverlapState>)];
    }

    /// <summary>
    /// Deals whose claim is not what they say: none although they hold a customer, one of another customer, or one although they
    /// have ended. They are from before there were claims, or from a process that died before it had posted.
    /// </summary>
    /// <param name="limit">1 and up.</param>
    public async Task<IReadOnlyList<(string Tenant, string Deal)>> Unclaimed(int limit, CancellationToken cancel = default)
    {
        Domain.Deals.ReviewState[] live = [Domain.Deals.ReviewState.Submitted, Domain.Deals.ReviewState.InReview, Domain.Deals.ReviewState.NeedsInfo, Domain.Deals.ReviewState.Approved];
        Domain.Deals.SalesStage[] ended = [Domain.Deals.SalesStage.Won, Domain.Deals.SalesStage.Lost];
        await using var context = store.Context();
        var rows = await context.Deals
            .Where(d => live.Contains(d.Review) && !ended.Contains(d.Stage)
                ? !context.Claims.Any(c => c.Tenant == d.Tenant && c.Id == d.Id && c.Customer == d.Customer && c.Country == d.Country)
                : context.Claims.Any(c => c.Tenant == d.Tenant && c.Id == d.Id))
            .Take(limit)
            .Select(d => new { d.Tenant, d.Id })
            .ToListAsync(cancel);
        return [.. rows.Select(r => (r.Tenant, r.Id))];
    }

    /// <summary>How many live claims each holder has, by country and products.</summary>
    /// <param name="most">Claims counted, the newest first; 1 and up.</param>
    public async Task<ClaimTallies> Tally(string tenant, int most = MostTallied, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        await using var context = store.Context();
        var rows = context.Claims.Where(c => c.Tenant == tenant).OrderByDescending(c => c.ReceivedAt).ThenBy(c => c.Id).Take(most + 1).Select(c => c.Payload).AsAsyncEnumerable();
        var tallies = new Dictionary<string, ClaimTally>(StringComparer.Ordinal);
        var count = 0;
        await foreach (var payload in rows.WithCancellation(cancel))
        {
            if (++count > most)
            {
                break;
            }

            var claim = Read<Claim>(payload);
            var key = string.Join('\u001f', [claim.Kind.ToString(), claim.Holder, claim.Customer.Country, .. claim.Products]);
            tallies[key] = tallies.TryGetValue(key, out var tally)
                ? tally with { Count = tally.Count + 1 }
                : new ClaimTally(claim.Holder, claim.HolderName, claim.Kind == ClaimKind.DirectSales, claim.Customer.Country, claim.Products, 1);
        }

        return new ClaimTallies([.. tallies.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value)], count <= most);
    }

    private static T Read<T>(byte[] payload) => DomainJson.Read<T>(new RawJson(payload));
}
