using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.ReadModel;
using Negotiation.Silo;

namespace Negotiation.Gateway.Hosting;

/// <summary>Commands on the data folder itself, without serving anything.</summary>
internal static class Maintenance
{
    private const int Done = 0;
    private const int Broken = 2;

    /// <summary>Walks every hash chain and compares every row of the lists with its events. Exit code 2: something is not what was written.</summary>
    public static async Task<int> Verify(string[] args)
    {
        using var host = Open(args);
        var report = await host.Services.GetRequiredService<JournalVerifier>().Verify(new VerifyRequest(Fold));
        if (report.Intact)
        {
            Console.WriteLine($"Intact: {report.Events} events of {report.Streams} records, every hash and every row as it was written.");
            return Done;
        }

        foreach (var found in report.Breaks)
        {
            Console.WriteLine($"{found.Stream} event {found.Version}: {found.Kind}. {found.Detail}");
        }

        Console.WriteLine($"{report.Broken} broken in {report.Events} events of {report.Streams} records.");
        return Broken;
    }

    /// <summary>Makes the rows behind lists and search anew from the events. Exit code 2: some deal could not be read.</summary>
    public static async Task<int> Rebuild(string[] args)
    {
        using var host = Open(args);
        var report = await host.Services.GetRequiredService<ViewRebuilder>().Rebuild(Fold);
        var claims = await host.Services.GetRequiredService<ClaimRebuilder>().Rebuild();
        var cases = await host.Services.GetRequiredService<CaseRebuilder>().Rebuild();
        Console.WriteLine($"{report.Deals} deals from {report.Events} events; {report.Moved} rows changed meanwhile, {report.Removed} removed.");
        Console.WriteLine($"{claims.Claims} live claims and {claims.Overlaps} overlaps.");
        Console.WriteLine($"{cases.Cases} disputes.");
        foreach (var failed in report.Failed.Concat(cases.Failed))
        {
            Console.WriteLine($"{failed} could not be read.");
        }

        return report.Failed.Count + cases.Failed.Count == 0 ? Done : Broken;
    }

    private static DealSummary? Fold(IEnumerable<EventRecord> events) => Ledger.Replay(events) is { Exists: true } deal ? Summary.Of(deal) : null;

    private static IHost Open(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddNegotiation();
        var host = builder.Build();
        host.Services.GetRequiredService<SchemaInstaller>().Apply();
        return host;
    }
}
