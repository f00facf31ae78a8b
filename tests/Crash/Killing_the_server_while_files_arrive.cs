using System.Security.Cryptography;
using System.Text;
using Negotiation.Objects;
using Xunit.Abstractions;

namespace Negotiation.Crash.Tests;

public sealed class Killing_the_server_while_files_arrive(ITestOutputHelper output)
{
    private const int Kills = 10;
    private const int Files = 40;

    [Fact]
    public async Task Every_acknowledged_file_is_whole_and_no_name_stands_for_half_a_file()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await using var server = new ServerProcess();
        await server.Start();
        using var priya = new Person(server.Address, "priya", stop.Token);
        await priya.SignIn();
        var deal = await priya.Register(SampleDeal.Form, "register-files");

        var attaching = Task.Run(() => Attach(priya, deal), stop.Token);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var kill = 0; kill < Kills && !attaching.IsCompleted; kill++)
        {
            // The instant has to be random; nothing is waited for.
            await Task.Delay(random.Next(5, 150), stop.Token);
            await server.Kill();
            await server.Start();
        }

        var sent = await attaching.WaitAsync(stop.Token);
        output.WriteLine($"seed {seed}, {sent.Count} files, {priya.Repeats} repeats.");
        priya.Repeats.ShouldBeGreaterThan(0);

        var known = (await priya.Sees(deal)).Files.ShouldNotBeNull();
        known.Select(f => f.Name).ShouldBe(sent.Keys);
        foreach (var file in known)
        {
            (await priya.Downloads(deal, file.Sha256)).AsSpan().SequenceEqual(sent[file.Name]).ShouldBeTrue(file.Name);
        }

        await server.Kill();
        await EveryObjectIsWhole(Path.Combine(server.Data, "objects"), stop.Token);
    }

    private static async Task<Dictionary<string, byte[]>> Attach(Person priya, string deal)
    {
        var sent = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < Files; i++)
        {
            var name = $"report-{i}.pdf";
            var bytes = new byte[1_000_000 + i];
            Encoding.ASCII.GetBytes($"%PDF-1.7 {i}").CopyTo(bytes, 0);
            RandomNumberGenerator.Fill(bytes.AsSpan(100));
            await priya.Attaches(deal, bytes, name);
            sent.Add(name, bytes);
        }

        return sent;
    }

    private static async Task EveryObjectIsWhole(string folder, CancellationToken stop)
    {
        var store = new FolderObjectStore(folder, TimeProvider.System);
        var whole = 0;
        await foreach (var facts in store.List(cancel: stop))
        {
            await using var stored = (await store.Get(facts.Name, stop)).ShouldNotBeNull();
            await stored.Content.CopyToAsync(Stream.Null, stop);
            whole++;
        }

        whole.ShouldBeGreaterThanOrEqualTo(Files);
    }
}
