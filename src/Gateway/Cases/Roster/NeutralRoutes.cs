using Negotiation.Domain.Disputes;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Cases;

/// <summary>Who is neutral in disputes. The routes stand under <c>/api</c>.</summary>
internal static class NeutralRoutes
{
    public static void MapNeutrals(this RouteGroupBuilder api)
    {
        var neutrals = api.MapGroup("/neutrals").WithTags("Neutral people").Refuses(404);
        neutrals.MapGet("", NeutralEndpoints.Get).WithSummary("The roster for programme admins and auditors; their own entry for somebody neutral.");
        neutrals.MapPut("/{person}", NeutralEndpoints.Put).Takes<NeutralEntry>().WithSummary("Say who somebody neutral is and which seats they take. What they declared stays.");
        neutrals.MapDelete("/{person}", NeutralEndpoints.Remove).Refuses(403).WithSummary("Take somebody off: they are asked for no seat any more.");
        neutrals.MapPost("/me/disclosures", NeutralEndpoints.Declare).Takes<NewDisclosure>().WithSummary("Declare a tie of your own.");
        neutrals.MapPost("/me/disclosures/end", NeutralEndpoints.End).Takes<EndedDisclosure>().WithSummary("Say that a tie of your own is over.");
    }

    private static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route)
        where T : notnull =>
        route.Accepts<T>("application/json").WithMetadata(new BodyLimit(Body.MaxCommand)).Refuses(400, 403, 413, 415, 422);
}
