using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Mediation;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;

namespace Negotiation.Gateway.Cases;

/// <param name="Next">The number to ask after for the next page; null at the end.</param>
public sealed record TalksEventsPage(string Room, IReadOnlyList<TalksEventView> Events, long? Next = null);

/// <summary>What changed from one draft to another.</summary>
public sealed record DraftChanges(int From, int To, IReadOnlyList<TextLine> Lines);

/// <summary>The talks as the caller may see them.</summary>
internal static class TalksEndpoints
{
    private const int MaxTake = 500;

    public static async Task<Results<Ok<TalksView>, ProblemHttpResult>> Get(string id, Caller caller, HttpContext http, TalksDoor door)
    {
        if (!Names.IsId(id) || await door.Enter(caller.Actor, id) is not { } talks || (await talks.Get(caller.Actor)).View is not { } view)
        {
            return Problems.NotFound;
        }

        // No entity tag to answer with "not modified": what is possible also changes when a time has come.
        Private(http, view.Version);
        return TypedResults.Ok(view);
    }

    public static async Task<Results<Ok<TalksEventsPage>, ProblemHttpResult>> Events(
        string id, Caller caller, HttpContext http, TalksHistory history, CancellationToken cancel, string room = "plenary", long since = 0, int take = 200)
    {
        take = Math.Clamp(take, 1, MaxTake);
        if (!Names.IsId(id) || await history.After(caller.Actor, id, room, Math.Max(0, since), take, cancel) is not { } events)
        {
            return Problems.NotFound;
        }

        Private(http);
        return TypedResults.Ok(new TalksEventsPage(room, events, events.Count == take ? events[^1].Number : null));
    }

    public static async Task<Results<Ok<TalksDraft>, ProblemHttpResult>> Draft(string id, int number, Caller caller, HttpContext http, TalksHistory history, CancellationToken cancel)
    {
        Private(http);
        return Names.IsId(id) && await history.Draft(caller.Actor, id, number, cancel) is { } draft ? TypedResults.Ok(draft) : Problems.NotFound;
    }

    /// <param name="since">Number of the draft to compare with; the one before when left out.</param>
    public static async Task<Results<Ok<DraftChanges>, ProblemHttpResult>> Changes(
        string id, int number, Caller caller, HttpContext http, TalksHistory history, CancellationToken cancel, int? since = null)
    {
        Private(http);
        var from = since ?? number - 1;
        return Names.IsId(id)
            && await history.Draft(caller.Actor, id, from, cancel) is { } earlier
            && await history.Draft(caller.Actor, id, number, cancel) is { } later
            ? TypedResults.Ok(new DraftChanges(from, number, LineDifference.Between(earlier.Text, later.Text)))
            : Problems.NotFound;
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Calendar(string id, string slot, Caller caller, HttpContext http, TalksDoor door)
    {
        if (!Names.IsId(id) || await door.Enter(caller.Actor, id) is not { } talks || await talks.Calendar(caller.Actor, slot) is not { } file)
        {
            return Problems.NotFound;
        }

        Private(http);
        return TypedResults.File(Encoding.UTF8.GetBytes(file), $"{CalendarFile.MediaType}; charset=utf-8", "meeting.ics");
    }

    public static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Send(string id, Caller caller, HttpContext http, TalksDoor door, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        var (command, problem) = await Body.Read<TalksCommand>(http.Request, cancel);
        if (command is null)
        {
            return problem!;
        }

        if (!Names.IsId(id))
        {
            return Problems.NotFound;
        }

        var answer = await door.Send(id, new TalksEnvelope(marks.Key, caller.Actor, command, marks.IfMatch));
        if (answer.Refusal is { } refusal)
        {
            var refused = Commands.Refuse(http, refusal, answer.Version);
            if (answer.Current is { } current)
            {
                refused.ProblemDetails.Extensions["current"] = current;
            }

            return refused;
        }

        http.Response.Headers.ETag = RequestMarks.ETag(answer.Version);
        return TypedResults.Ok(new CommandDone(answer.Version, answer.From));
    }

    private static void Private(HttpContext http, long? version = null)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (version is { } known)
        {
            http.Response.Headers.ETag = RequestMarks.ETag(known);
        }
    }
}
