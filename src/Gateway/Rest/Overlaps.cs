using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.Rest;

/// <param name="Next">The <c>after</c> of the next page; null at the end.</param>
public sealed record OverlapList(IReadOnlyList<OverlapSheet> Overlaps, int Total, string? Next = null);

/// <summary>Overlaps between claims. For the vendor's channel managers, admins and auditors; for everyone else there is nothing here.</summary>
internal static class Overlaps
{
    public static async Task<Results<Ok<OverlapList>, ProblemHttpResult>> List(
        Caller caller,
        IPolicyBook book,
        ClaimQueries claims,
        CancellationToken cancel,
        [FromQuery] string[]? status = null,
        string? kind = null,
        bool? suggested = null,
        string? after = null,
        int take = 50)
    {
        if (!await MayRead(caller.Actor, book))
        {
            return Problems.NotFound;
        }

        if (!EnumNames.All<OverlapStatus>(status, out var statuses) || !EnumNames.All<OverlapKind>(kind is null ? null : [kind], out var kinds))
        {
            return Problems.Malformed("filter", "", "A filter names a value that does not exist.");
        }

        if (take is < 1 or > DealQueries.MaxTake)
        {
            return Problems.Malformed("take", "take", $"A page has 1 to {DealQueries.MaxTake} rows.");
        }

        var request = new OverlapListRequest(caller.Actor.Tenant, statuses, kinds.Count > 0 ? kinds[0] : null, suggested, after, take);
        return await claims.Overlaps(request, cancel) is { } page
            ? TypedResults.Ok(new OverlapList(await Sheets(page.Overlaps, caller.Actor, book), page.Total, page.Next))
            : Problems.Malformed("cursor", "after", "This is not the continuation of this list.");
    }

    public static async Task<Results<Ok<OverlapList>, ProblemHttpResult>> OfDeal(string id, Caller caller, IPolicyBook book, ClaimQueries claims, CancellationToken cancel)
    {
        if (!Names.IsId(id) || !await MayRead(caller.Actor, book))
        {
            return Problems.NotFound;
        }

        var found = await claims.OverlapsOf(caller.Actor.Tenant, id, cancel);
        return TypedResults.Ok(new OverlapList(await Sheets(found, caller.Actor, book), found.Count));
    }

    public static async Task<Results<Ok<OverlapSheet>, ProblemHttpResult>> Get(string id, Caller caller, HttpContext http, IPolicyBook book, IGrainFactory grains)
    {
        if (!Names.IsId(id) || (await Grain(grains, caller, id).Get(caller.Actor)).State is not { } state)
        {
            return Problems.NotFound;
        }

        http.Response.Headers.ETag = RequestMarks.ETag(state.Version);
        return TypedResults.Ok(OverlapSheet.Of(state, await book.Pinned(state.Tenant, state.Policy), caller.Actor));
    }

    public static async Task<Results<Ok<OverlapSheet>, ProblemHttpResult>> Judge(
        string id, Caller caller, HttpContext http, IPolicyBook book, IGrainFactory grains, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        var (command, problem) = await Body.Read<OverlapCommand>(http.Request, cancel);
        if (command is null)
        {
            return problem!;
        }

        if (!Names.IsId(id))
        {
            return Problems.NotFound;
        }

        var grain = Grain(grains, caller, id);
        var answer = await grain.Send(new OverlapEnvelope(marks.Key, caller.Actor, command, marks.IfMatch));
        if (answer.Refusal is { } refusal)
        {
            return refusal.Reason is RefusalReason.NotFound ? Problems.NotFound : Commands.Refuse(http, refusal, answer.Version, "The overlap has moved on");
        }

        return await Get(id, caller, http, book, grains);
    }

    private static IOverlapGrain Grain(IGrainFactory grains, Caller caller, string id) =>
        grains.GetGrain<IOverlapGrain>(new DealKey(caller.Actor.Tenant, id).ToString());

    private static async Task<bool> MayRead(Actor actor, IPolicyBook book) =>
        await book.Current(actor.Tenant) is { } policy && OverlapHandling.MayRead(actor, policy);

    private static async Task<IReadOnlyList<OverlapSheet>> Sheets(IReadOnlyList<OverlapState> overlaps, Actor reader, IPolicyBook book)
    {
        var sheets = new List<OverlapSheet>(overlaps.Count);
        foreach (var overlap in overlaps)
        {
            sheets.Add(OverlapSheet.Of(overlap, await book.Pinned(overlap.Tenant, overlap.Policy), reader));
        }

        return sheets;
    }
}
