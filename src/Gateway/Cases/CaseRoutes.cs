using Negotiation.Domain.Disputes;
using Negotiation.Gateway.Files;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Cases;

/// <summary>The addresses of disputes, and the services behind them.</summary>
internal static class CaseRoutes
{
    private const string Json = "application/json";

    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<CaseRooms>();
        services.AddHostedService<CaseKeeper>();
        return services;
    }

    public static void MapCases(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Disputes").Refuses(404);
        cases.MapGet("", CaseLists.List).Refuses(400);
        cases.MapGet("/board", CaseLists.Board);
        cases.MapPost("", CaseEndpoints.Open).Takes<OpenCase>();
        cases.MapGet("/{id}", CaseEndpoints.Get);
        cases.MapPost("/{id}/commands", CaseEndpoints.Send).Takes<CaseCommand>();
        cases.MapGet("/{id}/events", CaseEndpoints.Events);
        cases.MapGet("/{id}/candidates", CaseEndpoints.Candidates);
        cases.MapPost("/{id}/evidence", CaseUploads.Add)
            .Accepts<Stream>(FileRegistration.Bytes)
            .WithMetadata(new TakesIdempotencyKey(), new TakesFileName(), new BodyLimit(FileRegistration.MaxBody))
            .Refuses(400, 403, 409, 412, 413, 415, 422, 503)
            .WithSummary("Put a file on the open record: the body is the file, the header X-File-Name its name, the query says what it shows.");
        cases.MapGet("/{id}/files/{sha256}", CaseUploads.Download).Refuses(503).WithSummary("A file of the record, for saving.");
        cases.MapGet("/{id}/file", CaseDocuments.File).Refuses(403, 503).WithSummary("The whole open record with its chain of hashes, the same bytes for everyone of the case.");
        cases.MapGet("/{id}/file.html", CaseDocuments.Page).Refuses(403, 503).WithSummary("The same to read and to print.");
        cases.MapGet("/{id}/decision", CaseDocuments.Decision).Refuses(403, 503).WithSummary("The last decision, or one by its number, to read and to print.");
        cases.MapPost("/{id}/amendment", CaseAmendments.Draft).Takes<FromPostMortem>();
    }

    private static void Takes<T>(this RouteHandlerBuilder route)
        where T : notnull =>
        route.Accepts<T>(Json)
            .WithMetadata(new TakesIdempotencyKey(), new BodyLimit(Body.MaxCommand))
            .Refuses(400, 403, 409, 412, 413, 415, 422, 503);
}
