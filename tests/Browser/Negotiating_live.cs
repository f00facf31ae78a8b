using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Negotiation.Browser.Tests;

[Collection(nameof(Stage))]
public sealed class Negotiating_live(Stage stage)
{
    private const string Aurora = "Aurora Systems";
    private const string Kestrel = "Kestrel Cloud Partners";

    [Fact]
    public Task A_deal_goes_from_the_form_to_an_agreement_over_a_lost_connection() => stage.Play(async scene =>
    {
        var priya = await scene.Enter(Cast.Priya);
        await priya.Registers("Meridian Foods");
        await priya.Room.HasOnTheTable(1);
        await priya.Page.EvaluateAsync("() => { window.sameVisit = true; }");

        var dana = await scene.Enter(Cast.Dana);
        await dana.OpensFromTheList("Meridian Foods");
        await priya.Sees(priya.Page.GetByRole(AriaRole.Img, new() { Name = $"Here now: {Cast.Dana.Name} ({Aurora})" }));
        await priya.Room.Composer.PressSequentiallyAsync("What we see: the workshop");

        await dana.Room.Drafts("Proposal", Aurora);
        await dana.Room.Counters("We know their buyers.", becomes: 2);
        await priya.Room.HasOnTheTable(2);
        await priya.Room.ShowsOnce("We know their buyers.");
        await Expect(priya.Room.Composer).ToBeFocusedAsync();
        await Expect(priya.Room.Composer).ToHaveValueAsync("What we see: the workshop");
        await Scene.Photograph(priya, "room-live-1280");

        priya.Line.Cut();
        await priya.Sees("The connection was lost.");
        await Scene.Photograph(priya, "room-lost-1280");
        await dana.Room.Says("We can also do the contract.");
        await dana.Room.Drafts("Contract", Aurora);
        await dana.Room.Counters("This is our best.", becomes: 3);

        priya.Line.Mend();
        await priya.Room.HasOnTheTable(3);
        await priya.Sees("things happened while you were away");
        await Expect(priya.Page.GetByText("New since you were away")).ToHaveCountAsync(1);
        await priya.Room.ShowsOnce("We can also do the contract.");
        await priya.Room.ShowsOnce("This is our best.");
        await Scene.Photograph(priya, "room-back-1280");

        await priya.Room.Composer.PressSequentiallyAsync(" is what they need.");
        await priya.Room.Composer.PressAsync("Control+Enter");
        await priya.Room.ShowsOnce("What we see: the workshop is what they need.");
        await dana.Room.ShowsOnce("What we see: the workshop is what they need.");

        await priya.Room.Accepts(3);
        await priya.Sees("You have an agreement");
        await dana.Sees("You have an agreement");
        var code = await priya.Room.Code.InnerTextAsync();
        await Expect(dana.Room.Code).ToHaveTextAsync(code);
        (await priya.Page.EvaluateAsync<bool>("() => window.sameVisit === true")).ShouldBeTrue("The page was loaded again.");
        await Scene.Photograph(dana, "room-agreed-1280");

        await dana.Page.GetByRole(AriaRole.Link, new() { Name = "Open the agreement" }).ClickAsync();
        await dana.Sees(dana.Page.GetByRole(AriaRole.Heading, new() { Name = "Agreement on who does what" }));
        await Expect(dana.Room.Code).ToHaveTextAsync(code);
        await dana.Button("Verify this document").ClickAsync();
        await dana.Sees("The document is unchanged");
    });

    [Fact]
    public Task A_killed_server_comes_back_and_both_browsers_go_on_by_themselves() => stage.PlayAlone(async scene =>
    {
        var deal = await (await scene.Prepare(Cast.Priya)).Register(Registering.Form("Ostrava Rail"), "killed");
        var priya = await scene.Enter(Cast.Priya);
        var dana = await scene.Enter(Cast.Dana);
        await priya.OpensDirectly(deal);
        await dana.OpensDirectly(deal);
        await dana.Room.Drafts("Proposal", Aurora);
        await dana.Room.Counters("Before it happened", becomes: 2);
        await priya.Room.Drafts("Introduce the customer", Aurora);
        await priya.Room.Says("The last word before");

        await scene.Server.Kill();
        await priya.Sees("The connection was lost.");
        await dana.Sees("The connection was lost.");
        await scene.Server.Start();
        await priya.NoLongerSees("The connection was lost.");
        await dana.NoLongerSees("The connection was lost.");

        await Expect(priya.Room.Act("Send counter (1 change)")).ToBeEnabledAsync();
        await dana.Room.Says("The first word after");
        foreach (var actor in new[] { priya, dana })
        {
            await actor.Room.HasOnTheTable(2);
            await actor.Room.ShowsOnce("Before it happened");
            await actor.Room.ShowsOnce("The last word before");
            await actor.Room.ShowsOnce("The first word after");
        }

        await priya.Room.Accepts(2);
        await dana.Sees("You have an agreement");
    });

