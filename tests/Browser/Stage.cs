using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Negotiation.Crash.Tests;

namespace Negotiation.Browser.Tests;

[CollectionDefinition(nameof(Stage))]
public sealed class StageCollection : ICollectionFixture<Stage>;

/// <summary>Where every scene plays: the real server with the web app, as a process of its own, and one browser.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>Generous: the machine may be busy with other things.</summary>
    internal const int Patience = 60_000;

    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly ServerProcess server = NewServer();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var starting = server.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Browsers.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("These tests need Chromium (apt-get install chromium)."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            Timeout = Patience,
        });
        await starting;
    }

    public async Task DisposeAsync()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
        await server.DisposeAsync();
    }

    /// <summary>Plays one scene on the common server. When it fails, what every browser showed is kept as a picture.</summary>
    internal Task Play(Func<Scene, Task> acts, [CallerMemberName] string name = "") => Play(server, acts, name);

    /// <summary>The same on a server of its own, which the scene may kill.</summary>
    internal async Task PlayAlone(Func<Scene, Task> acts, [CallerMemberName] string name = "")
    {
        await using var alone = NewServer();
        await alone.Start();
        await Play(alone, acts, name);
    }

    /// <summary>The same on a server whose clock the scene moves. It begins on a Tuesday at ten, so that working days count alike whenever this runs.</summary>
    internal async Task PlayInTime(Func<Scene, MovableClock, Task> acts, [CallerMemberName] string name = "")
    {
        await using var timed = new TimedServer(NextTuesday());
        await timed.Start();
        await using var scene = new Scene(browser!, timed.Address, name);
        await Play(scene, () => acts(scene, timed.Clock));
    }

    private async Task Play(ServerProcess on, Func<Scene, Task> acts, string name)
    {
        await using var scene = new Scene(browser!, on.Address, name, on);
        await Play(scene, () => acts(scene));
    }

    private static async Task Play(Scene scene, Func<Task> acts)
    {
        try
        {
            await acts();
        }
        catch
        {
            await scene.KeepPictures();
            throw;
        }

        scene.ShouldHaveGoneWithoutFaults();
    }

    private static DateTimeOffset NextTuesday()
    {
        var day = DateTimeOffset.UtcNow.Date.AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Tuesday)
        {
            day = day.AddDays(1);
        }

        return new DateTimeOffset(day.AddHours(9), TimeSpan.Zero);
    }

    // The tests lie beside the gateway in the build output; only from its own folder does it know where the web app is.
    private static ServerProcess NewServer()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return new ServerProcess(Path.Combine(own.Parent!.Parent!.FullName, "Negotiation.Gateway", own.Name, "Negotiation.Gateway.dll"));
    }
}
