using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Negotiation.Bench.Baseline;

/// <summary>What the two baselines have in common: plain SignalR over Kestrel, quiet logs, the JSON conventions of our own gateway.</summary>
public static class BaselineServer
{
    public static WebApplicationBuilder Create(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSignalR().AddJsonProtocol(json =>
        {
            json.PayloadSerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            json.PayloadSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        return builder;
    }

    public static void Serve<THub>(this WebApplication app)
        where THub : RoomHub
    {
        app.MapGet("/health/ready", () => "ready");
        app.MapHub<THub>("/hub");
        app.Run();
    }
}
