using System.Data.Common;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Negotiation.Gateway.SignIn;
using Orleans.Runtime;

namespace Negotiation.Gateway.Hosting;

/// <summary>Limits, health, compression and logs of the server, in one place.</summary>
internal static class ServerDefaults
{
    private const string Ready = "ready";

    public static WebApplicationBuilder AddServerDefaults(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
        });

        // Nothing of ours blocks a thread, so what a socket brought is worked on, and what goes out is sent, without a change of thread.
        builder.WebHost.UseSockets(static sockets => sockets.UnsafePreferInlineScheduling = true);

        // At information level these write the address of every request, and a hub's address carries a token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.AddSingleton<IHostLifetime, SignalLifetime>();
        builder.Services.AddResponseCompression();
        builder.Services.AddSingleton<GatewayMetrics>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHealthChecks().AddCheck<StartedCheck>("started", tags: [Ready]);
        return builder;
    }

    public static WebApplication UseServerDefaults(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Status });
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseWhen(static context => !context.Request.Path.StartsWithSegments(SignInRegistration.HubPath, StringComparison.Ordinal),
            static branch => branch.UseResponseCompression());
        return app;
    }

    // A deal or a database that does not answer just now is worth another try; anything else is our fault.
    private static int Status(Exception fault) => fault is TimeoutException or OrleansException or DbException
        ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status500InternalServerError;

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = static _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = static check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
