using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Policies;
using Negotiation.Grains;

namespace Negotiation.Gateway.Rest;

/// <summary>The caller's programme: what may be agreed, and the clocks.</summary>
internal static class Programmes
{
    public static async Task<Results<Ok<Programme>, ProblemHttpResult>> Current(Caller caller, IPolicyBook book) =>
        await book.Current(caller.Actor.Tenant) is { } policy ? TypedResults.Ok(Programme.Of(policy)) : Problems.NotFound;

    // What is approved for later is announced by the summary, to those whom it concerns; what was recalled concerns nobody.
    public static async Task<Results<Ok<Programme>, ProblemHttpResult>> Pinned(int version, Caller caller, IPolicyBook book) =>
        await book.Begun(caller.Actor.Tenant, version) is { } policy ? TypedResults.Ok(Programme.Of(policy)) : Problems.NotFound;
}
