using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Policies;
using Negotiation.Gateway.Rest;
using Negotiation.ReadModel;

namespace Negotiation.Gateway.Work;

/// <summary>Counts what waits for the caller, one question a tile, within what the caller may list anyway.</summary>
internal static class WorkBoards
{
    // For a programme that warns of nothing.
    private const int UsualWarningDays = 14;

    private static readonly DealTile ToReview = new(
        WorkKind.ToReview,
        "review=submitted&review=inReview&live=true&sort=reviewDue",
        DealFilter.None with { Review = [ReviewState.Submitted, ReviewState.InReview], OnlyLive = true },
        DealSort.ReviewDue);

    private static readonly DealTile NeedsInfo = new(
        WorkKind.NeedsInfo,
        "review=needsInfo&live=true&sort=infoDue",
        DealFilter.None with { Review = [ReviewState.NeedsInfo], OnlyLive = true },
        DealSort.InfoDue);

    private static readonly DealTile ProtectionAsked = new(
        WorkKind.ProtectionAsked,
        "protectionAsked=true&live=true&sort=protectionEnd",
        DealFilter.None with { ProtectionAsked = true, OnlyLive = true },
        DealSort.ProtectionEnd);

    public static async Task<Results<Ok<WorkBoard>, ProblemHttpResult>> Get(
        Caller caller, Shelf shelf, DealQueries deals, ClaimQueries claims, TimeProvider clock, CancellationToken cancel)
    {
        var actor = caller.Actor;
        if (await shelf.Open(actor) is not { InForce: { } policy } look)
        {
            return Problems.NotFound;
        }

        var (scope, now) = (DealScope.For(actor, policy.DirectSales.Id), clock.GetUtcNow());
        var tiles = new List<WorkTile>();
        foreach (var tile in DealTiles(actor, policy, now))
        {
            var tally = await deals.Tally(scope, tile.Filter, tile.Sort, now, cancel);
            tiles.Add(new WorkTile(tile.Kind, WorkList.Deals, tile.Query, tally.Count, tally.Overdue, tally.Next));
        }

        if (Manages(actor, policy))
        {
            tiles.Insert(2, new WorkTile(WorkKind.OverlapsToJudge, WorkList.Overlaps, "status=open&suggested=false", await claims.ToJudge(actor.Tenant, cancel)));
        }

        if (look.Access.Reads && !actor.Roles.All(static r => r is Role.Auditor))
        {
            var waiting = PolicyShelf.For(look.State, actor, policy, now).Amendments?.Count(static a => a.Acts.Contains("approveAmendment", StringComparer.Ordinal)) ?? 0;
            tiles.Add(new WorkTile(WorkKind.PolicyToApprove, WorkList.Policies, "", waiting));
        }

        return TypedResults.Ok(new WorkBoard(tiles));
    }

    /// <summary>Until when protection counts as expiring soon.</summary>
    public static DateTimeOffset Soon(Policy policy, DateTimeOffset now) =>
        now.AddDays(policy.Protection.Warnings.DefaultIfEmpty(UsualWarningDays).Max());

    // Nobody waits for whoever only reads; the partner answers questions, the vendor's sellers do not.
    private static IEnumerable<DealTile> DealTiles(Actor actor, Policy policy, DateTimeOffset now)
    {
        var expiring = new DealTile(
            WorkKind.ExpiringSoon,
            "due=protection&soon=true&live=true&sort=protectionEnd",
            DealFilter.None with { Due = DealDue.Protection, DueBy = Soon(policy, now), OnlyLive = true },
            DealSort.ProtectionEnd);
        var approvals = new DealTile(WorkKind.ApprovalsWaiting, "approval=me", DealFilter.None with { ApprovalOf = actor.Person }, DealSort.Clock);
        return Manages(actor, policy) ? [ToReview, NeedsInfo, expiring, ProtectionAsked, approvals]
            : !AtVendor(actor, policy) ? [NeedsInfo, expiring, approvals]
            : actor.Is(Role.DirectRep) ? [expiring, approvals]
            : [];
    }

    private static bool Manages(Actor actor, Policy policy) => AtVendor(actor, policy) && actor.Is(Role.ChannelManager);

    private static bool AtVendor(Actor actor, Policy policy) => string.Equals(actor.Organisation, policy.DirectSales.Id, StringComparison.Ordinal);

    private sealed record DealTile(WorkKind Kind, string Query, DealFilter Filter, DealSort Sort);
}
