using Negotiation.Domain.Deals;
using Negotiation.Gateway.Hosting;
using Negotiation.Gateway.Rest;
using Negotiation.Objects;

namespace Negotiation.Gateway.Files;

/// <summary>The files of deals: their store, their routes, and the sweep behind them.</summary>
internal static class FileRegistration
{
    internal const string Bytes = "application/octet-stream";

    // A body a little too large is read to its end, so that its sender hears why; one far too large is cut off.
    internal const int MaxBody = Limits.FileBytes + (1 << 20);

    /// <exception cref="StartRefusedException">The object store's options cannot be used.</exception>
    public static WebApplicationBuilder AddFiles(this WebApplicationBuilder builder)
    {
        try
        {
            builder.Services.AddObjectStore(builder.Configuration);
        }
        catch (ObjectOptionsException fault)
        {
            throw new StartRefusedException(fault.Message, fault);
        }

        builder.Services.AddSingleton<DealFiles>();
        builder.Services.AddSingleton<CaseFiles>();
        builder.Services.AddSingleton<UploadGate>();
        builder.Services.AddSingleton<OrphanSweep>();
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<OrphanSweep>());
        return builder;
    }

    public static void MapFiles(this RouteGroupBuilder deals)
    {
        deals.MapPost("/{id}/files", FileEndpoints.Attach)
            .Accepts<Stream>(Bytes)
            .WithMetadata(new TakesIdempotencyKey(), new TakesFileName(), new BodyLimit(MaxBody))
            .Refuses(400, 403, 409, 412, 413, 415, 422, 503)
            .WithSummary("Attach a file to the deal: the body is the file, the header X-File-Name its name.");
        deals.MapGet("/{id}/files/{sha256}", FileEndpoints.Download)
            .Refuses(503)
            .WithSummary("A file of the deal, for saving.");
    }
}