    [Fact]
    public Task Who_accepts_too_late_is_told_in_plain_words_and_keeps_the_draft() => stage.Play(async scene =>
    {
        var deal = await (await scene.Prepare(Cast.Priya)).Register(Registering.Form("Halden Marine"), "late");
        var priya = await scene.Enter(Cast.Priya);
        var dana = await scene.Enter(Cast.Dana);
        await priya.OpensDirectly(deal);
        await dana.OpensDirectly(deal);
        await dana.Room.Drafts("Proposal", Aurora);
        await dana.Room.Counters("First thought", becomes: 2);
        await priya.Room.HasOnTheTable(2);
        await priya.Room.Drafts("Close the deal", Kestrel);
        await priya.Room.Act("Accept offer 2").ClickAsync();
        await priya.Sees(priya.Room.Dialog);

        // What the server says to Priya is on its way while she presses the button.
        priya.Line.Hold();
        await dana.Room.Drafts("Proposal", Kestrel);
        await dana.Room.Counters("Second thought", becomes: 3);
        await priya.Room.Answer("Accept offer 2").ClickAsync();
        priya.Line.Release();

        await priya.Sees("Offer 2 is no longer open: Dana Whitfield");
        await priya.Sees("Your draft is kept.");
        await Scene.Photograph(priya, "room-stale-1280");
        await priya.Room.Answer("Look at what changed").ClickAsync();
        await priya.Sees(priya.Room.Dialog.GetByRole(AriaRole.Heading, new() { Name = "What is different" }));
        await priya.Page.Keyboard.PressAsync("Escape");
        await priya.Room.HasOnTheTable(3);
        await Expect(priya.Room.Act("Send counter (1 change)")).ToBeEnabledAsync();
        await Expect(priya.Page.GetByText("You have an agreement")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_channel_manager_brings_another_partner_in_and_it_has_to_agree_too() => stage.Play(async scene =>
    {
        var deal = await (await scene.Prepare(Cast.Priya)).Register(Registering.Form("Tavira Ports"), "third");
        var ines = await scene.Enter(Cast.Ines);
        await ines.Page.GotoAsync($"/deals/{deal}");
        await Expect(ines.Room.Composer).ToHaveCountAsync(0);

        var dana = await scene.Enter(Cast.Dana);
        await dana.OpensDirectly(deal);
        await dana.Button("Deal details").ClickAsync();
        await dana.Sees(dana.Page.GetByRole(AriaRole.Heading, new() { Name = "People" }));
        await Expect(dana.Button("Bring another partner in")).ToHaveCountAsync(0);
        await dana.Page.Keyboard.PressAsync("Escape");

        var mara = await scene.Enter(Cast.Mara);
        await mara.OpensDirectly(deal);
        await mara.Button("Deal details").ClickAsync();
        await mara.Sees(mara.Button("Add somebody for Kestrel Cloud Partners"));
        await mara.Button("Bring another partner in").ClickAsync();
        var form = mara.Page.GetByRole(AriaRole.Form, new() { Name = "Bring another partner in" });
        await form.GetByRole(AriaRole.Textbox, new() { Name = "Organisation", Exact = true }).FillAsync("kestrel");
        await mara.Sees("This organisation takes part already.");
        await form.GetByRole(AriaRole.Textbox, new() { Name = "Organisation", Exact = true }).FillAsync("harbour");
        await form.GetByLabel("Name of the partner").FillAsync("Harbour Consulting");
        await form.GetByLabel("Their sign-in name").FillAsync("ines");
        await form.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync(Cast.Ines.Name);
        await form.GetByRole(AriaRole.Button, new() { Name = "Bring in" }).ClickAsync();
        await dana.Room.ShowsOnce("brought Harbour Consulting into the negotiation.");
        await Scene.Photograph(mara, "room-third-partner-1280");

        await ines.OpensDirectly(deal);
        await ines.Room.HasOnTheTable(1);
        await ines.Room.Says("Glad to be here.");
        await dana.Room.ShowsOnce("Glad to be here.");
    });
}
