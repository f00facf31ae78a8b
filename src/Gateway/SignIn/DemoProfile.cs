using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Demo;
using Negotiation.Gateway.Hosting;

namespace Negotiation.Gateway.SignIn;

/// <summary>
/// A sign-in without passwords for trying the product out. It hands anybody any identity, so it exists on loopback only: the
/// configured addresses are looked at before the start, the bound ones before the start is over, and every request has to name a
/// loopback host, which stops other sites from reaching in through the visitor's browser.
/// </summary>
internal static class DemoProfile
{
    private const string Refused =
        "The demo profile lets anyone sign in as anyone, so it runs on loopback only, and {0} reaches further. "
        + "Use an address such as http://127.0.0.1:5080, or configure Negotiation:SignIn and leave the demo profile.";

    public static bool IsDemo(this WebApplicationBuilder builder) =>
        string.Equals(builder.Configuration["Negotiation:Profile"], "Demo", StringComparison.OrdinalIgnoreCase);

    public static DemoIssuer AddDemo(this WebApplicationBuilder builder)
    {
        foreach (var address in Configured(builder.Configuration))
        {
            Check(address);
        }

        var issuer = new DemoIssuer(builder.Configuration["Negotiation:DemoKeys"] ?? builder.Configuration["Negotiation:Data"] ?? "data", TimeProvider.System);
        builder.Services.AddSingleton(issuer);
        foreach (var persona in Personas.All)
        {
            builder.Services.AddSingleton(persona);
        }

        builder.Services.AddHostedService<BoundAddresses>();
        builder.Services.PostConfigure<HostFilteringOptions>(static options =>
        {
            options.AllowedHosts = [.. Loopback.Hosts];
            options.AllowEmptyHosts = false;
            options.IncludeFailureMessage = false;
        });
        return issuer;
    }

    /// <summary>Something that forwards requests from elsewhere would undo the loopback rule; it mostly says so in a header.</summary>
    public static WebApplication UseDemo(this WebApplication app)
    {
        if (app.Services.GetService<DemoIssuer>() is not null)
        {
            app.Use(static (context, next) =>
            {
                if (!context.Request.Headers.Keys.Any(static name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase) || name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            });
        }

        return app;
    }

    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<DemoIssuer>() is null)
        {
            return;
        }

        var demo = routes.MapGroup("/demo").AllowAnonymous().WithTags("Demo");
        demo.MapGet("/personas", static () => TypedResults.Ok(Personas.All));
        demo.MapPost("/sign-in", SignIn);
    }

    private static Results<Ok<DemoToken>, NotFound> SignIn(DemoSignIn choice, DemoIssuer issuer) =>
        Personas.All.FirstOrDefault(persona => string.Equals(persona.Id, choice.Persona, StringComparison.Ordinal)) is { } persona
            ? TypedResults.Ok(new DemoToken(issuer.TokenFor(persona)))
            : TypedResults.NotFound();

    private static IEnumerable<string> Configured(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(static endpoint => endpoint["Url"]).OfType<string>();
        var ports = new[] { "http_ports", "https_ports" }
            .Where(name => urls.Length == 0 && !string.IsNullOrEmpty(configuration[name]))
            .Select(name => $"http://*:{configuration[name]}");
        return [.. urls, .. endpoints, .. ports];
    }

    private static void Check(string address)
    {
        if (!Loopback.IsLoopback(address))
        {
            throw new StartRefusedException(string.Format(System.Globalization.CultureInfo.InvariantCulture, Refused, address));
        }
    }

    private sealed class BoundAddresses(IServer server) : IHostedLifecycleService
    {
        public Task StartedAsync(CancellationToken cancellationToken)
        {
            foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            {
                Check(address);
            }

            return Task.CompletedTask;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

public sealed record DemoSignIn(string Persona);

public sealed record DemoToken(string Token);
