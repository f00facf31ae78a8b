using Negotiation.Domain.Channel;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.ChannelDesk;

/// <summary>The channel map and the vendor's own opportunities. The routes stand under <c>/api</c>.</summary>
internal static class ChannelRoutes
{
    private const int MaxMapBytes = 4 * 1024 * 1024;
    private const int MaxOpportunityBytes = 16 * 1024 * 1024;

    public static IServiceCollection AddChannel(this IServiceCollection services) => services.AddSingleton<TableDesk>();

    public static void MapChannel(this RouteGroupBuilder api)
    {
        var map = api.MapGroup("/channel-map").WithTags("Channel map").Refuses(404);
        map.MapGet("", ChannelMapEndpoints.Get).Refuses(400).WithSummary("Who covers what, with predicted overlaps and fits for co-selling.");
        map.MapGet("/export.csv", ChannelMapEndpoints.Export).WithSummary("The coverage in the shape of the import.");
        map.MapPost("/import", ChannelMapEndpoints.Import).Takes(MaxMapBytes).WithSummary($"Take over coverage from a CSV of at most {ChannelMapDocument.MaxEntries} rows.");
        map.MapDelete("/partners/{partner}", ChannelMapEndpoints.Remove).Refuses(403).WithSummary("Take a partner off the map.");

        var own = api.MapGroup("/direct-opportunities").WithTags("Imports").Refuses(404);
        own.MapPost("/import", OpportunityEndpoints.Import).Takes(MaxOpportunityBytes).WithSummary($"Take over opportunities of the vendor's own sales from a CSV of at most {OpportunityEndpoints.MaxRows} rows.");
    }

    private static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, int bytes) => route
        .WithMetadata(new BodyLimit(bytes))
        .Accepts<IFormFile>("multipart/form-data", "text/csv")
        .Refuses(400, 403, 413, 422);
}
