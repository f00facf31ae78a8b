using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Live;
using Negotiation.Grains;

namespace Negotiation.Gateway.Rest;

/// <param name="Version">The deal's version after the command.</param>
/// <param name="From">Version of the first event it caused; 0 when it changed nothing.</param>
public sealed record CommandDone(long Version, long From);

/// <param name="Submit">False keeps it as a draft.</param>
public sealed record NewDeal(RegistrationForm Form, bool Submit);

public sealed record DealCreated(string Id, long Version);

/// <summary>The commands of the hub, for callers without a live connection.</summary>
internal static class Commands
{
    public static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Send(
        string id, Caller caller, HttpContext http, Rooms rooms, Sending sending, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        var (command, problem) = await Body.Read<Command>(http.Request, cancel);
        if (command is null)
        {
            return problem!;
        }

        if (!Names.IsId(id))
        {
            return Problems.NotFound;
        }

        var answer = await Send(caller, id, command, marks, rooms, sending);
        if (answer.Refusal is { } refusal)
        {
            return Refuse(http, refusal, answer.Version);
        }

        http.Response.Headers.ETag = RequestMarks.ETag(answer.Version);
        return TypedResults.Ok(new CommandDone(answer.Version, answer.From));
    }

    public static async Task<Results<Created<DealCreated>, ProblemHttpResult>> Register(
        Caller caller, HttpContext http, Rooms rooms, Sending sending, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        var (deal, problem) = await Body.Read<NewDeal>(http.Request, cancel);
        if (deal is null)
        {
            return problem!;
        }

        var id = DealIds.For(caller.Actor, marks.Key);
        Command command = deal.Submit ? new Submit(deal.Form) : new SaveDraft(deal.Form);
        var answer = await Send(caller, id, command, marks with { IfMatch = null }, rooms, sending);
        return answer.Refusal is { } refusal
            ? Refuse(http, refusal, answer.Version)
            : TypedResults.Created($"/api/deals/{id}", new DealCreated(id, answer.Version));
    }

    private static Task<DealAnswer> Send(Caller caller, string id, Command command, RequestMarks marks, Rooms rooms, Sending sending)
    {
        var key = new DealKey(caller.Actor.Tenant, id);
        return sending.Send(rooms.Grain(key), key, new DealRequest(marks.Key, caller.Actor, command, marks.IfMatch));
    }

    internal static ProblemHttpResult Refuse(HttpContext http, Refusal refusal, long version, string? title = null)
    {
        if (refusal.Reason is RefusalReason.Busy)
        {
            http.Response.Headers.RetryAfter = "1";
        }

        return Problems.Of(refusal, version, title);
    }
}
