using Microsoft.Playwright;
using Negotiation.Domain.Deals;

namespace Negotiation.Browser.Tests;

/// <summary>From knowing who will review, through a pause and an approval, to more protection and a correction.</summary>
[Collection(nameof(Stage))]
public sealed class Reviewing_and_protecting(Stage stage)
{
    [Fact]
    public Task A_claim_is_announced_reviewed_protected_and_extended_with_reasons() => stage.Play(async scene =>
    {
        var findings = new List<string>();
        var priya = await scene.Enter(Cast.Priya);
        await priya.Registers("Protected Works");
        var mara = await scene.Enter(Cast.Mara);
        await mara.OpensFromTheList("Protected Works");
        await mara.Button("Deal details").ClickAsync();
        await mara.Button("Pause the review").ClickAsync();
        await mara.Room.GivesTheReason("waitingForCustomer");
        await mara.Room.Dialog.GetByLabel("Why, in words the partner can use").FillAsync("We ask our own sellers.");
        await mara.Room.Answer("Pause the review").ClickAsync();
        await priya.Sees("Mara Lindqvist (Aurora Systems) paused the review: waiting for the customer.");
        await mara.Button("Deal details").ClickAsync();
        await mara.Button("Go on with the review").ClickAsync();
        await mara.Room.Answer("Go on").ClickAsync();
        await priya.Sees("Mara Lindqvist (Aurora Systems) started the review clock again.");
        await mara.Button("Approve the registration").First.ClickAsync();
        await mara.Room.Answer("Approve").ClickAsync();
        await priya.Sees("The claim is protected until");

        await priya.Button("Deal details").ClickAsync();
        await priya.Sees("days left.");
        await Everyone_can_use_it.Examine(priya, "details-protection", findings);
        await priya.Button("Ask for more protection").ClickAsync();
        await priya.Room.Dialog.GetByLabel("Calendar days").FillAsync("20");
        await priya.Room.Dialog.GetByLabel("What shows that the deal is alive").FillAsync("Letter of their board.");
        await priya.Room.Dialog.GetByLabel("Why it is needed").FillAsync("The tender is late.");
        await Everyone_can_use_it.Examine(priya, "ask-for-protection", findings);
        await priya.Room.Answer("Ask for more protection").ClickAsync();
        await mara.Sees("asked for 20 more days of protection");
        await mara.Button("Deal details").ClickAsync();
        await mara.Sees("Evidence: Letter of their board.");
        await Everyone_can_use_it.Examine(mara, "details-manager", findings);
        await mara.Button("Extend the protection").ClickAsync();
        await mara.Room.Answer("Extend").ClickAsync();
        await priya.Sees("extended the protection");
        findings.ShouldBeEmpty(string.Join('\n', findings));
    });

    [Fact]
    public Task A_withdrawn_registration_is_corrected_by_a_new_one_that_names_it() => stage.Play(async scene =>
    {
        var person = await scene.Prepare(Cast.Priya);
        var deal = await person.Register(Registering.Form("Corrected Works"), "corrected");
        await person.Does(deal, new WithdrawRegistration("Wrong title", WithdrawalReason.Mistake), "corrected-withdrawn");
        var priya = await scene.Enter(Cast.Priya);
        await priya.Page.GotoAsync($"/deals/{deal}");
        await priya.Button("Deal details").ClickAsync();
        await priya.Button("Correct this registration").ClickAsync();
        await Assertions.Expect(priya.Page.Locator("input").And(priya.Page.GetByLabel("Company name", new() { Exact = true }))).ToHaveValueAsync("Corrected Works");
        await priya.Button("Submit for review").ClickAsync();
        await priya.Sees(priya.Page.GetByRole(AriaRole.Heading, new() { Name = "Corrected Works", Level = 1 }));
        await priya.Button("Deal details").ClickAsync();
        await priya.Page.GetByRole(AriaRole.Link, new() { Name = "an earlier registration" }).ClickAsync();
        await priya.Button("Deal details").ClickAsync();
        await priya.Sees("Corrected by");
    });

    [Fact]
    public Task Who_is_away_is_said_beforehand_and_a_place_is_handed_over() => stage.Play(async scene =>
    {
        var findings = new List<string>();
        var tomas = await scene.Enter(Cast.Tomas);
        await tomas.Button("Tomás Vega: account").ClickAsync();
        await tomas.Page.GetByRole(AriaRole.Menuitem, new() { Name = "I am away" }).ClickAsync();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await tomas.Page.GetByLabel("First day away").FillAsync($"{today:yyyy-MM-dd}");
        await tomas.Page.GetByLabel("Last day away").FillAsync($"{today.AddDays(3):yyyy-MM-dd}");
        await tomas.Page.GetByLabel("Their sign-in name").FillAsync("priya");
        await tomas.Page.GetByLabel("Their name").FillAsync("Priya Raman");
        await Everyone_can_use_it.Examine(tomas, "absence", findings);
        await tomas.Button("Save").ClickAsync();
        await tomas.Sees("Saved");

        var deal = await (await scene.Prepare(Cast.Priya)).Register(Registering.Form("Handed Works"), "handed");
        var priya = await scene.Enter(Cast.Priya);
        await priya.OpensDirectly(deal);
        await priya.Button("Deal details").ClickAsync();
        await priya.Button("Hand over").First.ClickAsync();
        var form = priya.Page.GetByRole(AriaRole.Form, new() { Name = "Hand over the place of Priya Raman" });
        await form.GetByLabel("Their sign-in name").FillAsync("tomas");
        await form.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync("Tomás Vega");
        await form.GetByLabel("In your words").FillAsync("I change to another team.");
        await Everyone_can_use_it.Examine(priya, "handover", findings);
        await form.GetByRole(AriaRole.Button, new() { Name = "Hand over" }).ClickAsync();
        await priya.Sees("Your access to this deal has ended");
        await tomas.OpensDirectly(deal);
        await tomas.Sees("handed the place of Priya Raman to Tomás Vega: absence");
        findings.ShouldBeEmpty(string.Join('\n', findings));
    });
}
