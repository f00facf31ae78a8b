using Microsoft.Playwright;

namespace Negotiation.Browser.Tests;

/// <summary>Somebody neutral declares what ties them; the programme admin reads it.</summary>
[Collection(nameof(Stage))]
public sealed class Neutral_people(Stage stage)
{
    [Fact]
    public Task A_mediator_declares_a_tie_and_the_admin_reads_it_until_it_is_over() => stage.Play(async scene =>
    {
        var findings = new List<string>();
        var leo = await scene.Enter(new Cast("leo", "Leo Hartmann"));
        await leo.Page.GotoAsync("/neutrals");
        await leo.Sees("A bonus of mine this year hangs on deals with Kestrel.");
        await leo.Page.GetByLabel("In your own words").FillAsync("My sister works at Harbour.");
        await leo.Page.GetByLabel("Company id").FillAsync("harbour");
        await leo.Button("Declare it").ClickAsync();
        await leo.Sees("With harbour");
        await Everyone_can_use_it.Examine(leo, "neutrals-own", findings);

        var nadia = await scene.Enter(Cast.Nadia);
        await nadia.Page.GotoAsync("/neutrals");
        await nadia.Sees("My sister works at Harbour.");
        await nadia.Sees("Greta Olsen");
        await nadia.Button("Change Amara Diallo").ClickAsync();
        await nadia.Sees("What they can be asked for");
        await Everyone_can_use_it.Examine(nadia, "neutrals-admin", findings);

        await leo.Button("It is over: My sister works at Harbour.").ClickAsync();
        await leo.Sees("over since");
        findings.ShouldBeEmpty(string.Join('\n', findings));
    });
}
