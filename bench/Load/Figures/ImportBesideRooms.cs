using System.Diagnostics;
using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Servers;

namespace Negotiation.Bench.Load.Figures;

/// <summary>What an import of very many rows does to rooms in which people negotiate.</summary>
/// <param name="Quiet">The rooms alone, one sample a round.</param>
/// <param name="Importing">The same rooms with an import running from before their measurement to after it.</param>
/// <param name="Imports">Seconds that <see cref="Rows"/> rows take at the pace they had while the rooms talked.</param>
public sealed record ImportBesideRooms(IReadOnlyList<Sample> Quiet, IReadOnlyList<Sample> Importing, IReadOnlyList<double> Imports)
{
    public const int Rooms = 500;
    public const int Rows = 5000;
    public const double Rate = 250;
    private const int WarmUpRows = 3000;

    public static async Task<ImportBesideRooms> Measure(Options options, Workplace work)
    {
        await using var server = await ServerProcess.Start(work.Ours("import", 8, "import"), work, "/health/ready");
        using var gateway = await Gateway.SignIn(server.Address);
        var rooms = gateway.Rooms(await gateway.Register(Rooms));
        using var session = Session.Open(server.Address, rooms, options.Workers);
        Sample Settled() => session.Measure(options.Settle, options.Length, Rate, "ours", server.Id);

        // People have been in their rooms for a while when a file comes: what their joining left behind is collected by then, and
        // that is soonest beside an import.
        var first = await Start(gateway, WarmUpRows, options.Rounds);
        Settled();
        await End(first);
        var (quiet, importing, imports) = (new List<Sample>(), new List<Sample>(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            quiet.Add(Settled());
            var import = await Start(gateway, Rows, round);
            var clock = Stopwatch.StartNew();
            importing.Add(Settled());
            var (rows, done) = await gateway.Progress(import);
            if (done)
            {
                throw new InvalidOperationException($"The import was over before the measurement ended; measure for less than {clock.Elapsed.TotalSeconds:N1} s (--seconds).");
            }

            imports.Add(clock.Elapsed.TotalSeconds * Rows / rows);
            Console.Error.WriteLine($"alone {Words(quiet[^1])}; importing {Words(importing[^1])}; {rows / clock.Elapsed.TotalSeconds:N0} rows/s");
            await End(import);
        }

        return new ImportBesideRooms(quiet, importing, imports);

        // The rooms go on talking meanwhile: who is silent for half a minute is taken for gone, and it takes ten seconds until everyone has pinged.
        async Task End(string import)
        {
            while (!(await gateway.Progress(import)).Done)
            {
                session.Measure(TimeSpan.Zero, TimeSpan.FromSeconds(10), Rate, "ours", server.Id);
            }
        }
    }

    private static async Task<string> Start(Gateway gateway, int rows, int round)
    {
        var import = await gateway.CheckImport(Forms.AwsFile(rows, round));
        await gateway.StartImport(import);
        return import;
    }

    private static string Words(Sample sample) => $"p50 {sample.P50:N2}, p99 {sample.P99:N2}, max {sample.Max:N1} ms, {sample.ServerCpu:N0} µs an offer";
}
