using Microsoft.Playwright;
using Negotiation.Crash.Tests;

namespace Negotiation.Browser.Tests;

/// <summary>The people of one test, each with a browser context and a line of their own.</summary>
/// <param name="server">Its process, where it is one that can be killed.</param>
internal sealed class Scene(IBrowser browser, Uri address, string name, ServerProcess? server = null) : IAsyncDisposable
{
    private static readonly string? Album = Environment.GetEnvironmentVariable("NEGOTIATION_SCREENSHOTS");
    private readonly List<Actor> actors = [];
    private readonly List<Person> persons = [];
    private readonly CancellationTokenSource end = new(TimeSpan.FromMinutes(4));

    public ServerProcess Server => server ?? throw new InvalidOperationException("This scene plays on a server inside the tests.");

    /// <summary>Opens a browser for somebody and signs them in through the picker.</summary>
    public async Task<Actor> Enter(Cast who, int width = 1280, int height = 860)
    {
        var actor = await Open(who, width, height);
        await actor.SignIn();
        return actor;
    }

    /// <summary>Opens a browser for somebody, at the sign-in page.</summary>
    public async Task<Actor> Open(Cast who, int width = 1280, int height = 860)
    {
        var line = new Line(address);
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = line.Address,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Stage.Patience);
        var actor = new Actor(who, line, await context.NewPageAsync());
        actors.Add(actor);
        await actor.Page.GotoAsync("/");
        return actor;
    }

    /// <summary>Somebody who acts through the REST API, to prepare what a scene is not about.</summary>
    public async Task<Person> Prepare(Cast who)
    {
        var person = new Person(address, who.Persona, end.Token);
        persons.Add(person);
        await person.SignIn();
        return person;
    }

    /// <summary>A picture for the album, when one is asked for.</summary>
    public static async Task Photograph(Actor actor, string title, bool whole = false)
    {
        if (Album is not null)
        {
            await actor.Page.ScreenshotAsync(new() { Path = Path.Combine(Album, $"{title}.png"), FullPage = whole });
        }
    }

    public async Task KeepPictures()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "TestResults");
        foreach (var actor in actors)
        {
            await actor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{actor.Who.Persona}.png"), FullPage = true });
        }
    }

    public void ShouldHaveGoneWithoutFaults() => actors.SelectMany(actor => actor.Faults).ShouldBeEmpty();

    public async ValueTask DisposeAsync()
    {
        foreach (var actor in actors)
        {
            await actor.DisposeAsync();
        }

        persons.ForEach(person => person.Dispose());
        end.Dispose();
    }
}

/// <summary>People of the demo.</summary>
internal sealed record Cast(string Persona, string Name)
{
    public static Cast Priya { get; } = new("priya", "Priya Raman");

    public static Cast Tomas { get; } = new("tomas", "Tomás Vega");

    public static Cast Dana { get; } = new("dana", "Dana Whitfield");

    public static Cast Mara { get; } = new("mara", "Mara Lindqvist");

    public static Cast Otto { get; } = new("otto", "Otto Brandt");

    public static Cast Nadia { get; } = new("nadia", "Nadia Okafor");

    public static Cast Jonas { get; } = new("jonas", "Jonas Weber");

    public static Cast Ines { get; } = new("ines", "Inês Carvalho");

    public static Cast Sofia { get; } = new("sofia", "Sofia Marchetti");

    public static Cast Greta { get; } = new("greta", "Greta Olsen");

    public static Cast Samuel { get; } = new("samuel", "Samuel Adeyemi");

    public static Cast Yuki { get; } = new("yuki", "Yuki Tanaka");

    public static Cast Carlos { get; } = new("carlos", "Carlos Mendes");

    public static Cast Ravi { get; } = new("ravi", "Ravi Menon");

    public static Cast Ingrid { get; } = new("ingrid", "Ingrid Solberg");

    public static Cast Walter { get; } = new("walter", "Walter Novak");
}
