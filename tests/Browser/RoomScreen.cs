using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Negotiation.Browser.Tests;

/// <summary>The room of a deal as a person finds their way in it: by what things are called.</summary>
internal sealed partial class RoomScreen(IPage page)
{
    public ILocator Composer => page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true });

    public ILocator Foot => page.GetByRole(AriaRole.Region, new() { Name = "What you can do now" });

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public ILocator Entries => page.GetByRole(AriaRole.Region, new() { Name = "Conversation" }).GetByRole(AriaRole.Listitem);

    public ILocator Code => page.GetByText(FourGroupsOfFive()).First;

    public ILocator Act(string name) => Foot.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Answer(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Chooses the reason that is told with an act; none is chosen beforehand.</summary>
    public Task GivesTheReason(string code) => Dialog.GetByRole(AriaRole.Combobox, new() { Name = "Reason" }).SelectOptionAsync(code);

    public Task HasOnTheTable(int offer) => Assertions.Expect(page.GetByText($"Offer {offer} from").First).ToBeVisibleAsync();

    /// <summary>Exactly one entry of the conversation says this.</summary>
    public Task ShowsOnce(string words) => Assertions.Expect(Entries.Filter(new() { HasText = words })).ToHaveCountAsync(1);

    public async Task Says(string words)
    {
        await Composer.FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send message" }).ClickAsync();
        await ShowsOnce(words);
    }

    /// <summary>Gives a line to another party, in the reader's own draft.</summary>
    public async Task Drafts(string activity, string owner)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Change {activity} in your draft" }).ClickAsync();
        var editor = page.GetByRole(AriaRole.Group, new() { Name = $"Your draft: {activity}" });
        await editor.GetByLabel("Who does it").SelectOptionAsync(new SelectOptionValue { Label = owner });
        await editor.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
    }

    /// <summary>Sends the draft as a counter with a word and waits until it is on the table.</summary>
    public async Task Counters(string word, int becomes)
    {
        await Foot.GetByRole(AriaRole.Button, new() { NameRegex = SendCounter() }).ClickAsync();
        await Dialog.GetByLabel("A word with it").FillAsync(word);
        await Answer("Send counter").ClickAsync();
        await HasOnTheTable(becomes);
    }

    public async Task Accepts(int offer)
    {
        await Act($"Accept offer {offer}").ClickAsync();
        await Answer($"Accept offer {offer}").ClickAsync();
    }

    [GeneratedRegex(@"^\w{5}(?:[- ]\w{5}){3}$", RegexOptions.None, 1000)]
    private static partial Regex FourGroupsOfFive();

    [GeneratedRegex(@"^Send counter", RegexOptions.None, 1000)]
    private static partial Regex SendCounter();
}
