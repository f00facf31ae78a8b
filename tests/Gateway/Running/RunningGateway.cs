using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Demo;
using Negotiation.Gateway.SignIn;

namespace Negotiation.Gateway.Tests.Running;

/// <summary>The real server on a real port, with the real grains and a data folder of its own.</summary>
public sealed class RunningGateway : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly Unexpected unexpected;

    private RunningGateway(WebApplication app, string folder, TestIssuer issuer, Unexpected faults)
    {
        this.app = app;
        this.folder = folder;
        unexpected = faults;
        Issuer = issuer;
    }

    internal TestIssuer Issuer { get; }

    /// <summary>The data folder.</summary>
    public string Data => folder;

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Uri Hub => new UriBuilder(new Uri(Address, "/hub")) { Scheme = "ws" }.Uri;

    /// <summary>As <c>./run</c> starts it.</summary>
    public static Task<RunningGateway> StartDemo() => Start(null, "--Negotiation:Profile", "Demo");

    public static async Task<RunningGateway> Start(Action<WebApplicationBuilder>? adjust = null, params string[] more)
    {
        var data = Directory.CreateTempSubdirectory("gateway-").FullName;
        var issuer = new TestIssuer();
        var key = Path.Combine(data, "key.pem");
        await File.WriteAllTextAsync(key, issuer.PublicKey);
        string[] args =
        [
            "--applicationName", "Negotiation.Gateway",
            "--urls", "http://127.0.0.1:0",
            "--Negotiation:Data", data,
            "--Negotiation:SignIn:Issuer", TestIssuer.Issuer,
            "--Negotiation:SignIn:Audience", TestIssuer.Audience,
            "--Negotiation:SignIn:PublicKey", key,
            .. more,
        ];
        var faults = new Unexpected();
        var server = Program.Build(args, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddProvider(faults);
            if (!more.Contains("Demo", StringComparer.Ordinal))
            {
                AddProgrammes(builder);
            }

            adjust?.Invoke(builder);
        });
        var gateway = new RunningGateway(server, data, issuer, faults);
        try
        {
            await server.StartAsync();
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    public HttpClient Client(Actor? actor, string? token = null)
    {
        var client = new HttpClient { BaseAddress = Address };
        if ((token ?? (actor is null ? null : Issuer.TokenFor(actor))) is { } bearer)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        return client;
    }

    internal async Task<Guest> Connect(Actor actor, string? token = null)
    {
        var guest = new Guest(Hub, token ?? Issuer.TokenFor(actor));
        await guest.Start();
        return guest;
    }

    /// <summary>The server has met this fault, as it should here. A test in which it meets another one fails at its end.</summary>
    internal void Met<TFault>()
        where TFault : Exception => unexpected.Take<TFault>().ShouldBeTrue();

    public async ValueTask DisposeAsync()
    {
        // What is still under way when the server ends may fail.
        var faults = unexpected.Faults;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await app.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        if (faults.Count > 0)
        {
            throw new AggregateException("The server met what it did not expect.", faults);
        }
    }

    private static void AddProgrammes(WebApplicationBuilder builder)
    {
        foreach (var programme in DemoProgrammes.All())
        {
            builder.Services.AddSingleton(programme);
        }
    }
}
