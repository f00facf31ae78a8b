using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Work;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.Rest;

/// <summary>The caller's deals, filtered, sorted and in pages.</summary>
internal static class DealLists
{
    /// <summary>Stands for the caller where a person is asked for.</summary>
    private const string Me = "me";

    public static async Task<Results<Ok<DealPage>, ProblemHttpResult>> List(
        Caller caller,
        IPolicyBook book,
        DealQueries deals,
        ClaimQueries claims,
        IGrainFactory grains,
        TimeProvider clock,
        CancellationToken cancel,
        string? q = null,
        [FromQuery] string[]? review = null,
        [FromQuery] string[]? negotiation = null,
        [FromQuery] string[]? stage = null,
        string? turn = null,
        string? approval = null,
        string? due = null,
        bool soon = false,
        bool live = false,
        string? reviewer = null,
        bool protectionAsked = false,
        string? sort = null,
        bool desc = false,
        string? after = null,
        int take = 50)
    {
        if (await book.Current(caller.Actor.Tenant) is not { } policy)
        {
            return Problems.NotFound;
        }

        if (Filter(q, review, negotiation, stage, turn) is not { } filter
            || approval is not (null or "me")
            || (soon && due is null)
            || !EnumNames.All<DealDue>(due is null ? null : [due], out var dues)
            || !EnumNames.All<DealSort>(sort is null ? null : [sort], out var sorts))
        {
            var fault = EnumNames.Fault<ReviewState>("review", review)
                ?? EnumNames.Fault<NegotiationState>("negotiation", negotiation)
                ?? EnumNames.Fault<SalesStage>("stage", stage)
                ?? EnumNames.Fault<Turn>("turn", turn)
                ?? EnumNames.Fault<DealDue>("due", due)
                ?? EnumNames.Fault<DealSort>("sort", sort);
            return fault is null ? UnknownFilter : Problems.Of(Refusals.Malformed(fault));
        }

        if (take is < 1 or > DealQueries.MaxTake)
        {
            return Problems.Malformed("take", "take", $"A page has 1 to {DealQueries.MaxTake} rows.");
        }

        var mine = string.Equals(reviewer, Me, StringComparison.Ordinal);
        filter = filter with
        {
            ApprovalOf = approval is null ? null : caller.Actor.Person,
            Due = dues.Count > 0 ? dues[0] : null,
            DueBy = soon ? WorkBoards.Soon(policy, clock.GetUtcNow()) : null,
            OnlyLive = live,
            Reviewer = mine ? caller.Actor.Person : reviewer,
            StandsInFor = mine
                ? Reviewers.CoveredBy(policy, caller.Actor.Person, await grains.GetGrain<IPeopleGrain>(caller.Actor.Tenant).Absences(), clock.GetUtcNow())
                : [],
            ProtectionAsked = protectionAsked,
        };
        var request = new DealListRequest(
            DealScope.For(caller.Actor, policy.DirectSales.Id), filter, sorts.Count > 0 ? sorts[0] : DealSort.Clock, desc, after, take);
        return await deals.List(request, cancel) is { } page
            ? TypedResults.Ok(OverlapHandling.MayRead(caller.Actor, policy) && IsReviews(filter) ? await Marked(page, caller.Actor.Tenant, claims, cancel) : page)
            : Problems.Malformed("cursor", "after", "This is not the continuation of a list sorted like this.");
    }

    private static bool IsReviews(DealFilter filter) => filter.Review.Count > 0 && filter.Review.All(static r => r is ReviewState.Submitted or ReviewState.InReview or ReviewState.NeedsInfo);

    private static async Task<DealPage> Marked(DealPage page, string tenant, ClaimQueries claims, CancellationToken cancel)
    {
        var overlaps = await claims.ToJudge(tenant, [.. page.Items.Select(static d => d.Id)], cancel);
        return overlaps.Count == 0 ? page : page with { Items = [.. page.Items.Select(d => overlaps.TryGetValue(d.Id, out var overlap) ? d with { Overlap = overlap } : d)] };
    }

    public static ProblemHttpResult UnknownFilter => Problems.Malformed("filter", "", "A filter names a value that does not exist.");

    /// <returns>Null: a filter names a value that does not exist.</returns>
    public static DealFilter? Filter(string? q, string[]? review, string[]? negotiation, string[]? stage, string? turn) =>
        EnumNames.All<ReviewState>(review, out var reviews)
        && EnumNames.All<NegotiationState>(negotiation, out var negotiations)
        && EnumNames.All<SalesStage>(stage, out var stages)
        && EnumNames.All<Turn>(turn is null ? null : [turn], out var turns)
            ? new DealFilter(reviews, negotiations, stages, turns.Count > 0 ? turns[0] : null, q)
            : null;
}
