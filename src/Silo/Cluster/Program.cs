using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.ReadModel;
using Orleans.Runtime;

namespace Negotiation.Silo;

/// <summary>A silo of the cluster. With the argument <c>schema</c> it brings the database's tables up to date and ends.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            return args is ["schema", .. var rest] ? Schema(rest) : await Serve(args);
        }
        catch (OrleansConfigurationException refused)
        {
            // Settings or tables that cannot be used; the message says what to change.
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static int Schema(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddJournal(builder.ReadCluster());
        using var host = builder.Build();
        var cluster = host.Services.GetRequiredService<ClusterSchema>().Apply();
        var journal = host.Services.GetRequiredService<SchemaInstaller>().Apply();
        Console.WriteLine($"Scripts carried out: {Numbers(cluster)} of the cluster's tables, {Numbers(journal)} of the journal's.");
        return 0;
    }

    private static async Task<int> Serve(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Deals that are active when a silo stops write nothing more, but each takes its turn to end.
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(45));
        builder.AddNegotiationSilo();
        await using var app = builder.Build();

        // Both speak of this process alone: a probe that asked the database or the other silos would end them all together.
        app.MapGet("/health/live", static () => Results.Ok());
        app.MapGet("/health/ready", static (IHostApplicationLifetime life) =>
            life.ApplicationStarted.IsCancellationRequested && !life.ApplicationStopping.IsCancellationRequested
                ? Results.Ok()
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        await app.RunAsync();
        return 0;
    }

    private static string Numbers(IReadOnlyList<int> scripts) => scripts.Count == 0 ? "none" : string.Join(", ", scripts);
}
