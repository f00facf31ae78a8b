using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Negotiation.Browser.Tests;

[Collection(nameof(Stage))]
public sealed class Attaching_files(Stage stage)
{
    private static readonly byte[] s_report = Encoding.ASCII.GetBytes("%PDF-1.7 visit report " + new string('x', 70_000));

    [Fact]
    public Task A_file_that_one_side_attaches_the_other_side_sees_at_once_and_saves_as_it_was() => stage.Play(async scene =>
    {
        var deal = await (await scene.Prepare(Cast.Priya)).Register(Registering.Form("Tidewater Glass"), "files");
        var dana = await scene.Enter(Cast.Dana);
        await dana.OpensDirectly(deal);
        var priya = await scene.Enter(Cast.Priya);
        await priya.OpensDirectly(deal);

        var chooser = await priya.Page.RunAndWaitForFileChooserAsync(async () =>
        {
            await priya.Button("Attach a file").FocusAsync();
            await priya.Page.Keyboard.PressAsync("Enter");
        });
        await chooser.SetFilesAsync(new FilePayload { Name = "Visit report, with a rather long name – März.pdf", MimeType = "text/html", Buffer = s_report });

        await dana.Room.ShowsOnce("attached a file");
        var saved = await dana.Page.RunAndWaitForDownloadAsync(() => dana.Page.GetByRole(AriaRole.Button, new() { Name = "Save Visit report, with a rather long name – März.pdf" }).ClickAsync());
        saved.SuggestedFilename.ShouldBe("Visit report, with a rather long name – März.pdf");
        (await File.ReadAllBytesAsync(await saved.PathAsync())).ShouldBe(s_report);
        await Expect(dana.Room.Entries.Filter(new() { HasText = "attached a file" })).ToContainTextAsync("Priya Raman");
    });

    [Fact]
    public Task A_file_that_cannot_go_says_why_where_it_was_chosen_and_everyone_can_read_it() => stage.Play(async scene =>
    {
        var deal = await (await scene.Prepare(Cast.Priya)).Register(Registering.Form("Heron Rail"), "files-refused");
        var priya = await scene.Enter(Cast.Priya);
        await priya.OpensDirectly(deal);
        await priya.Page.Keyboard.PressAsync("/");
        await Expect(priya.Room.Composer).ToBeFocusedAsync();
        await Choose(priya, "report.pdf", s_report);
        await priya.Room.ShowsOnce("attached a file");

        await Choose(priya, "report.pdf", "MZ no report"u8.ToArray());
        await priya.Sees("report.pdf was not attached");
        await priya.Sees("the content has to be what the name says");
        var findings = new List<string>();
        await Everyone_can_use_it.Examine(priya, "room-file-refused", findings);
        findings.ShouldBeEmpty(string.Join('\n', findings));

        await Choose(priya, "copy.pdf", s_report);
        await priya.Sees("copy.pdf is in the conversation already");
        await priya.Room.ShowsOnce("attached a file");
    });

    private static Task Choose(Actor actor, string name, byte[] bytes) =>
        actor.Page.GetByLabel("Choose a file to attach").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = bytes });
}
