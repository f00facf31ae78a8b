namespace Negotiation.ReadModel;

/// <summary>A request for one page of a list.</summary>
/// <param name="After">The <see cref="DealPage.Next"/> of the page before.</param>
/// <param name="Take">Rows on the page, 1 to 200.</param>
public sealed record DealListRequest(
    DealScope Scope,
    DealFilter Filter,
    DealSort Sort = DealSort.Clock,
    bool Descending = false,
    string? After = null,
    int Take = 50);

/// <summary>How a request turns into a query.</summary>
internal static class DealList
{
    /// <summary>The same deals as <see cref="InScope"/>, in a form that lets the database walk the order of a sort and stop early.</summary>
    public static IQueryable<StoredDeal> InScopeByOrder(this ReadModelContext context, DealScope scope)
    {
        var (tenant, organisation, person) = (scope.Tenant, scope.Organisation, scope.Person);
        var deals = context.Deals.Where(d => d.Tenant == tenant);
        if (scope.IsWhole)
        {
            return deals.HandedIn(context, scope);
        }

        deals = deals.Where(d => context.Parties.Any(p => p.Tenant == tenant && p.Party == organisation && p.Deal == d.Key));
        return person is null ? deals : deals.Where(d => context.People.Any(p => p.Tenant == tenant && p.Person == person && p.Deal == d.Key));
    }

    /// <summary>The deals that wait for this person's approval, which they see while asked even when they are no member.</summary>
    public static IQueryable<StoredDeal> InScopeOfApproval(this ReadModelContext context, DealScope scope, string person)
    {
        var (tenant, organisation) = (scope.Tenant, scope.Organisation);
        var asked = from approval in context.Approvals
                    where approval.Tenant == tenant && approval.Person == person
                    join deal in context.Deals on approval.Deal equals deal.Key
                    select deal;
        return organisation is null ? asked : asked.Where(d => context.Parties.Any(p => p.Tenant == tenant && p.Party == organisation && p.Deal == d.Key));
    }

    /// <summary>The deals in scope in a form that starts from the memberships: quick when they are few.</summary>
    public static IQueryable<StoredDeal> InScope(this ReadModelContext context, DealScope scope)
    {
        var (tenant, organisation, person) = (scope.Tenant, scope.Organisation, scope.Person);
        if (scope.IsWhole)
        {
            return context.Deals.Where(d => d.Tenant == tenant).HandedIn(context, scope);
        }

        if (person is null)
        {
            return from party in context.Parties
                   where party.Tenant == tenant && party.Party == organisation
                   join deal in context.Deals on party.Deal equals deal.Key
                   select deal;
        }

        return from member in context.People
               where member.Tenant == tenant && member.Person == person
               where context.Parties.Any(p => p.Tenant == tenant && p.Party == organisation && p.Deal == member.Deal)
               join deal in context.Deals on member.Deal equals deal.Key
               select deal;
    }

    public static IQueryable<StoredDeal> Fitting(this IQueryable<StoredDeal> deals, DealFilter filter, DealScope scope)
    {
        if (filter.Review is { Count: > 0 } review)
        {
            deals = deals.Where(d => review.Contains(d.Review));
        }

        if (filter.Negotiation is { Count: > 0 } negotiation)
        {
            deals = deals.Where(d => negotiation.Contains(d.Negotiation));
        }

        if (filter.Stage is { Count: > 0 } stage)
        {
            deals = deals.Where(d => stage.Contains(d.Stage));
        }

        deals = (filter.Turn, scope.Organisation) switch
        {
            (Turn.Mine, { } mine) => Containing(deals, NameList.Element(mine)),
            (Turn.Mine, null) => deals.Where(d => false),
            (Turn.Theirs, { } mine) => Lacking(deals.Where(d => d.Awaiting != ""), NameList.Element(mine)),
            (Turn.Theirs, null) => deals.Where(d => d.Awaiting != ""),
            _ => deals,
        };

        deals = deals.FittingClaims(filter);

        // Contains is a plain substring search with a parameter: nothing typed is a wildcard or SQL.
        foreach (var word in SearchText.Words(filter.Search))
        {
            deals = deals.Where(d => d.Words.Contains(word));
        }

        return deals;
    }

    public static IQueryable<StoredDeal> Sorted(this IQueryable<StoredDeal> deals, DealSort sort, bool descending) => (sort, descending) switch
    {
        (DealSort.Clock, false) => deals.OrderBy(d => d.Clock).ThenBy(d => d.Key),
        (DealSort.Clock, true) => deals.OrderByDescending(d => d.Clock).ThenByDescending(d => d.Key),
        (DealSort.Changed, false) => deals.OrderBy(d => d.ChangedAt).ThenBy(d => d.Key),
        (DealSort.Changed, true) => deals.OrderByDescending(d => d.ChangedAt).ThenByDescending(d => d.Key),
        (DealSort.Amount, false) => deals.OrderBy(d => d.Amount).ThenBy(d => d.Key),
        (DealSort.Amount, true) => deals.OrderByDescending(d => d.Amount).ThenByDescending(d => d.Key),
        (DealSort.ReviewDue or DealSort.InfoDue or DealSort.ProtectionEnd, _) => deals.SortedByClaim(sort, descending),
        (_, false) => deals.OrderBy(d => d.CustomerOrder).ThenBy(d => d.Key),
        (_, true) => deals.OrderByDescending(d => d.CustomerOrder).ThenByDescending(d => d.Key),
    };

    // The outer comparison with the sort key alone lets the database start inside the index.
    public static IQueryable<StoredDeal> After(this IQueryable<StoredDeal> deals, DealCursor cursor)
    {
        var (number, text, key) = (cursor.Number, cursor.Text, cursor.Key);
        return (cursor.Sort, cursor.Descending) switch
        {
            (DealSort.Clock, false) => deals.Where(d => d.Clock >= number && (d.Clock > number || d.Key > key)),
            (DealSort.Clock, true) => deals.Where(d => d.Clock <= number && (d.Clock < number || d.Key < key)),
            (DealSort.Changed, false) => deals.Where(d => d.ChangedAt >= number && (d.ChangedAt > number || d.Key > key)),
            (DealSort.Changed, true) => deals.Where(d => d.ChangedAt <= number && (d.ChangedAt < number || d.Key < key)),
            (DealSort.Amount, false) => deals.Where(d => d.Amount >= number && (d.Amount > number || d.Key > key)),
            (DealSort.Amount, true) => deals.Where(d => d.Amount <= number && (d.Amount < number || d.Key < key)),
            (DealSort.ReviewDue or DealSort.InfoDue or DealSort.ProtectionEnd, _) => deals.AfterClaim(cursor),
            (_, false) => deals.Where(d => d.CustomerOrder.CompareTo(text) >= 0 && (d.CustomerOrder.CompareTo(text) > 0 || d.Key > key)),
            (_, true) => deals.Where(d => d.CustomerOrder.CompareTo(text) <= 0 && (d.CustomerOrder.CompareTo(text) < 0 || d.Key < key)),
        };
    }

    private static IQueryable<StoredDeal> Containing(IQueryable<StoredDeal> deals, string element) => deals.Where(d => d.Awaiting.Contains(element));

    private static IQueryable<StoredDeal> Lacking(IQueryable<StoredDeal> deals, string element) => deals.Where(d => !d.Awaiting.Contains(element));
}
