using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Gateway.Rest;
using Negotiation.Gateway.Work;
using Negotiation.Grains;
using Negotiation.ReadModel;

namespace Negotiation.Gateway.Cases;

/// <summary>One case in a list, as one viewer may see it.</summary>
/// <param name="Due">What the case waits for next; null when nothing.</param>
/// <param name="RemediesOpen">Remedies that are neither done nor over.</param>
public sealed record CaseRow(
    string Id,
    CaseType Type,
    CaseCause Cause,
    CaseStage Stage,
    CaseEnd? End,
    string Question,
    string Deal,
    string Title,
    string Customer,
    Amount Amount,
    IReadOnlyList<CaseSide> Sides,
    IReadOnlyList<Seat> Seats,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? Due,
    CaseClockKind? Clock,
    bool MediatorMissing,
    bool Suspended,
    int RemediesOpen)
{
    // The version counts what only a panel sees, so it is left out; whoever was only asked to take a seat sees no other seat.
    public static CaseRow Of(CaseSummary s, Actor reader)
    {
        var mine = s.Seats.LastOrDefault(seat => seat.IsLive && string.Equals(seat.Person, reader.Person, StringComparison.Ordinal));
        var outside = mine is { Status: not SeatStatus.Seated };
        return new CaseRow(
            s.Id,
            s.Type,
            s.Cause,
            s.Stage,
            s.End,
            s.Question,
            s.Deal,
            s.Title,
            s.Customer,
            s.Amount,
            s.Sides,
            outside ? [mine!] : s.Seats,
            s.OpenedAt,
            s.ChangedAt,
            s.Due,
            s.Clock,
            s.MediatorMissing,
            s.Suspended,
            outside ? 0 : s.RemediesOpen);
    }
}

/// <param name="Next">The <c>after</c> of the next page; null at the end.</param>
public sealed record CaseList(IReadOnlyList<CaseRow> Cases, int Total, string? Next = null);

/// <summary>The caller's cases, what is due first first, and how many wait for what.</summary>
internal static class CaseLists
{
    public static async Task<Results<Ok<CaseList>, ProblemHttpResult>> List(
        Caller caller,
        IPolicyBook book,
        CaseQueries cases,
        CancellationToken cancel,
        [FromQuery] string[]? stage = null,
        [FromQuery] string[]? type = null,
        [FromQuery] string[]? clock = null,
        string? deal = null,
        bool mine = false,
        string? q = null,
        string? after = null,
        int take = 50)
    {
        if (await book.Current(caller.Actor.Tenant) is not { } policy)
        {
            return Problems.NotFound;
        }

        if (!EnumNames.All<CaseStage>(stage, out var stages) || !EnumNames.All<CaseType>(type, out var types) || !EnumNames.All<CaseClockKind>(clock, out var clocks))
        {
            return DealLists.UnknownFilter;
        }

        if (take is < 1 or > CaseQueries.MaxTake)
        {
            return Problems.Malformed("take", "take", $"A page has 1 to {CaseQueries.MaxTake} rows.");
        }

        var request = new CaseListRequest(CaseScope.For(caller.Actor, policy.DirectSales.Id), new CaseFilter(stages, types, clocks, deal, mine, q), after, take);
        return await cases.List(request, cancel) is { } page
            ? TypedResults.Ok(new CaseList([.. page.Cases.Select(c => CaseRow.Of(c, caller.Actor))], page.Total, page.Next))
            : Problems.Malformed("cursor", "after", "This is not the continuation of this list.");
    }

    public static async Task<Results<Ok<CaseTally>, ProblemHttpResult>> Board(Caller caller, IPolicyBook book, CaseQueries cases, TimeProvider time, CancellationToken cancel)
    {
        if (await book.Current(caller.Actor.Tenant) is not { } policy)
        {
            return Problems.NotFound;
        }

        var now = time.GetUtcNow();
        return TypedResults.Ok(await cases.Tally(CaseScope.For(caller.Actor, policy.DirectSales.Id), now, WorkBoards.Soon(policy, now), cancel));
    }
}
