using Microsoft.AspNetCore.Http;
using Negotiation.Gateway.Files;
using Negotiation.Grains;
using Negotiation.Objects;
using Negotiation.Testing;

namespace Negotiation.Gateway.Tests;

public sealed class OrphanTests : IDisposable
{
    private static readonly DealKey s_deal = new("Aurora", "d.1");

    private readonly string folder = Directory.CreateTempSubdirectory("orphans").FullName;
    private readonly ManualTimeProvider clock = new();
    private readonly FolderObjectStore store;
    private readonly DealFiles files;

    public OrphanTests()
    {
        store = new FolderObjectStore(folder, clock);
        files = new DealFiles(store);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_no_deal_got_to_know_is_gone_after_a_day_and_not_before()
    {
        await Keep("orphan");
        clock.Advance(TimeSpan.FromHours(24));
        (await Sweep(known: false)).ShouldBe(0);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await Sweep(known: false)).ShouldBe(1);
        (await Names()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_its_deal_knows_stays_though_its_mark_was_left_behind()
    {
        var sha256 = await Keep("attached");
        clock.Advance(TimeSpan.FromDays(2));
        (await Sweep(known: true)).ShouldBe(0);
        (await Names()).ShouldBe([$"files/_41urora/d_2e1/{sha256}"]);
    }

    [Fact]
    public async Task A_file_sent_again_while_the_sweep_looks_at_it_stays()
    {
        var sha256 = await Keep("again");
        clock.Advance(TimeSpan.FromDays(2));

        var deleted = await files.DeleteUnknown(
            clock.GetUtcNow() - OrphanSweep.After,
            async (deal, hash) =>
            {
                (deal, hash).ShouldBe((s_deal, sha256));
                await Keep("again");
                return false;
            },
            CancellationToken.None);

        deleted.ShouldBe(0);
        (await Names()).ShouldBe([$"arriving/_41urora/d_2e1/{sha256}", $"files/_41urora/d_2e1/{sha256}"]);
    }

    [Fact]
    public async Task A_mark_without_a_file_is_removed()
    {
        var sha256 = await Keep("gone");
        await store.Delete(ObjectName.Of("files", s_deal.Tenant, s_deal.Deal, sha256));
        clock.Advance(TimeSpan.FromDays(2));
        (await Sweep(known: false)).ShouldBe(0);
        (await Names()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_file_does_not_keep_the_sweep_from_the_others()
    {
        var damaged = await Keep("damaged");
        await Keep("orphan");
        var file = Directory.GetFiles(folder, damaged + ".object", SearchOption.AllDirectories).Single(f => f.Contains("files", StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, "not as it was");
        clock.Advance(TimeSpan.FromDays(2));
        (await Sweep(known: false)).ShouldBe(1);
    }

    private Task<int> Sweep(bool known) =>
        files.DeleteUnknown(clock.GetUtcNow() - OrphanSweep.After, (_, _) => Task.FromResult(known), CancellationToken.None);

    private async Task<string> Keep(string text)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        await using var file = await ReceivedFile.Read("a.txt", request, CancellationToken.None);
        await files.Keep(s_deal, file, "text/plain", CancellationToken.None);
        return file.Sha256;
    }

    private async Task<IEnumerable<string>> Names()
    {
        var names = new List<string>();
        await foreach (var facts in store.List())
        {
            names.Add(facts.Name.ToString());
        }

        return names.Order(StringComparer.Ordinal);
    }
}
