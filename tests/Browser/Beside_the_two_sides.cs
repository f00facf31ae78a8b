using Microsoft.Playwright;
using Negotiation.Domain.Deals;
using static Microsoft.Playwright.Assertions;

namespace Negotiation.Browser.Tests;

/// <summary>The channel manager, the auditor, and somebody whom a deal does not concern.</summary>
[Collection(nameof(Stage))]
public sealed class Beside_the_two_sides(Stage stage)
{
    private const string Nowhere = "There is no such deal here";

    [Fact]
    public Task The_channel_manager_learns_who_calls_and_why_and_can_stop_the_clocks() => stage.Play(async scene =>
    {
        var deal = await (await scene.Prepare(Cast.Priya)).Register(Registering.Form("Called Works"), "called");
        await (await scene.Prepare(Cast.Dana)).Does(deal, new CallManager("We go round in circles."), "called-by");
        var mara = await scene.Enter(Cast.Mara);
        await mara.OpensDirectly(deal);
        await mara.Sees("Dana Whitfield (Aurora Systems) asks you to step in");
        await mara.Sees("We go round in circles.");
        var findings = new List<string>();
        await Everyone_can_use_it.Examine(mara, "room-manager", findings);
        findings.ShouldBeEmpty(string.Join('\n', findings));

        await mara.Button("Pause the clocks").ClickAsync();
        await mara.Room.Dialog.GetByLabel("Why", new() { Exact = true }).FillAsync("I look into it.");
        await mara.Room.Answer("Pause the clocks").ClickAsync();
        await mara.Sees("The clocks are paused. You can start them again.");
        await mara.Button("Start the clocks again").ClickAsync();
        await mara.Room.Answer("Start the clocks").ClickAsync();
        await Expect(mara.Room.Act("Accept offer 1")).ToBeEnabledAsync();
    });

    [Fact]
    public Task An_auditor_reads_everything_and_is_offered_nothing() => stage.Play(async scene =>
    {
        var mara = await scene.Prepare(Cast.Mara);
        var priya = await scene.Prepare(Cast.Priya);
        var open = await priya.Register(Registering.Form("Audited Works"), "audited");
        var closed = await priya.Register(Registering.Form("Audited and Closed"), "audited-closed");
        await mara.Does(closed, new RejectRegistration(RejectionReason.Duplicate, "It is here already."), "audited-rejected");
        var otto = await scene.Enter(Cast.Otto);
        await Expect(otto.Page.GetByRole(AriaRole.Link, new() { Name = "Needs me" })).ToHaveCountAsync(0);
        var findings = new List<string>();
        foreach (var deal in new[] { open, closed })
        {
            await otto.Page.GotoAsync($"/deals/{deal}");
            await otto.Sees("Auditor: you can read everything here.");
            await Expect(otto.Room.Foot.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
            await Expect(otto.Room.Composer).ToHaveCountAsync(0);
            await Everyone_can_use_it.Examine(otto, $"room-auditor-{(deal == open ? "open" : "closed")}", findings);
        }

        findings.ShouldBeEmpty(string.Join('\n', findings));
        await otto.NoLongerSees("The time ran out before everyone agreed");
    });

    [Fact]
    public Task A_deal_of_another_partner_looks_like_one_that_does_not_exist() => stage.Play(async scene =>
    {
        var deal = await (await scene.Prepare(Cast.Priya)).Register(Registering.Form("Kestrel Only"), "kestrel-only");
        var ines = await scene.Enter(Cast.Ines);
        await ines.NoLongerSees("Kestrel Only");
        var said = new List<string>();
        foreach (var address in new[] { deal, "nothing-of-that-name" })
        {
            await ines.Page.GotoAsync($"/deals/{address}");
            await ines.Sees(ines.Page.GetByRole(AriaRole.Heading, new() { Name = Nowhere }));
            said.Add(await ines.Page.GetByRole(AriaRole.Main).InnerTextAsync());
        }

        said[0].ShouldBe(said[1]);
    });
}
