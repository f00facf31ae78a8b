using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Reader = Negotiation.ReadModel.Audience;

namespace Negotiation.Gateway.Cases;

/// <param name="Version">The case's version.</param>
public sealed record CaseOpenedAnswer(string Id, long Version);

/// <param name="Version">The case's version after the command.</param>
/// <param name="From">Version of the first event it caused; 0 when it changed nothing.</param>
public sealed record CaseCommandDone(long Version, long From);

/// <summary>One case: opening it, looking at it, acting in it.</summary>
internal static class CaseEndpoints
{
    private const string Title = "The case is not in a state for this";

    public static async Task<Results<Created<CaseOpenedAnswer>, ProblemHttpResult>> Open(Caller caller, HttpContext http, CaseDesk desk, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        var (command, problem) = await Body.Read<OpenCase>(http.Request, cancel);
        if (command is null)
        {
            return problem!;
        }

        if (!Names.IsId(command.Deal))
        {
            return Problems.NotFound;
        }

        var id = CaseIds.Of(caller.Actor.Tenant, caller.Actor.Person, marks.Key);
        var answer = await desk.Send(new DealKey(caller.Actor.Tenant, id), new CaseEnvelope(marks.Key, caller.Actor, command));
        return answer.Refusal is { } refusal
            ? Refuse(http, refusal, answer.Version)
            : TypedResults.Created($"/api/cases/{id}", new CaseOpenedAnswer(id, answer.Version));
    }

    public static async Task<Results<Ok<CaseView>, StatusCodeHttpResult, ProblemHttpResult>> Get(string id, Caller caller, HttpContext http, CaseDesk desk)
    {
        if ((await desk.Look(id, caller.Actor)).View is not { } view)
        {
            return Problems.NotFound;
        }

        // No 304: what may be done next changes with the clock, at the same version.
        http.Response.Headers.ETag = RequestMarks.ETag(view.Version);
        return TypedResults.Ok(view);
    }

    public static async Task<Results<Ok<CaseCommandDone>, ProblemHttpResult>> Send(
        string id, Caller caller, HttpContext http, CaseDesk desk, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        var (command, problem) = await Body.Read<CaseCommand>(http.Request, cancel);
        if (command is null)
        {
            return problem!;
        }

        // A case is opened where its id is worked out, and nowhere else.
        if (!Names.IsId(id) || (command is OpenCase && (await desk.Look(id, caller.Actor)).View is null))
        {
            return Problems.NotFound;
        }

        if (command is AddEvidence { File: not null })
        {
            // Whoever may not see the case must not learn from this that it is there.
            return (await desk.Look(id, caller.Actor)).View is null ? Problems.NotFound : Problems.Of(SendTheFile);
        }

        var answer = await desk.Send(new DealKey(caller.Actor.Tenant, id), new CaseEnvelope(marks.Key, caller.Actor, command, marks.IfMatch));
        if (answer.Refusal is { } refusal)
        {
            return Refuse(http, refusal, answer.Version);
        }

        http.Response.Headers.ETag = RequestMarks.ETag(answer.Version);
        return TypedResults.Ok(new CaseCommandDone(answer.Version, answer.From));
    }

    public static async Task<Results<Ok<IReadOnlyList<EventView>>, ProblemHttpResult>> Events(
        string id, Caller caller, CaseDesk desk, EventQueries events, CancellationToken cancel, long since = 0)
    {
        var answer = await desk.Look(id, caller.Actor);
        if (answer.View is null)
        {
            return Problems.NotFound;
        }

        // Whoever was only asked to take a seat hears of no event.
        if (answer.Audiences is not { } audiences)
        {
            return TypedResults.Ok<IReadOnlyList<EventView>>([]);
        }

        var page = await events.After(caller.Actor.Tenant, CaseLedger.Mark + id, Reader.Of(audiences), Math.Max(0, since), EventQueries.MaxTake, cancel);
        return TypedResults.Ok<IReadOnlyList<EventView>>([.. page.Events.Select(EventView.Of)]);
    }

    public static async Task<Results<Ok<CandidateList>, ProblemHttpResult>> Candidates(string id, Caller caller, CaseDesk desk) =>
        Names.IsId(id) && await desk.Grain(new DealKey(caller.Actor.Tenant, id)).Candidates(caller.Actor) is { } candidates
            ? TypedResults.Ok(candidates)
            : Problems.NotFound;

    internal static ProblemHttpResult Refuse(HttpContext http, Refusal refusal, long version)
    {
        if (refusal.Reason is RefusalReason.NotFound)
        {
            return Problems.NotFound;
        }

        if (refusal.Reason is RefusalReason.Busy)
        {
            http.Response.Headers.RetryAfter = "1";
        }

        return Problems.Of(refusal, version, Title);
    }

    private static Refusal SendTheFile { get; } =
        new(RefusalReason.NotAllowed, [new BrokenRule("sendTheFile", "file", "Send the file itself; the record names no file that nobody has.")]);
}
