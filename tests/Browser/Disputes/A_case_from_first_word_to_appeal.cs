using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Negotiation.Browser.Tests;

[Collection(nameof(Stage))]
public sealed class A_case_from_first_word_to_appeal(Stage stage)
{
    private const string Question = "Who closes the deal at the second site?";

    [Fact]
    public Task A_disagreement_is_opened_talked_over_decided_by_three_and_appealed() => stage.Play(async scene =>
    {
        var deal = await (await scene.Prepare(Cast.Priya)).Register(Registering.Form("Second Site Works"), "disputed");
        var priya = await scene.Enter(Cast.Priya);
        var dana = await scene.Enter(Cast.Dana);

        await priya.OpensDirectly(deal);
        var address = await priya.OpensADispute(Question);
        await Scene.Photograph(priya, "case-opened-1280", whole: true);

        await dana.Page.GotoAsync(address);
        await dana.Presses("Say how you see it");
        await dana.Dialog.GetByLabel("What we see").FillAsync("Our key account team has had the group contract since 2024.");
        await dana.Dialog.GetByLabel("What it costs us").FillAsync("Two quotes for one customer.");
        await dana.Dialog.GetByLabel("What we need").FillAsync("One price for the whole group.");
        await dana.Confirms("Put it on the record");
        await dana.Presses("Add evidence");
        await dana.Dialog.GetByLabel("What is it?").SelectOptionAsync("proposal");
        await dana.Dialog.GetByLabel("What it shows").FillAsync("The framework contract of the group");
        await dana.Dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "contract.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF") });
        await dana.Confirms("Put it on the record");
        await priya.Sees("The framework contract of the group");

        foreach (var side in new[] { priya, dana })
        {
            await side.Presses("Go on to the next stage");
            await side.Dialog.GetByLabel("Why now").FillAsync("We turn in circles");
            await side.Confirms("Go on");
        }

        await priya.Sees("Mediation began.");
        var sofia = await AppointsAMediator(scene, address);
        await TalkItOver(priya, dana, sofia, address);
        await sofia.Page.GotoAsync(address);
        await sofia.Presses("Go on to the next stage");
        await sofia.Dialog.GetByLabel("Why now").FillAsync("No settlement in sight");
        await sofia.Confirms("Go on");

        var panel = await SeatsAPanel(scene, address);
        await DecideIt(panel);
        await dana.Page.GotoAsync(address);
        await dana.Sees(dana.Page.GetByRole(AriaRole.Article, new() { Name = "Decision" }));
        await dana.Sees("A joint account plan for the group");
        await dana.Sees("Paper 1: 3 votes");
        (await Axe.Findings(dana.Page)).ShouldBeEmpty();
        await Scene.Photograph(dana, "case-decision-1280", whole: true);
        foreach (var secret in new[] { "70 to 30", "Kestrel quotes" })
        {
            (await panel[0].Page.ContentAsync()).ShouldNotContain(secret, Case.Sensitive, "what is said in the talks never reaches whoever decides");
        }

        await dana.Presses("Appeal");
        await dana.Dialog.GetByLabel("What is wrong with the decision").FillAsync("Entry 3, the framework contract, was not weighed.");
        await dana.Confirms("Appeal");
        await priya.Page.GotoAsync(address);
        await priya.Sees("Aurora Systems appealed.");
        await priya.Page.SetViewportSizeAsync(360, 800);
        (await priya.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 360")).ShouldBeTrue("nothing is wider than a phone");
        await Scene.Photograph(priya, "case-appealed-360", whole: true);
        await priya.Page.SetViewportSizeAsync(1280, 800);

        await OthersDecideTheAppeal(scene, address);
        await WhatWasOrderedIsFollowed(priya, dana, address);
        await WhatWasLearnedBecomesADraft(scene, dana, address);
    });

    private static async Task OthersDecideTheAppeal(Scene scene, string address)
    {
        var above = new List<Actor>();
        foreach (var judge in new[] { Cast.Ravi, Cast.Ingrid, Cast.Walter })
        {
            above.Add(await scene.Enter(judge));
            await above[^1].TakesTheSeat(address);
        }

        await DecideIt(above);
        await above[0].Sees("The appeal is decided; the decision is final.");
    }

    private static async Task WhatWasOrderedIsFollowed(Actor priya, Actor dana, string address)
    {
        await dana.Page.GotoAsync(address);
        await dana.Presses("Say that it is done");
        await dana.Dialog.GetByLabel("What was done").FillAsync("The plan is agreed and both teams have it.");
        await dana.Confirms("Say that it is done");
        await priya.Page.GotoAsync(address);
        await priya.Sees("Said to be done");
        await priya.Presses("Yes, it is done");
        await priya.Confirms("Yes, it is done");
        await priya.Sees("Done and confirmed");
        (await Axe.Findings(priya.Page)).ShouldBeEmpty();
        await Scene.Photograph(priya, "case-closed-1280", whole: true);
    }

    private static async Task WhatWasLearnedBecomesADraft(Scene scene, Actor dana, string address)
    {
        await dana.Page.GetByLabel("What it came from").FillAsync("Nobody had written down who speaks for a group.");
        await dana.Page.GetByLabel("What helped").FillAsync("One question at a time.");
        await dana.Page.GetByLabel("What should change").FillAsync("Say it when a deal is registered.");
        await dana.Page.GetByLabel("A change of the rules to propose").FillAsync("Kestrel has to name the group.");
        await dana.Button("Save").ClickAsync();
        await dana.Sees("tells of this case");
        await dana.Page.GetByLabel("A change of the rules to propose").FillAsync("A registration names the group its customer belongs to.");
        await dana.Button("Save").ClickAsync();
        await dana.Sees("Proposes a change of the rules");

        var nadia = await scene.Enter(Cast.Nadia);
        await nadia.Page.GotoAsync(address);
        await nadia.Button("Make it a draft of the rules").ClickAsync();
        await nadia.Sees("The draft is made.");
    }

    private static async Task<Actor> AppointsAMediator(Scene scene, string address)
    {
        var nadia = await scene.Enter(Cast.Nadia);
        await nadia.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Cases" }).ClickAsync();
        await nadia.Sees("No mediator yet");
        await nadia.Page.GetByRole(AriaRole.List, new() { Name = "Cases, most urgent first" }).GetByRole(AriaRole.Link).Filter(new() { HasText = Question }).ClickAsync();
        await nadia.Sees("A bonus of mine this year hangs on deals with Kestrel.");
        await Assertions.Expect(nadia.Page.GetByRole(AriaRole.Button, new() { Name = "Invite Leo Hartmann" })).ToHaveCountAsync(0);
        (await Axe.Findings(nadia.Page)).ShouldBeEmpty();
        await nadia.Button("Invite Sofia Marchetti").ClickAsync();
        await nadia.Sees("Asked, has not answered");

        var sofia = await scene.Enter(Cast.Sofia);
        await sofia.TakesTheSeat(address);
        return sofia;
    }

    private static async Task TalkItOver(Actor priya, Actor dana, Actor sofia, string address)
    {
        foreach (var actor in new[] { priya, dana, sofia })
        {
            await actor.Page.GotoAsync($"{address}/talks");
        }

        await priya.Page.GetByLabel("Write to: You and the mediator").FillAsync("Between us: we could live with 70 to 30.");
        await priya.Button("Send to You and the mediator").ClickAsync();
        await sofia.Sees("we could live with 70 to 30");
        await sofia.Page.GetByLabel("Write to: Everyone").FillAsync("What does the customer want?");
        await sofia.Button("Send to Everyone").ClickAsync();
        await dana.Sees("What does the customer want?");
        await dana.NoLongerSees("70 to 30");

        await sofia.Button("Write the next version").ClickAsync();
        await sofia.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).FillAsync("1. Aurora closes.\n2. Kestrel quotes.");
        await sofia.Button("Publish version 1").ClickAsync();
        await priya.Sees("2. Kestrel quotes.");
        await priya.Page.GetByRole(AriaRole.Radio, new() { Name = "We do not agree" }).CheckAsync();
        await priya.Page.GetByLabel("Why, or what should change").FillAsync("We met them first");
        await priya.Button("Tell the mediator").ClickAsync();
        await sofia.Sees(sofia.Button("Share the answers with everyone"));
        (await Axe.Findings(sofia.Page)).ShouldBeEmpty();
        await Scene.Photograph(sofia, "case-talks-1280", whole: true);
    }

    private static async Task<IReadOnlyList<Actor>> SeatsAPanel(Scene scene, string address)
    {
        var greta = await scene.Enter(Cast.Greta);
        var samuel = await scene.Enter(Cast.Samuel);
        var yuki = await scene.Enter(Cast.Yuki);
        foreach (var actor in new[] { greta, samuel, yuki })
        {
            await actor.TakesTheSeat(address);
        }

        await yuki.Presses("Step down");
        await yuki.Dialog.GetByLabel("Why").FillAsync("My sister works at the customer");
        await yuki.Dialog.GetByRole(AriaRole.Button, new() { Name = "Step down" }).ClickAsync();
        await yuki.Sees("There is no such case for you");
        var carlos = await scene.Enter(Cast.Carlos);
        await carlos.TakesTheSeat(address);
        return [greta, samuel, carlos];
    }

    private static async Task DecideIt(IReadOnlyList<Actor> panel)
    {
        var (chair, page) = (panel[0], panel[0].Page);
        await chair.Button("Write a paper").ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Close the deal", Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Kestrel Cloud Partners" });
        await chair.Button("Add something to be done").ClickAsync();
        await page.GetByLabel("What is to be done").FillAsync("A joint account plan for the group");
        await page.GetByLabel("Who does it").SelectOptionAsync(new SelectOptionValue { Label = "Aurora Systems" });
        await page.GetByLabel("Last day").FillAsync(Day(90));
        await page.GetByLabel("Binds until").FillAsync(Day(180));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Facts: entries of the record" }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "No. 1" }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.GetByLabel("Rule applied").FillAsync("Who met the customer first closes the deal");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Why", Exact = true }).FillAsync("Entry 1 shows the first meeting.");
        await chair.Button("Put it to the panel").ClickAsync();
        foreach (var judge in panel)
        {
            await judge.Button("Vote for paper 1").ClickAsync();
            await judge.Dialog.GetByText("Nobody sees it until all have voted; it cannot be taken back.").WaitForAsync();
            if (judge == chair)
            {
                (await Axe.Findings(page)).ShouldBeEmpty();
                await Scene.Photograph(chair, "case-vote-1280");
            }

            await judge.Confirms("Seal my vote");
        }
    }

    private static string Day(int fromToday) => DateTime.UtcNow.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
