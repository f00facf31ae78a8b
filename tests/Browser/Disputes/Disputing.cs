using Microsoft.Playwright;

namespace Negotiation.Browser.Tests;

/// <summary>What people do in a case again and again.</summary>
internal static class Disputing
{
    /// <summary>From the room of a deal to the open case.</summary>
    /// <returns>The path of the case.</returns>
    public static async Task<string> OpensADispute(this Actor actor, string question)
    {
        var page = actor.Page;
        await actor.Button("More").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Open a dispute" }).ClickAsync();
        await page.GetByLabel("What is it about?").SelectOptionAsync("leadOwnership");
        await page.GetByLabel("What should be settled?").FillAsync(question);
        await page.GetByLabel("What we see").FillAsync("We met their head of data in March and ran the workshop.");
        await page.GetByLabel("What it costs us").FillAsync("Six weeks of work.");
        await page.GetByLabel("What we need").FillAsync("To close this site ourselves.");
        await actor.Sees("settle it among yourselves");
        (await Axe.Findings(page)).ShouldBeEmpty();
        await actor.Button("Open the dispute").ClickAsync();
        await actor.Sees("You are here");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Opens the question of an act.</summary>
    public static async Task Presses(this Actor actor, string act)
    {
        await actor.Button(act).ClickAsync();
        await actor.Sees(actor.Dialog);
    }

    /// <summary>Answers the open question, which closes when it went through.</summary>
    public static async Task Confirms(this Actor actor, string label)
    {
        await actor.Dialog.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();
        await Assertions.Expect(actor.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Says that nothing ties them to the case, and accepts.</summary>
    public static async Task TakesTheSeat(this Actor actor, string address)
    {
        await actor.Page.GotoAsync(address);
        await actor.Page.GetByRole(AriaRole.Radio, new() { Name = "Nothing ties me to this case" }).CheckAsync();
        await actor.Button("Accept").ClickAsync();
        await actor.Sees(actor.Page.GetByRole(AriaRole.Heading, new() { Name = "The record" }));
    }

    /// <summary>Pictures on a desk and on a phone, where nothing may be wider than it.</summary>
    public static async Task ShowsWell(this Actor actor, string title)
    {
        await actor.Page.EvaluateAsync("() => window.scrollTo(0, 0)");
        await Scene.Photograph(actor, $"{title}-1280", whole: true);
        await actor.Page.SetViewportSizeAsync(360, 800);
        (await actor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 360")).ShouldBeTrue($"{title}: nothing is wider than a phone");
        await actor.Page.EvaluateAsync("() => window.scrollTo(0, 0)");
        await Scene.Photograph(actor, $"{title}-360", whole: true);
        await actor.Page.SetViewportSizeAsync(1280, 860);
    }
}
