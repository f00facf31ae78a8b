using Microsoft.Playwright;
using Negotiation.Crash.Tests;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Browser.Tests;

/// <summary>Two partners and direct sales do not agree in time. What follows happens by the clock, and everybody can read it.</summary>
[Collection(nameof(Stage))]
public sealed class A_case_nobody_opened(Stage stage)
{
    [Fact]
    public Task A_negotiation_lapses_and_its_case_goes_by_the_clock_to_a_mediator_all_sides_let_pass() => stage.PlayInTime(async (scene, clock) =>
    {
        var deal = await scene.DealOfThree("Nordhafen Group");
        var reader = await scene.Prepare(Cast.Mara);
        var (priya, ines, dana) = (await scene.Enter(Cast.Priya), await scene.Enter(Cast.Ines), await scene.Enter(Cast.Dana));
        Actor[] sides = [priya, ines, dana];
        foreach (var side in sides)
        {
            await side.OpensDirectly(deal);
        }

        clock.MoveTo((await reader.Sees(deal)).Standing.Clocks.Single(static c => c.Kind == ClockKind.Negotiation).Due);
        foreach (var side in sides)
        {
            await side.Sees("The negotiation ended without an agreement");
            await side.Sees(side.Page.GetByRole(AriaRole.Link, new() { Name = "Open the case" }));
        }

        await priya.ShowsWell("lapse-room");
        var address = await EverybodyFindsIt(sides);
        var id = address[(address.LastIndexOf('/') + 1)..];
        await TheyTakeMoreTime(reader, id, sides);

        clock.MoveTo(await reader.EndOf(id, CaseClockKind.Informal));
        foreach (var side in sides)
        {
            await side.Sees("Mediation began.");
        }

        var nadia = await scene.Enter(Cast.Nadia);
        var sofia = await AMediatorWithATie(scene, nadia, sides, address);
        await ItStandsStill(nadia, priya, clock);
        await sofia.Presses("Go on to the next stage");
        await sofia.Dialog.GetByLabel("Why now").FillAsync("No settlement in sight");
        await sofia.Confirms("Go on");
        await priya.Sees("The case goes to those who decide.");
        (await Axe.Findings(priya.Page)).ShouldBeEmpty();
        await priya.ShowsWell("lapse-decision");
    });

    private static async Task<string> EverybodyFindsIt(IReadOnlyList<Actor> sides)
    {
        foreach (var side in sides)
        {
            await side.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Cases" }).ClickAsync();
            var mine = side.Page.GetByRole(AriaRole.List, new() { Name = "Cases, most urgent first" }).GetByRole(AriaRole.Link).Filter(new() { HasText = "Nordhafen Group" });
            await Assertions.Expect(mine).ToContainTextAsync("Settle among yourselves");
            await Assertions.Expect(mine).ToContainTextAsync("left");
            if (side == sides[0])
            {
                (await Axe.Findings(side.Page)).ShouldBeEmpty();
                await side.ShowsWell("lapse-list");
            }

            await mine.ClickAsync();
            await side.Sees("The time to agree ran out, so the case opened by itself.");
            await side.Sees("somebody neutral comes to help you: mediation begins");
        }

        await sides[0].ShowsWell("lapse-case");
        return new Uri(sides[0].Page.Url).AbsolutePath;
    }

    private static async Task TheyTakeMoreTime(Person reader, string id, IReadOnlyList<Actor> sides)
    {
        var before = await reader.EndOf(id, CaseClockKind.Informal);
        var (asks, others) = (sides[^1], sides.SkipLast(1));
        await asks.Presses("Ask for more time");
        await asks.Dialog.GetByLabel("Why").FillAsync("Their board meets on Thursday");
        await asks.Confirms("Ask");
        await sides[0].Sees("Aurora Systems asks for 3 working days more.");
        await sides[0].ShowsWell("lapse-more-time");
        foreach (var other in others)
        {
            await other.Button("Agree").ClickAsync();
            await Assertions.Expect(other.Button("Agree")).ToHaveCountAsync(0);
        }

        await asks.Sees("All sides agreed: 3 working days more.");
        (await reader.EndOf(id, CaseClockKind.Informal)).ShouldBeGreaterThan(before.AddDays(2));
    }

    private static async Task<Actor> AMediatorWithATie(Scene scene, Actor nadia, IReadOnlyList<Actor> sides, string address)
    {
        await nadia.Page.GotoAsync(address);
        await nadia.Sees("A bonus of mine this year hangs on deals with Kestrel.");
        await Assertions.Expect(nadia.Button("Invite Leo Hartmann")).ToHaveCountAsync(0);
        await nadia.ShowsWell("lapse-candidates");
        await nadia.Button("Invite Sofia Marchetti").ClickAsync();
        await nadia.Sees("Asked, has not answered");

        var sofia = await scene.Enter(Cast.Sofia);
        await sofia.Page.GotoAsync(address);
        await sofia.Page.GetByRole(AriaRole.Radio, new() { Name = "Something does" }).CheckAsync();
        await sofia.Page.GetByRole(AriaRole.Checkbox, new() { Name = "I have another tie, for example a friendship" }).CheckAsync();
        await sofia.Page.GetByLabel("In your own words").FillAsync("Their head of purchasing and I studied together.");
        (await Axe.Findings(sofia.Page)).ShouldBeEmpty();
        await sofia.ShowsWell("lapse-invitation");
        await sofia.Button("Accept").ClickAsync();
        await sofia.Sees("Named a tie; waits for the sides");
        foreach (var side in sides)
        {
            await side.Sees("Their head of purchasing and I studied together.");
            if (side == sides[0])
            {
                await side.ShowsWell("lapse-waiver");
            }

            await side.Button("Let it pass").ClickAsync();
        }

        await sofia.Sees(sofia.Page.GetByRole(AriaRole.Heading, new() { Name = "The record" }));
        return sofia;
    }

    private static async Task ItStandsStill(Actor nadia, Actor priya, MovableClock clock)
    {
        await nadia.Presses("Stop the clocks");
        await nadia.Dialog.GetByLabel("Why").FillAsync("An audit of the customer's orders");
        await nadia.Confirms("Stop the clocks");
        await priya.Sees("The case stands still");
        await priya.Sees("An audit of the customer's orders");
        await priya.Sees("Left when it goes on");
        await priya.ShowsWell("lapse-suspended");
        var left = await priya.Page.GetByText("Left when it goes on").InnerTextAsync();

        clock.MoveTo(clock.GetUtcNow().AddDays(7));
        await nadia.Page.ReloadAsync();
        await Assertions.Expect(nadia.Page.GetByText("Left when it goes on")).ToHaveTextAsync(left);
        await nadia.Presses("Start the clocks again");
        await nadia.Confirms("Start the clocks");
        await priya.NoLongerSees("The case stands still");
        await priya.Sees("the mediator’s time ends and a committee decides");
    }
}
