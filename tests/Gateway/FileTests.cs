using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Tests.Running;
using Negotiation.Objects;

namespace Negotiation.Gateway.Tests;

public sealed class FileTests : IAsyncLifetime
{
    private static readonly byte[] s_pdf = Encoding.ASCII.GetBytes("%PDF-1.7 " + new string('x', 5000));

    private RunningGateway gateway = null!;
    private string deal = null!;

    public async Task InitializeAsync()
    {
        gateway = await RunningGateway.Start();
        deal = await gateway.SubmittedDeal();
    }

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task A_file_that_one_side_attaches_the_other_side_finds_and_reads()
    {
        using var priya = gateway.Client(People.Priya);
        using var attached = await priya.PostFile(deal, "Besuchsbericht – März.pdf", s_pdf, note: "Seite 3 – Größe");
        attached.StatusCode.ShouldBe(HttpStatusCode.Created);
        var file = await attached.Json();

        using var dana = gateway.Client(People.Dana);
        var listed = (await (await dana.GetAsync($"/api/deals/{deal}")).Json()).GetProperty("files")[0];
        listed.GetProperty("name").GetString().ShouldBe("Besuchsbericht – März.pdf");
        listed.GetProperty("mediaType").GetString().ShouldBe("application/pdf");
        listed.GetProperty("size").GetInt64().ShouldBe(s_pdf.Length);
        listed.GetProperty("sha256").GetString().ShouldBe(Sha256(s_pdf));
        (listed.GetProperty("person").GetString(), listed.GetProperty("party").GetString()).ShouldBe(("priya", "kestrel"));
        listed.GetProperty("note").GetString().ShouldBe("Seite 3 – Größe");
        attached.Headers.Location!.ToString().ShouldBe($"/api/deals/{deal}/files/{Sha256(s_pdf)}");
        file.GetProperty("sha256").GetString().ShouldBe(Sha256(s_pdf));

        using var read = await dana.GetAsync(attached.Headers.Location);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await read.Content.ReadAsByteArrayAsync()).ShouldBe(s_pdf);
    }

    [Fact]
    public async Task A_file_is_saved_and_never_shown()
    {
        using var priya = gateway.Client(People.Priya);
        using var attached = await priya.PostFile(deal, "ü \"x\".txt", "<script>alert(1)</script>"u8.ToArray());
        using var read = await priya.GetAsync(attached.Headers.Location);
        var disposition = read.Content.Headers.ContentDisposition.ShouldNotBeNull();
        (disposition.DispositionType, disposition.FileNameStar).ShouldBe(("attachment", "ü _x_.txt"));
        read.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        read.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox"]);
        read.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        read.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Everyone_in_the_room_hears_of_a_file_and_the_auditor_may_read_it()
    {
        await using var dana = await gateway.Connect(People.Dana);
        await dana.Join(deal);
        using var priya = gateway.Client(People.Priya);
        using var attached = await priya.PostFile(deal, "report.pdf", s_pdf);
        var delta = await dana.NextDelta();
        delta.Events[0].Body.ToString().ShouldContain("fileAttached");

        using var otto = gateway.Client(People.Otto);
        (await otto.GetAsync(attached.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var refused = await otto.PostFile(deal, "report.pdf", s_pdf);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Codes(await refused.Json()).ShouldBe(["readOnly"]);
    }

    [Fact]
    public async Task The_same_request_again_gets_the_first_answer_and_another_file_under_its_key_is_refused()
    {
        using var priya = gateway.Client(People.Priya);
        using var first = await priya.PostFile(deal, "report.pdf", s_pdf, "file-1");
        using var again = await priya.PostFile(deal, "report.pdf", s_pdf, "file-1");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        using var other = await priya.PostFile(deal, "report.pdf", [.. s_pdf, 1], "file-1");
        other.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Files()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_bytes_stand_in_the_deal_once()
    {
        using var priya = gateway.Client(People.Priya);
        using var dana = gateway.Client(People.Dana);
        using var first = await priya.PostFile(deal, "report.pdf", s_pdf);
        using var second = await dana.PostFile(deal, "copy.pdf", s_pdf);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.Json()).GetProperty("from").GetInt64().ShouldBe(0);
        (await Files()).ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("report.pdf");
    }

    [Theory]
    [InlineData("report.exe", "MZ", "fileKind")]
    [InlineData("report.pdf", "MZ", "fileKind")]
    [InlineData("report.html", "<p>", "fileKind")]
    [InlineData("report.pdf", "", "fileEmpty")]
    public async Task What_is_no_file_of_a_kind_we_take_is_refused_by_name(string name, string content, string code)
    {
        using var priya = gateway.Client(People.Priya);
        using var refused = await priya.PostFile(deal, name, Encoding.ASCII.GetBytes(content));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Codes(await refused.Json()).ShouldBe([code]);
        (await Files()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ten_megabytes_are_taken_and_one_byte_more_is_not()
    {
        var largest = new byte[Limits.FileBytes];
        s_pdf.CopyTo(largest, 0);
        using var priya = gateway.Client(People.Priya);
        using var taken = await priya.PostFile(deal, "large.pdf", largest);
        taken.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await (await priya.GetAsync(taken.Headers.Location)).Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(largest).ShouldBeTrue();

        using var refused = await priya.PostFile(deal, "large.pdf", [.. largest, 0]);
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Codes(await refused.Json()).ShouldBe(["fileTooLarge"]);
    }

    [Fact]
    public async Task A_file_far_too_large_is_refused_before_it_is_sent()
    {
        using var priya = gateway.Client(People.Priya);
        priya.DefaultRequestHeaders.ExpectContinue = true;
        using var refused = await priya.PostFile(deal, "huge.pdf", new byte[2 * Limits.FileBytes]);
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Codes(await refused.Json()).ShouldBe(["fileTooLarge"]);
    }

    [Fact]
    public async Task A_file_needs_a_name_and_a_key()
    {
        using var priya = gateway.Client(People.Priya);
        using var nameless = new HttpRequestMessage(HttpMethod.Post, $"/api/deals/{deal}/files") { Content = new ByteArrayContent(s_pdf) };
        nameless.Content.Headers.ContentType = new("application/octet-stream");
        nameless.Headers.Add("Idempotency-Key", "k");
        Codes(await (await priya.SendAsync(nameless)).Json()).ShouldBe(["fileName"]);
        Codes(await (await priya.PostFile(deal, "report.pdf", s_pdf, key: new string('k', 65))).Json()).ShouldBe(["idempotencyKey"]);
    }

    [Fact]
    public async Task No_way_but_sending_the_file_makes_a_deal_name_one()
    {
        var command = new AttachFile("report.pdf", "application/pdf", 5, new string('a', 64));
        using var priya = gateway.Client(People.Priya);
        using var rest = await priya.PostCommand(deal, command, "k");
        rest.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Codes(await rest.Json()).ShouldBe(["sendTheFile"]);
        await using var guest = await gateway.Connect(People.Priya);
        await guest.Join(deal);
        (await guest.Send(deal, command)).Refusal!.Rules.ShouldHaveSingleItem().Code.ShouldBe("sendTheFile");
        (await Files()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_file_never_reaches_anybody_whole()
    {
        using var priya = gateway.Client(People.Priya);
        using var attached = await priya.PostFile(deal, "report.pdf", s_pdf);
        await Damage(attached.Headers.Location!.ToString()[^64..]);

        var read = await Record.ExceptionAsync(async () => (await priya.GetAsync(attached.Headers.Location)).EnsureSuccessStatusCode());
        read.ShouldBeOfType<HttpRequestException>();
        gateway.Met<ObjectCorruptException>();

        using var again = await priya.PostFile(deal, "report.pdf", s_pdf);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await priya.GetByteArrayAsync(attached.Headers.Location)).ShouldBe(s_pdf);
    }

    [Fact]
    public async Task An_attached_file_leaves_no_mark_for_the_sweep()
    {
        using var priya = gateway.Client(People.Priya);
        using var attached = await priya.PostFile(deal, "report.pdf", s_pdf);
        var names = new List<string>();
        await foreach (var facts in gateway.Services.GetRequiredService<IObjectStore>().List())
        {
            names.Add(facts.Name.ToString());
        }

        names.ShouldBe([$"files/aurora/{deal}/{Sha256(s_pdf)}"]);
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static IEnumerable<string?> Codes(JsonElement problem) => problem.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("code").GetString());

    private async Task<List<JsonElement>> Files()
    {
        using var priya = gateway.Client(People.Priya);
        var view = await (await priya.GetAsync($"/api/deals/{deal}")).Json();
        return view.TryGetProperty("files", out var files) ? [.. files.EnumerateArray()] : [];
    }

    private async Task Damage(string sha256)
    {
        var file = Directory.GetFiles(gateway.Data, sha256 + ".object", SearchOption.AllDirectories).ShouldHaveSingleItem();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^100] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
    }
}
