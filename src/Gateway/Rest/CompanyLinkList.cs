using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Rest;

/// <param name="Links">The whole list; it replaces the one there is.</param>
public sealed record NewCompanyLinks(IReadOnlyList<KnownLink> Links);

/// <summary>Which companies belong together: for the vendor's people who see overlaps, and nobody else.</summary>
internal static class CompanyLinkList
{
    public static async Task<Results<Ok<CompanyLinks>, ProblemHttpResult>> Get(Caller caller, IPolicyBook book, IGrainFactory grains) =>
        await book.Current(caller.Actor.Tenant) is { } policy && OverlapHandling.MayRead(caller.Actor, policy)
            ? TypedResults.Ok((await grains.GetGrain<ICompanyLinksGrain>(caller.Actor.Tenant).Get()).Links)
            : Problems.NotFound;

    public static async Task<Results<Ok<CompanyLinks>, ProblemHttpResult>> Replace(Caller caller, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var (body, problem) = await Body.Read<NewCompanyLinks>(http.Request, cancel);
        if (body is null)
        {
            return problem!;
        }

        var answer = await grains.GetGrain<ICompanyLinksGrain>(caller.Actor.Tenant).Replace(caller.Actor, body.Links);
        return answer.Refusal switch
        {
            null => TypedResults.Ok(answer.Links),
            { Reason: RefusalReason.NotFound } => Problems.NotFound,
            { } refusal => Problems.Of(refusal),
        };
    }
}
