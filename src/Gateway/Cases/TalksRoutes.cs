using Negotiation.Domain.Mediation;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Cases;

/// <summary>The addresses of the talks about a case. For everyone who is not in them there is nothing here.</summary>
internal static class TalksRoutes
{
    /// <summary>Largest body of a command in bytes: a whole draft, whatever its script.</summary>
    private const int MaxBody = 128 * 1024;

    public static WebApplicationBuilder AddTalks(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TalksDoor>();
        builder.Services.AddSingleton<TalksHistory>();
        builder.Services.AddSingleton<TalksRooms>();
        builder.Services.AddHostedService<TalksKeeper>();
        return builder;
    }

    public static void MapTalks(this IEndpointRouteBuilder api)
    {
        var talks = api.MapGroup("/cases/{id}/talks").WithTags("Talks").Refuses(404);
        talks.MapGet("", TalksEndpoints.Get);
        talks.MapGet("/events", TalksEndpoints.Events);
        talks.MapGet("/drafts/{number:int}", TalksEndpoints.Draft);
        talks.MapGet("/drafts/{number:int}/changes", TalksEndpoints.Changes);
        talks.MapGet("/slots/{slot}.ics", TalksEndpoints.Calendar);
        talks.MapPost("/commands", TalksEndpoints.Send)
            .Accepts<TalksCommand>("application/json")
            .WithMetadata(new TakesIdempotencyKey(), new BodyLimit(MaxBody))
            .Refuses(400, 403, 409, 412, 413, 415, 422, 503);
    }
}
