using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Policies;
using Negotiation.Grains;

namespace Negotiation.Gateway.Rest;

/// <summary>The caller's programme: what may be agreed, and the clocks.</summary>
internal static class Programmes
{
    public static async Task<Results<Ok<Programme>, ProblemHttpResult>> Current(Caller caller, IPolicyBook book) =>
        await book.Current(caller.Actor.Tenant) is { } policy ? TypedResults.Ok(Programme.Of(policy)) : Problems.NotFound;

    public static async Task<Results<Ok<Programme>, ProblemHttpResult>> Pinned(int version, Caller caller, IPolicyBook book)
    {
        try
        {
            // What is approved for later is announced by the summary, to those whom it concerns.
            return await book.Current(caller.Actor.Tenant) is { } current && version <= current.Version
                ? TypedResults.Ok(Programme.Of(await book.Pinned(caller.Actor.Tenant, version)))
                : Problems.NotFound;
        }
        catch (KeyNotFoundException)
        {
            return Problems.NotFound;
        }
    }
}
