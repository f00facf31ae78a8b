using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Live;
using Negotiation.Grains;

namespace Negotiation.Gateway.Rest;

/// <param name="Next">The version to ask after for the next page; null at the end.</param>
public sealed record EventsPage(IReadOnlyList<EventView> Events, long? Next);

/// <summary>One deal as the caller may see it.</summary>
internal static class Deals
{
    private const int MaxTake = 500;

    public static async Task<Results<Ok<DealView>, StatusCodeHttpResult, ProblemHttpResult>> Get(string id, Caller caller, HttpContext http, Rooms rooms)
    {
        if (await View(id, caller, rooms) is not { } view)
        {
            return Problems.NotFound;
        }

        var tag = RequestMarks.ETag(view.Version);
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }

    public static async Task<Results<Ok<EventsPage>, ProblemHttpResult>> Events(
        string id, Caller caller, Rooms rooms, IDealHistory history, CancellationToken cancel, long after = 0, int take = 200)
    {
        if (await View(id, caller, rooms) is not { } view)
        {
            return Problems.NotFound;
        }

        take = Math.Clamp(take, 1, MaxTake);
        var events = await history.After(new DealKey(caller.Actor.Tenant, id), view.Me, Math.Max(0, after), take, cancel);
        return TypedResults.Ok(new EventsPage(events, events.Count == take ? events[^1].Version : null));
    }

    /// <summary>Null: no such deal for this person, whatever the cause.</summary>
    public static async Task<DealView?> View(string id, Caller caller, Rooms rooms) =>
        Names.IsId(id) ? (await rooms.Grain(new DealKey(caller.Actor.Tenant, id)).Get(caller.Actor)).View : null;
}
