using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Negotiation.Browser.Tests;

[Collection(nameof(Stage))]
public sealed class Changing_the_rules(Stage stage)
{
    [Fact]
    public Task An_amendment_goes_from_the_editor_to_the_summary_of_a_partner_on_screens_everyone_can_use() => stage.PlayAlone(async scene =>
    {
        var findings = new List<string>();
        var nadia = await scene.Enter(Cast.Nadia);
        await nadia.Page.GotoAsync("/policy/edit");
        var review = nadia.Page.GetByRole(AriaRole.Textbox, new() { Name = "Review", Exact = true });
        await review.FillAsync("0");
        await nadia.Page.GetByLabel("What is it about?").FillAsync("Faster reviews");
        await nadia.Page.GetByLabel("Why is it needed?").FillAsync("Partners wait too long.");
        await nadia.Sees("1 rule is broken");
        await Everyone_can_use_it.Examine(nadia, "policy-editor-fault", findings);
        await review.FillAsync("1");
        await nadia.Sees("No rule is broken. 1 change");
        await nadia.Button("Activities").ClickAsync();
        await nadia.Button("Demonstration").ClickAsync();
        await Everyone_can_use_it.Examine(nadia, "policy-editor", findings);
        await nadia.Button("Save the draft for others to read").ClickAsync();
        await nadia.Button("Propose").ClickAsync();
        await nadia.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Propose" }).ClickAsync();
        await nadia.Sees("Waits for approval");

        var jonas = await scene.Enter(Cast.Jonas);
        await jonas.Page.GotoAsync("/policy/changes");
        await Everyone_can_use_it.Examine(jonas, "policy-changes", findings);
        await jonas.Page.GetByRole(AriaRole.Link, new() { Name = "Faster reviews" }).First.ClickAsync();
        await jonas.Sees("1 business day");
        await Everyone_can_use_it.Examine(jonas, "policy-amendment", findings);
        await jonas.Button("Approve").ClickAsync();
        await jonas.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await jonas.Sees("in force");

        var priya = await scene.Enter(Cast.Priya);
        await priya.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Policy" }).ClickAsync();
        await priya.Sees("A registration is reviewed within 1 business day.");
        await Everyone_can_use_it.Examine(priya, "policy-rules", findings);
        findings.ShouldBeEmpty(string.Join('\n', findings));
    });
}
