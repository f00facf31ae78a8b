using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel;

/// <summary>How lists are asked for what is due on registrations; the other half of <see cref="DealList"/>.</summary>
internal static class ClaimList
{
    public static IQueryable<StoredDeal> FittingClaims(this IQueryable<StoredDeal> deals, DealFilter filter)
    {
        var by = filter.DueBy?.UtcTicks ?? StoredDeal.NoClock - 1;
        deals = filter.Due switch
        {
            DealDue.Review => deals.Where(d => d.ReviewDue <= by),
            DealDue.Info => deals.Where(d => d.InfoDue <= by),
            DealDue.Protection => deals.Where(d => d.ProtectionEnd <= by),
            _ => deals,
        };
        if (filter.Reviewer is { } reviewer)
        {
            var others = filter.StandsInFor;
            deals = others.Count == 0 ? deals.Where(d => d.Reviewer == reviewer) : deals.Where(d => d.Reviewer == reviewer || (d.Reviewer != null && others.Contains(d.Reviewer)));
        }

        if (filter.OnlyLive)
        {
            deals = deals.Where(d => d.Stage != SalesStage.Won && d.Stage != SalesStage.Lost && d.Review != ReviewState.Rejected && d.Review != ReviewState.Withdrawn);
        }

        if (filter.OnlyClosed)
        {
            deals = deals.Where(d => d.Stage == SalesStage.Won || d.Stage == SalesStage.Lost || d.Review == ReviewState.Rejected || d.Review == ReviewState.Withdrawn);
        }

        return filter.ProtectionAsked ? deals.Where(d => d.ProtectionAsked == 1) : deals;
    }

    /// <summary>Without what a partner never handed in: a draft, or one that was withdrawn as a draft, has no place for the vendor.</summary>
    public static IQueryable<StoredDeal> HandedIn(this IQueryable<StoredDeal> deals, ReadModelContext context, DealScope scope)
    {
        if (scope.Vendor is not { } vendor)
        {
            return deals;
        }

        var tenant = scope.Tenant;
        return deals.Where(d => d.Review != ReviewState.Draft
            && (d.Review != ReviewState.Withdrawn || context.Parties.Any(p => p.Tenant == tenant && p.Party == vendor && p.Deal == d.Key)));
    }

    /// <summary>Only deals of the member the filter names.</summary>
    public static IQueryable<StoredDeal> Of(this IQueryable<StoredDeal> deals, ReadModelContext context, DealListRequest request)
    {
        if (request.Filter.Member is not { } member)
        {
            return deals;
        }

        var tenant = request.Scope.Tenant;
        return deals.Where(d => context.People.Any(p => p.Tenant == tenant && p.Person == member && p.Deal == d.Key));
    }

    public static IQueryable<StoredDeal> SortedByClaim(this IQueryable<StoredDeal> deals, DealSort sort, bool descending) => (sort, descending) switch
    {
        (DealSort.ReviewDue, false) => deals.OrderBy(d => d.ReviewDue).ThenBy(d => d.Key),
        (DealSort.ReviewDue, true) => deals.OrderByDescending(d => d.ReviewDue).ThenByDescending(d => d.Key),
        (DealSort.InfoDue, false) => deals.OrderBy(d => d.InfoDue).ThenBy(d => d.Key),
        (DealSort.InfoDue, true) => deals.OrderByDescending(d => d.InfoDue).ThenByDescending(d => d.Key),
        (_, false) => deals.OrderBy(d => d.ProtectionEnd).ThenBy(d => d.Key),
        (_, true) => deals.OrderByDescending(d => d.ProtectionEnd).ThenByDescending(d => d.Key),
    };

    public static IQueryable<StoredDeal> AfterClaim(this IQueryable<StoredDeal> deals, DealCursor cursor)
    {
        var (number, key) = (cursor.Number, cursor.Key);
        return (cursor.Sort, cursor.Descending) switch
        {
            (DealSort.ReviewDue, false) => deals.Where(d => d.ReviewDue >= number && (d.ReviewDue > number || d.Key > key)),
            (DealSort.ReviewDue, true) => deals.Where(d => d.ReviewDue <= number && (d.ReviewDue < number || d.Key < key)),
            (DealSort.InfoDue, false) => deals.Where(d => d.InfoDue >= number && (d.InfoDue > number || d.Key > key)),
            (DealSort.InfoDue, true) => deals.Where(d => d.InfoDue <= number && (d.InfoDue < number || d.Key < key)),
            (_, false) => deals.Where(d => d.ProtectionEnd >= number && (d.ProtectionEnd > number || d.Key > key)),
            (_, true) => deals.Where(d => d.ProtectionEnd <= number && (d.ProtectionEnd < number || d.Key < key)),
        };
    }
}
