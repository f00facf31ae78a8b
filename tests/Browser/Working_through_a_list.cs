using Microsoft.Playwright;

namespace Negotiation.Browser.Tests;

/// <summary>A channel manager's list of work: what waits, and one act for many deals.</summary>
[Collection(nameof(Stage))]
public sealed class Working_through_a_list(Stage stage)
{
    [Fact]
    public Task Two_of_three_registrations_are_approved_at_once_and_one_is_rejected() => stage.PlayAlone(async scene =>
    {
        var findings = new List<string>();
        var partner = await scene.Prepare(Cast.Priya);
        foreach (var customer in new[] { "Amber Mills", "Birch Mills", "Cedar Mills" })
        {
            await partner.Register(Registering.Form(customer), customer.Replace(' ', '-'));
        }

        var mara = await scene.Enter(Cast.Mara);
        await mara.Page.GetByRole(AriaRole.Link, new() { Name = "Work", Exact = true }).ClickAsync();
        await mara.Sees(mara.Page.GetByRole(AriaRole.Heading, new() { Name = "To review", Level = 2 }));
        await Choose(mara, "Amber Mills").CheckAsync();

        // The keyboard walks on from there.
        var cedar = mara.Page.GetByRole(AriaRole.List, new() { Name = "Deals", Exact = true }).GetByRole(AriaRole.Link).Filter(new() { HasText = "Cedar Mills" });
        await cedar.FocusAsync();
        await mara.Page.Keyboard.PressAsync("x");
        await Assertions.Expect(Choose(mara, "Cedar Mills")).ToBeCheckedAsync();
        await Everyone_can_use_it.Examine(mara, "work", findings);
        await mara.Button("Approve 2").ClickAsync();
        await mara.Sees("Will happen on 2 deals");
        await Everyone_can_use_it.Examine(mara, "bulk-preview", findings);
        await mara.Button("Approve 2 registrations").ClickAsync();
        await mara.Sees("Done on 2 of 2.");
        await mara.Button("Back to the list").ClickAsync();
        await Assertions.Expect(Choose(mara, "Amber Mills")).ToHaveCountAsync(0);

        await Choose(mara, "Birch Mills").CheckAsync();
        await mara.Button("Reject…").ClickAsync();
        await mara.Room.GivesTheReason("duplicate");
        await mara.Room.Dialog.GetByLabel("The reason, in your words").FillAsync("The customer told us that they do not know of it.");
        await Everyone_can_use_it.Examine(mara, "bulk-reason", findings);
        await mara.Button("See what happens").ClickAsync();
        await mara.Button("Reject 1 registration").ClickAsync();
        await mara.Sees("Done on 1 of 1.");
        await mara.Button("Back to the list").ClickAsync();
        await mara.Sees("Nothing waits here");

        await mara.Page.GotoAsync("/?q=mills&review=approved");
        await mara.Sees("2 deals");
        await mara.Page.GotoAsync("/?q=mills&review=rejected");
        await mara.Sees("Birch Mills");
        findings.ShouldBeEmpty(string.Join('\n', findings));
    });

    private static ILocator Choose(Actor actor, string customer) => actor.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Choose {customer}" });
}
