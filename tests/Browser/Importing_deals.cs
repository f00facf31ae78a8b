using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Negotiation.Browser.Tests;

[Collection(nameof(Stage))]
public sealed class Importing_deals(Stage stage)
{
    [Fact]
    public Task A_co_sell_file_becomes_deals_that_can_be_countered_at_once() => stage.Play(async scene =>
    {
        var tomas = await scene.Enter(Cast.Tomas);
        await tomas.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Import" }).ClickAsync();
        var sample = await tomas.Page.RunAndWaitForDownloadAsync(() => tomas.Button("Download a sample file").ClickAsync());
        var file = new FilePayload { Name = "sample.csv", MimeType = "text/csv", Buffer = await File.ReadAllBytesAsync(await sample.PathAsync()) };
        await tomas.Page.GetByLabel("CSV or JSON file").SetInputFilesAsync(file);
        await tomas.Sees("sample.csv: 10 rows checked");
        await Scene.Photograph(tomas, "import-checked-1280", whole: true);
        await tomas.Button("Import 10 rows").ClickAsync();
        await tomas.Sees("Import finished");
        await tomas.Page.GetByRole(AriaRole.Link, new() { Name = "To my deals", Exact = true }).ClickAsync();
        await tomas.OpensFromTheList("Adventure Works");

        var dana = await scene.Enter(Cast.Dana);
        await dana.OpensFromTheList("Adventure Works");
        await dana.Page.GetByRole(AriaRole.Button, new() { Name = "in your draft" }).First.ClickAsync();
        var editor = dana.Page.GetByRole(AriaRole.Group, new() { Name = "Your draft:" });
        await editor.GetByLabel("Note").FillAsync("Our architect has two days free.");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await dana.Room.Counters("Glad to help here.", becomes: 2);
        await tomas.Room.HasOnTheTable(2);
        await tomas.Room.ShowsOnce("Glad to help here.");
        await Expect(tomas.Room.Act("Accept offer 2")).ToBeEnabledAsync();
    });
}
