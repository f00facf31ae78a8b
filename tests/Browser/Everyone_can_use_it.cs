using Microsoft.Playwright;
using Negotiation.Crash.Tests;
using Negotiation.Domain.Deals;
using static Microsoft.Playwright.Assertions;

namespace Negotiation.Browser.Tests;

[Collection(nameof(Stage))]
public sealed class Everyone_can_use_it(Stage stage)
{
    private const string SidewaysBy = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    // Columns so narrow that words break letter by letter.
    private const string Squeezed = """
        () => [...document.querySelectorAll('th, td')]
          .filter((cell) => cell.textContent.trim() !== '' && cell.checkVisibility() && cell.getBoundingClientRect().width < 40)
          .map((cell) => cell.textContent.trim())
        """;

    [Fact]
    public Task Every_screen_is_accessible_and_fits_a_phone_in_light_and_dark() => stage.Play(async scene =>
    {
        var (open, agreed) = await TwoDeals(scene);
        var priya = await scene.Open(Cast.Priya);
        var page = priya.Page;
        var findings = new List<string>();

        await priya.Sees(priya.Persona);
        await Examine(priya, "sign-in", findings);
        await priya.SignIn();
        await priya.Sees(page.GetByRole(AriaRole.Link).Filter(new() { HasText = "Lindgren Paper" }));
        await Examine(priya, "my-deals", findings);

        await page.GotoAsync("/import");
        await priya.Sees(priya.Button("Download a sample file"));
        await Examine(priya, "import", findings);

        await page.GotoAsync("/register");
        await priya.Button("Submit for review").ClickAsync();
        await priya.Sees("entries need another look");
        await Examine(priya, "register", findings);

        await priya.OpensDirectly(open);
        await priya.Room.Drafts("Close the deal", "Kestrel Cloud Partners");
        await Examine(priya, "room", findings);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change Proposal in your draft" }).ClickAsync();
        await Examine(priya, "room-editing", findings);
        await priya.Room.Act("Send counter (1 change)").ClickAsync();
        await priya.Sees(priya.Room.Answer("Send counter"));
        await Examine(priya, "room-counter", findings);

        await page.GotoAsync($"/deals/{agreed}");
        await priya.Sees("You have an agreement");
        await Examine(priya, "room-agreed", findings);
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the agreement" }).ClickAsync();
        await priya.Sees(priya.Button("Verify this document"));
        await Examine(priya, "agreement", findings);
        findings.ShouldBeEmpty(string.Join('\n', findings));
    });

    [Fact]
    public Task A_deal_is_agreed_from_sign_in_on_with_the_keyboard_alone() => stage.Play(async scene =>
    {
        await (await scene.Prepare(Cast.Tomas)).Register(Registering.Form("Keyboard and Sons"), "keyboard");
        var dana = await scene.Open(Cast.Dana);
        var keys = dana.Page.Keyboard;
        await TabTo(dana, dana.Persona);
        await keys.PressAsync("Enter");

        var deal = dana.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "Keyboard and Sons" });
        await dana.Sees(deal);
        await keys.PressAsync("/");
        await keys.TypeAsync("Keyboard and");
        await Expect(dana.Page.GetByRole(AriaRole.List, new() { Name = "Deals", Exact = true }).GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        await TabTo(dana, deal);
        await keys.PressAsync("Enter");

        await dana.Room.HasOnTheTable(1);
        await keys.PressAsync("/");
        await Expect(dana.Room.Composer).ToBeFocusedAsync();
        await keys.TypeAsync("Fine with us.");
        await keys.PressAsync("Control+Enter");
        await dana.Room.ShowsOnce("Fine with us.");

        await TabTo(dana, dana.Room.Act("Accept offer 1"));
        await keys.PressAsync("Enter");
        await dana.Sees(dana.Room.Dialog);
        await TabTo(dana, dana.Room.Answer("Accept offer 1"));
        await keys.PressAsync("Enter");
        await dana.Sees("You have an agreement");
    });

    /// <summary>One deal with the other side's counter on the table, and one that is agreed.</summary>
    private static async Task<(string Open, string Agreed)> TwoDeals(Scene scene)
    {
        var priya = await scene.Prepare(Cast.Priya);
        var dana = await scene.Prepare(Cast.Dana);
        var open = await priya.Register(Registering.Form("Lindgren Paper"), "accessible-open");
        var agreed = await priya.Register(Registering.Form("Sorrento Textiles"), "accessible-agreed");
        var first = (await priya.Sees(open)).Open!;
        var lines = first.Terms.Lines.Select(line => line.Activity == "proposal" ? line with { Owner = "aurora", Note = "We know their buyers" } : line).ToList();
        await dana.Does(open, new MakeOffer(first.Terms with { Lines = lines }, new OfferRef(first.Number, first.Hash), Note: "We would rather write it ourselves."), "accessible-counter");
        await dana.Does(open, new Say("Could we talk about the demonstration too?"), "accessible-say");
        await Accept(dana, agreed);
        return (open, agreed);
    }

    private static async Task Accept(Person person, string deal)
    {
        var offer = (await person.Sees(deal)).Open!;
        await person.Does(deal, new Accept(new OfferRef(offer.Number, offer.Hash)), $"accept-{deal}");
    }

    internal static async Task Examine(Actor actor, string screen, List<string> findings)
    {
        var page = actor.Page;
        foreach (var (width, height) in new[] { (360, 740), (1280, 860) })
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", scheme == ColorScheme.Dark ? "dark" : "light");
                var where = $"{screen}-{width}-{scheme.ToString().ToLowerInvariant()}";
                findings.AddRange((await Axe.Findings(page)).Select(finding => $"{where}: {finding}"));
                await Scene.Photograph(actor, where);
            }

            if (await page.EvaluateAsync<int>(SidewaysBy) is > 0 and var sideways)
            {
                findings.Add($"{screen}-{width} scrolls sideways by {sideways} pixels");
            }

            findings.AddRange((await page.EvaluateAsync<string[]>(Squeezed)).Select(words => $"{screen}-{width} has no room for “{words}”"));
        }
    }

    private static async Task TabTo(Actor actor, ILocator target)
    {
        const string Focused = "element => element === document.activeElement";
        await actor.Sees(target);
        for (var presses = 0; presses < 80 && !await target.EvaluateAsync<bool>(Focused); presses++)
        {
            await actor.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }
}
