using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Cases;
using Negotiation.Gateway.ChannelDesk;
using Negotiation.Gateway.Exports;
using Negotiation.Gateway.Files;
using Negotiation.Gateway.Hosting;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Policies;
using Negotiation.Gateway.SignIn;
using Negotiation.Gateway.Staff;
using Negotiation.Gateway.Work;

namespace Negotiation.Gateway.Rest;

/// <summary>The REST address space at a glance.</summary>
internal static class Routes
{
    private const string Json = "application/json";

    public static void MapRest(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireRateLimiting(RateLimits.PerPerson);

        api.MapGet("/config", Me.Config).AllowAnonymous().WithTags("Sign-in");
        api.MapGet("/me", Me.Get).WithTags("Sign-in");
        api.MapDemo();

        var policy = api.MapGroup("/policy").WithTags("Programme").Refuses(404);
        policy.MapGet("", Programmes.Current);
        policy.MapGet("/{version:int}", Programmes.Pinned);

        var deals = api.MapGroup("/deals").WithTags("Deals").Refuses(404);
        deals.MapGet("", DealLists.List).Refuses(400);
        deals.MapPost("", Commands.Register).Command<NewDeal>();
        deals.MapGet("/{id}", Deals.Get);
        deals.MapGet("/{id}/events", Deals.Events);
        deals.MapPost("/{id}/commands", Commands.Send).Command<Command>();
        deals.MapPost("/{id}/authority-check", AuthorityChecks.Check).Accepts<Terms>(Json).WithMetadata(new BodyLimit(Body.MaxCommand)).Refuses(400, 413, 415);
        deals.MapFiles();
        deals.MapGet("/{id}/overlaps", Overlaps.OfDeal);
        deals.MapGet("/{id}/agreement", Agreements.Get);
        deals.MapGet("/{id}/agreement/verify", Agreements.Verify);

        var overlaps = api.MapGroup("/overlaps").WithTags("Overlaps").Refuses(404);
        overlaps.MapGet("", Overlaps.List).Refuses(400);
        overlaps.MapGet("/{id}", Overlaps.Get);
        overlaps.MapPost("/{id}/commands", Overlaps.Judge).Command<OverlapCommand>();

        var links = api.MapGroup("/company-links").WithTags("Overlaps").Refuses(404);
        links.MapGet("", CompanyLinkList.Get);
        links.MapPut("", CompanyLinkList.Replace).Accepts<NewCompanyLinks>(Json).WithMetadata(new BodyLimit(1024 * 1024)).Refuses(400, 403, 413, 415, 422);

        api.MapImports();
        api.MapStaff();
        api.MapWork();
        api.MapPolicies();
        api.MapExports();
        api.MapChannel();
        api.MapNeutrals();
        api.MapTalks();
        api.MapCases();
    }

    private static RouteHandlerBuilder Command<T>(this RouteHandlerBuilder route)
        where T : notnull =>
        route.Accepts<T>(Json)
            .WithMetadata(new TakesIdempotencyKey(), new BodyLimit(Body.MaxCommand))
            .Refuses(400, 403, 409, 412, 413, 415, 422, 503);

    internal static TBuilder Refuses<TBuilder>(this TBuilder routes, params ReadOnlySpan<int> statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            routes.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        }

        return routes;
    }
}

/// <summary>Marks an endpoint that needs an <c>Idempotency-Key</c> and takes an <c>If-Match</c>.</summary>
internal sealed record TakesIdempotencyKey;

/// <summary>Marks an endpoint that takes the name of a file, and a note, in headers.</summary>
internal sealed record TakesFileName;

/// <param name="MaxRequestBodySize">Bytes.</param>
internal sealed record BodyLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
