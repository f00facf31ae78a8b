using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Policies;
using Negotiation.Grains;

namespace Negotiation.Gateway.Rest;

/// <summary>The caller's programme: what may be agreed, and the clocks.</summary>
internal static class Programmes
{
    public static Results<Ok<Policy>, ProblemHttpResult> Current(Caller caller, IPolicyBook book) =>
        book.Current(caller.Actor.Tenant) is { } policy ? TypedResults.Ok(policy) : Problems.NotFound;

    public static Results<Ok<Policy>, ProblemHttpResult> Pinned(int version, Caller caller, IPolicyBook book)
    {
        try
        {
            return TypedResults.Ok(book.Pinned(caller.Actor.Tenant, version));
        }
        catch (KeyNotFoundException)
        {
            return Problems.NotFound;
        }
    }
}
