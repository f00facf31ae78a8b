using Negotiation.Domain.Policies;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Policies;

/// <summary>The addresses of the policy.</summary>
internal static class PolicyRoutes
{
    /// <summary>Largest body with a document: the document and what is said about it, in bytes.</summary>
    private const int MaxBody = PolicyDocument.MaxBytes + (16 * 1024);

    private const string Json = "application/json";

    public static WebApplicationBuilder AddPolicyDesk(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Shelf>();
        return builder;
    }

    public static void MapPolicies(this IEndpointRouteBuilder api)
    {
        var policies = api.MapGroup("/policies").WithTags("Policy").Refuses(404);
        policies.MapGet("", PolicyEndpoints.List);
        policies.MapGet("/schema", PolicyEndpoints.Schema);
        policies.MapGet("/compare", PolicyEndpoints.Compare).Refuses(400, 403);
        policies.MapPost("/check", PolicyEndpoints.Check).Accepts<PolicyEndpoints.Document>(Json).WithMetadata(new BodyLimit(MaxBody)).Refuses(400, 403, 413, 415);
        policies.MapGet("/{version:int}", PolicyEndpoints.Get).Refuses(403);
        policies.MapGet("/{version:int}/summary", PolicyEndpoints.Summary);

        var amendments = policies.MapGroup("/amendments");
        amendments.MapGet("/{id}", AmendmentEndpoints.Get).Refuses(403);
        amendments.MapPost("", AmendmentEndpoints.Create).Takes<NewAmendment>();
        amendments.MapPost("/{id}", AmendmentEndpoints.Change).Takes<NewAmendment>();
        amendments.MapPost("/{id}/propose", AmendmentEndpoints.Propose).Takes<AmendmentAct>();
        amendments.MapPost("/{id}/approve", AmendmentEndpoints.Approve).Takes<AmendmentAct>();
        amendments.MapPost("/{id}/reject", AmendmentEndpoints.Reject).Takes<AmendmentAct>();
        amendments.MapPost("/{id}/withdraw", AmendmentEndpoints.Withdraw).Takes<AmendmentAct>();
        amendments.MapPost("/{id}/recall", AmendmentEndpoints.Recall).Takes<AmendmentAct>();
    }

    private static void Takes<T>(this RouteHandlerBuilder route)
        where T : notnull =>
        route.Accepts<T>(Json)
            .WithMetadata(new TakesIdempotencyKey(), new BodyLimit(MaxBody))
            .Refuses(400, 403, 409, 412, 413, 415, 422, 503);
}
