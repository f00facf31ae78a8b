using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Live;
using Negotiation.Grains;

namespace Negotiation.Gateway.Rest;

/// <summary>Says before anything is sent whether an offer with these terms, or their acceptance, would wait for approval. Changes nothing.</summary>
internal static class AuthorityChecks
{
    public static async Task<Results<Ok<AuthorityCheck>, ProblemHttpResult>> Check(string id, Caller caller, HttpContext http, Rooms rooms, CancellationToken cancel)
    {
        var (terms, problem) = await Body.Read<Terms>(http.Request, cancel);
        if (terms is null)
        {
            return problem!;
        }

        // A half-typed split holds empty places; it is weighed when it has none.
        if (terms.Lines.Count > Limits.Lines || terms.Credit.Count > Limits.Parties || terms.Lines.Any(l => l is null) || terms.Credit.Any(c => c is null))
        {
            return Problems.Malformed("terms", "", "These are no terms of an offer.");
        }

        return Names.IsId(id) && await rooms.Grain(new DealKey(caller.Actor.Tenant, id)).Weigh(caller.Actor, terms) is { } check
            ? TypedResults.Ok(check)
            : Problems.NotFound;
    }
}
