using System.Globalization;
using Microsoft.Playwright;
using Negotiation.Crash.Tests;
using Negotiation.Domain.Disputes;

namespace Negotiation.Browser.Tests;

/// <summary>A committee orders something, two people replace its decision, and what was ordered is not done.</summary>
[Collection(nameof(Stage))]
public sealed class What_was_decided_is_missed(Stage stage)
{
    private const string Question = "Who runs the demonstrations from now on?";
    private const string Prescribed = "The vendor works alongside the partner on the next two deals.";
    private const string Started = "Ten percent of the credit moves to the side that did the work.";

    [Fact]
    public Task A_remedy_of_the_programme_is_ordered_replaced_missed_and_the_next_one_starts_by_itself() => stage.PlayInTime(async (scene, clock) =>
    {
        var id = await scene.CaseBeforeTheCommittee("Tidewater Mills", Question);
        var address = $"/cases/{id}";
        var due = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(90);
        var reader = await scene.Prepare(Cast.Priya);
        await TheChairWrites(scene, address, due);
        foreach (var judge in new[] { Cast.Greta, Cast.Samuel, Cast.Yuki })
        {
            await scene.Votes(judge, id);
        }

        var (priya, dana) = (await scene.Enter(Cast.Priya), await scene.Enter(Cast.Dana));
        Actor[] sides = [priya, dana];
        foreach (var side in sides)
        {
            await side.Page.GotoAsync(address);
            await side.Sees(side.Page.GetByRole(AriaRole.Article, new() { Name = "Decision" }));
        }

        await dana.ShowsWell("missed-decision");
        await TwoReplaceIt(scene, address, sides);

        clock.MoveTo(await reader.EndOf(id, CaseClockKind.AppealFiling));
        await EverySide(sides, "What has to be done is due by");
        clock.MoveTo(await reader.EndOf(id, CaseClockKind.Remedy));
        await EverySide(sides, "Late, can still be put right");
        await EverySide(sides, "can be put right until");
        await dana.ShowsWell("missed-late");

        clock.MoveTo(await reader.EndOf(id, CaseClockKind.Cure));
        await EverySide(sides, "What had to be done was missed, so the next thing began by itself.");
        foreach (var side in sides)
        {
            await side.Sees("Began by itself because R2 was missed");
            var list = side.Page.GetByRole(AriaRole.Region, new() { Name = "What has to be done" });
            await side.Sees(list.GetByText("Missed", new() { Exact = true }));
            await side.Sees(list.GetByText(Started).First);
            (await Axe.Findings(side.Page)).ShouldBeEmpty();
        }

        await dana.ShowsWell("missed-started");
        await priya.ShowsWell("missed-started-partner");
        (await reader.Looks(id)).Remedies.Select(static r => (r.Id, r.Status, r.After)).ShouldBe([("r1", RemedyStatus.Ended, null), ("r2", RemedyStatus.Missed, null), ("r3", RemedyStatus.Running, "r2")]);
    });

    private static async Task TheChairWrites(Scene scene, string address, DateOnly due)
    {
        var greta = await scene.Enter(Cast.Greta);
        var page = greta.Page;
        await page.GotoAsync(address);
        await greta.Button("Write a paper").ClickAsync();
        await greta.Button("Add something to be done").ClickAsync();
        await page.GetByLabel("Start from").SelectOptionAsync(new SelectOptionValue { Label = Prescribed });
        await Assertions.Expect(page.GetByLabel("What is to be done")).ToHaveValueAsync(Prescribed);
        await Assertions.Expect(page.GetByLabel("Working days to put it right")).ToHaveValueAsync("10");
        await greta.Sees($"By the programme’s rules this starts by itself: {Started}");
        await page.GetByLabel("Who does it").SelectOptionAsync(new SelectOptionValue { Label = "Aurora Systems" });
        await page.GetByLabel("Last day").FillAsync(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Facts: entries of the record" }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "No. 1" }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.GetByLabel("Rule applied").FillAsync("Whoever promises an activity does it");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Why", Exact = true }).FillAsync("Entry 1 shows two demonstrations that nobody gave.");
        (await Axe.Findings(page)).ShouldBeEmpty();
        await greta.ShowsWell("missed-paper");
        await greta.Button("Put it to the panel").ClickAsync();
        await greta.Sees(greta.Button("Vote for paper 1"));
    }

    private static async Task TwoReplaceIt(Scene scene, string address, IReadOnlyList<Actor> sides)
    {
        var (jonas, nadia) = (await scene.Enter(Cast.Jonas), await scene.Enter(Cast.Nadia));
        await jonas.Page.GotoAsync(address);
        await jonas.Presses("Propose the replacement");
        await jonas.Dialog.GetByLabel("Working days to put it right").FillAsync("5");
        await jonas.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Why", Exact = true }).FillAsync("Ten more days are longer than the customer waits.");
        await jonas.ShowsWell("missed-override");
        await jonas.Confirms("Propose the replacement");
        await jonas.Sees("A second person has to confirm your proposal.");
        await sides[0].Sees("Jonas Weber proposes to replace the decision. A second person has to confirm it.");
        await nadia.Page.GotoAsync(address);
        await nadia.Sees("Ten more days are longer than the customer waits.");
        await nadia.Page.GetByLabel("Why you agree").FillAsync("The rest of the decision stays as it is.");
        await nadia.Button("Confirm").ClickAsync();
        foreach (var side in sides)
        {
            await side.Sees("Two persons replaced the decision.");
            await side.Sees(side.Page.GetByRole(AriaRole.Article, new() { Name = "Decision, replaced by two persons" }));
        }

        await sides[0].ShowsWell("missed-replaced");
    }

    private static async Task EverySide(IReadOnlyList<Actor> sides, string words)
    {
        foreach (var side in sides)
        {
            await side.Sees(words);
        }
    }
}
