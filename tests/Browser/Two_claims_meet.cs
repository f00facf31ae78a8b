using Microsoft.Playwright;

namespace Negotiation.Browser.Tests;

[Collection(nameof(Stage))]
public sealed class Two_claims_meet(Stage stage)
{
    private const string Alert = "Another claim touches this customer";

    [Fact]
    public Task Two_partners_register_one_customer_at_once_and_the_channel_manager_sees_both_side_by_side() => stage.Play(async scene =>
    {
        var priya = await scene.Enter(Cast.Priya);
        var ines = await scene.Enter(Cast.Ines);

        await Task.WhenAll(
            priya.Registers("Nordwind Logistik GmbH", "nordwind-logistik.example"),
            ines.Registers("NORDWIND Logistik Gesellschaft mbH", "shop.nordwind-logistik.example"));
        await priya.Sees(Alert);
        await ines.Sees(Alert);
        await Scene.Photograph(priya, "overlap-partner-1280");
        foreach (var (actor, secrets) in new[]
        {
            (priya, new[] { "Harbour", "Carvalho", "shop.nordwind", "Gesellschaft mbH" }),
            (ines, new[] { "Kestrel", "Raman", "Nordwind Logistik GmbH" }),
        })
        {
            var page = await actor.Page.ContentAsync();
            foreach (var secret in secrets)
            {
                page.ShouldNotContain(secret, Case.Insensitive);
            }
        }

        var mara = await scene.Enter(Cast.Mara);
        await mara.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Overlaps" }).ClickAsync();
        await mara.Page.GetByRole(AriaRole.List, new() { Name = "Overlaps, longest waiting first" }).GetByRole(AriaRole.Link).Filter(new() { HasText = "Nordwind" }).ClickAsync();
        var first = mara.Page.GetByRole(AriaRole.Region, new() { Name = "Came first" });
        var later = mara.Page.GetByRole(AriaRole.Region, new() { Name = "Came later" });
        await mara.Sees(first);
        (await first.InnerTextAsync() + await later.InnerTextAsync()).ShouldSatisfyAllConditions(
            both => both.ShouldContain("Kestrel Cloud Partners"),
            both => both.ShouldContain("Harbour Consulting"));
        await mara.Sees("nordwind-logistik.example");
        await mara.Sees(mara.Page.GetByRole(AriaRole.Region, new() { Name = "Why we think so" }));
        await mara.Sees("Aim for");
        (await Axe.Findings(mara.Page)).ShouldBeEmpty();
        await Scene.Photograph(mara, "overlap-manager-1280", whole: true);

        var overlap = mara.Page.Url;
        await mara.Page.GetByRole(AriaRole.Link, new() { Name = "Open a dispute on the deal of Kestrel Cloud Partners" }).ClickAsync();
        await OpensItAsADispute(mara);
        await priya.Sees("In dispute:");
        (await priya.Page.ContentAsync()).ShouldNotContain("Harbour", Case.Insensitive);
        await mara.Page.GotoAsync(overlap);

        await mara.Page.GetByRole(AriaRole.Radio, new() { Name = "They do not collide" }).CheckAsync();
        await mara.Page.GetByLabel("Why you think so").FillAsync("Two warehouses that buy apart");
        await mara.Button("Dismiss it").ClickAsync();
        await mara.Sees("The sides see nothing of it any more.");
        await priya.NoLongerSees("looks at it. You will not see whose it is");
        await ines.NoLongerSees("looks at it. You will not see whose it is");
        await mara.Page.SetViewportSizeAsync(360, 800);
        (await mara.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 360")).ShouldBeTrue("nothing is wider than a phone");
        await Scene.Photograph(mara, "overlap-manager-360", whole: true);
    });

    private static async Task OpensItAsADispute(Actor mara)
    {
        var page = mara.Page;
        await Assertions.Expect(page.GetByLabel("What brought it up?")).ToHaveValueAsync("overlap");
        await Assertions.Expect(page.GetByLabel("What is it about?")).ToHaveValueAsync("leadOwnership");
        await Assertions.Expect(page.GetByLabel("What should be settled?")).ToHaveValueAsync("Another claim touches this customer. Who goes on with this deal, and with what?");
        await page.GetByLabel("What we see").FillAsync("Two registrations reached us for one customer.");
        await page.GetByLabel("What it costs us").FillAsync("The customer is asked the same things twice.");
        await page.GetByLabel("What we need").FillAsync("One person who speaks to the customer.");
        (await Axe.Findings(page)).ShouldBeEmpty();
        await mara.ShowsWell("overlap-dispute");
        await mara.Button("Open the dispute").ClickAsync();
        await mara.Sees("You are here");
        await mara.Sees("Opened by Aurora Systems, because two claims met");
    }
}
