using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Work;

/// <summary>What waits for the caller, and acts on many deals at once. The routes stand under <c>/api</c>.</summary>
internal static class WorkRoutes
{
    private const string Json = "application/json";

    public static IServiceCollection AddWork(this IServiceCollection services) => services.AddSingleton<BulkRuns>().AddSingleton<OrderKeys>();

    public static void MapWork(this RouteGroupBuilder api)
    {
        var work = api.MapGroup("").WithTags("Work").Refuses(404);
        work.MapGet("/work", WorkBoards.Get).WithSummary("What waits for the caller: how many, how many overdue, what is due next, and the list with exactly those.");
        work.MapPost("/deals/bulk/preview", BulkEndpoints.Preview).Takes().WithSummary("What a command would do to each of these deals. Changes nothing.");
        work.MapPost("/deals/bulk", BulkEndpoints.Start).Takes().Refuses(409, 503).WithMetadata(new TakesIdempotencyKey()).WithSummary("Sends one command to many deals. A repeat with the same key changes nothing twice; the key with another order is refused.");
        work.MapGet("/bulk/{id}", BulkEndpoints.Get).WithSummary("How far it has come, with a result per deal.");
    }

    private static RouteHandlerBuilder Takes(this RouteHandlerBuilder route) =>
        route.Accepts<BulkOrder>(Json).WithMetadata(new BodyLimit(Body.MaxCommand)).Refuses(400, 413, 415, 422);
}
