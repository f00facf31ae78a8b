using System.Diagnostics;
using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Servers;

namespace Negotiation.Bench.Load.Figures;

/// <summary>What an import of very many rows does to rooms in which people negotiate.</summary>
/// <param name="Quiet">The rooms alone, one sample a round.</param>
/// <param name="Importing">The same rooms with an import running from before their measurement to after it.</param>
/// <param name="Imports">Seconds each import took beside the rooms.</param>
public sealed record ImportBesideRooms(IReadOnlyList<Sample> Quiet, IReadOnlyList<Sample> Importing, IReadOnlyList<double> Imports)
{
    public const int Rooms = 500;
    public const int Rows = 5000;
    public const double Rate = 250;

    public static async Task<ImportBesideRooms> Measure(Options options, Workplace work)
    {
        await using var server = await ServerProcess.Start(work.Ours("import", 8, "import"), work, "/health/ready");
        using var gateway = await Gateway.SignIn(server.Address);
        var rooms = gateway.Rooms(await gateway.Register(Rooms));
        Sample Under(TimeSpan warm) => new Measurement(warm, options.Length, Rate, options.Workers).Of("ours", server.Address, rooms, server.Id);

        Under(options.Settle);
        var (quiet, importing, imports) = (new List<Sample>(), new List<Sample>(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            quiet.Add(Under(options.Warm));
            var import = await gateway.CheckImport(Forms.AwsFile(Rows, round));
            var clock = Stopwatch.StartNew();
            await gateway.StartImport(import);
            importing.Add(Under(options.Warm));
            if (await gateway.IsDone(import))
            {
                throw new InvalidOperationException($"The import was over before the measurement ended; measure for less than {clock.Elapsed.TotalSeconds:N1} s (--seconds).");
            }

            while (!await gateway.IsDone(import))
            {
                await Task.Delay(50);
            }

            imports.Add(clock.Elapsed.TotalSeconds);
        }

        return new ImportBesideRooms(quiet, importing, imports);
    }
}
