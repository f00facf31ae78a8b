using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Negotiation.Browser.Tests;

/// <summary>The real server with the web app inside this process, because its clock is moved: as the demo, with a data folder of its own.</summary>
internal sealed class TimedServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("negotiation-time").FullName;
    private readonly WebApplication app;

    /// <param name="start">The first instant of its clock.</param>
    public TimedServer(DateTimeOffset start)
    {
        Clock = new MovableClock(start);
        string[] args =
        [
            "--applicationName", "Negotiation.Gateway",
            "--urls", "http://127.0.0.1:0",
            "--Negotiation:Profile", "Demo",
            "--Negotiation:Data", folder,
            "--Negotiation:Limits:RequestsPerSecond", "0",
        ];
        app = Gateway.Program.Build(args, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton<IStartupFilter>(new SaysTheTime(Clock));
        });
    }

    public MovableClock Clock { get; }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Task Start() => app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await app.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // A browser takes the time of the platform from the date of its answers.
    private sealed class SaysTheTime(TimeProvider clock) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[HeaderNames.Date] = clock.GetUtcNow().ToString("R", System.Globalization.CultureInfo.InvariantCulture);
                    return Task.CompletedTask;
                });
                return rest(context);
            });
            next(app);
        };
    }
}
