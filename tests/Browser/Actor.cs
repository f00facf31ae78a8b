using Microsoft.Playwright;

namespace Negotiation.Browser.Tests;

/// <summary>One person at one browser.</summary>
internal sealed class Actor : IAsyncDisposable
{
    public Actor(Cast who, Line line, IPage page)
    {
        Who = who;
        Line = line;
        Page = page;
        Room = new RoomScreen(page);
        page.PageError += (_, fault) => Faults.Add($"{who.Name}: {fault}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                Faults.Add($"{who.Name}: {message.Text}");
            }
        };
    }

    public Cast Who { get; }

    public Line Line { get; }

    public IPage Page { get; }

    public RoomScreen Room { get; }

    /// <summary>Exceptions nobody caught and breaches of the content security policy.</summary>
    public List<string> Faults { get; } = [];

    public async Task SignIn()
    {
        await Persona.ClickAsync();
        await Sees(Page.GetByRole(AriaRole.Heading, new() { Name = "My deals" }));
    }

    /// <summary>Opens a deal from the list, where it has to be found.</summary>
    public async Task OpensFromTheList(string customer)
    {
        await Page.GetByRole(AriaRole.List, new() { Name = "Deals", Exact = true }).GetByRole(AriaRole.Link).Filter(new() { HasText = customer }).ClickAsync();
        await Sees(Page.GetByRole(AriaRole.Heading, new() { Name = customer, Level = 1 }));
    }

    public async Task OpensDirectly(string deal)
    {
        await Page.GotoAsync($"/deals/{deal}");
        await Sees(Room.Composer);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Themselves in the picker of the sign-in page.</summary>
    public ILocator Persona => Page.GetByRole(AriaRole.Button, new() { Name = Who.Name });

    public Task Sees(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync();

    public Task Sees(string words) => Sees(Page.GetByText(words).Filter(new() { Visible = true }).First);

    public Task NoLongerSees(string words) => Assertions.Expect(Page.GetByText(words).Filter(new() { Visible = true })).ToHaveCountAsync(0);

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await Line.DisposeAsync();
    }
}
