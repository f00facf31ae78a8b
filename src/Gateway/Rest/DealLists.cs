using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Negotiation.Domain.Deals;
using Negotiation.Grains;
using Negotiation.ReadModel;

namespace Negotiation.Gateway.Rest;

/// <summary>The caller's deals, filtered, sorted and in pages.</summary>
internal static class DealLists
{
    public static async Task<Results<Ok<DealPage>, ProblemHttpResult>> List(
        Caller caller,
        IPolicyBook book,
        DealQueries deals,
        CancellationToken cancel,
        string? q = null,
        [FromQuery] string[]? review = null,
        [FromQuery] string[]? negotiation = null,
        [FromQuery] string[]? stage = null,
        string? turn = null,
        string? sort = null,
        bool desc = false,
        string? after = null,
        int take = 50)
    {
        if (book.Current(caller.Actor.Tenant) is not { } policy)
        {
            return Problems.NotFound;
        }

        if (Filter(q, review, negotiation, stage, turn) is not { } filter || !All<DealSort>(sort is null ? null : [sort], out var sorts))
        {
            return UnknownFilter;
        }

        if (take is < 1 or > DealQueries.MaxTake)
        {
            return Problems.Malformed("take", "take", $"A page has 1 to {DealQueries.MaxTake} rows.");
        }

        var request = new DealListRequest(
            DealScope.For(caller.Actor, policy.DirectSales.Id), filter, sorts.Count > 0 ? sorts[0] : DealSort.Clock, desc, after, take);
        return await deals.List(request, cancel) is { } page
            ? TypedResults.Ok(page)
            : Problems.Malformed("cursor", "after", "This is not the continuation of a list sorted like this.");
    }

    public static ProblemHttpResult UnknownFilter => Problems.Malformed("filter", "", "A filter names a value that does not exist.");

    /// <returns>Null: a filter names a value that does not exist.</returns>
    public static DealFilter? Filter(string? q, string[]? review, string[]? negotiation, string[]? stage, string? turn) =>
        All<ReviewState>(review, out var reviews)
        && All<NegotiationState>(negotiation, out var negotiations)
        && All<SalesStage>(stage, out var stages)
        && All<Turn>(turn is null ? null : [turn], out var turns)
            ? new DealFilter(reviews, negotiations, stages, turns.Count > 0 ? turns[0] : null, q)
            : null;

    private static bool All<T>(string[]? names, out IReadOnlyList<T> values)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>().ToDictionary(static value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);
        values = [.. (names ?? []).Where(known.ContainsKey).Select(name => known[name])];
        return values.Count == (names?.Length ?? 0);
    }
}
