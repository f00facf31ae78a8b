using System.Diagnostics;
using Negotiation.Crash.Tests;
using Negotiation.Domain.Deals;
using Npgsql;
using Xunit.Abstractions;

namespace Negotiation.Cluster.Tests;

/// <summary>Takes minutes and measures; not part of the ordinary run. <c>NEGOTIATION_DEALS</c> sets how many deals there are.</summary>
[Trait("kind", "speed")]
[Collection("cluster")]
public sealed class Many_deadlines(ITestOutputHelper output)
{
    private static readonly int Deals = int.Parse(Environment.GetEnvironmentVariable("NEGOTIATION_DEALS") ?? "50000");
    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Deadlines_of_deals_that_nobody_looks_at_come_in_time_after_every_silo_was_lost()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(25));
        await using var cluster = await ClusterProcesses.Start(silos: 1, gateways: 1);
        using var priya = new Person(cluster.Gateways[0], "priya", stop.Token);
        using var dana = new Person(cluster.Gateways[0], "dana", stop.Token);
        await priya.SignIn();
        await dana.SignIn();
        var ids = new string[Deals];
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(0, Deals, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) => ids[i] = await priya.Register(SampleDeal.Form, $"register-{i}"));
        output.WriteLine($"{Deals} deals registered in {clock.Elapsed.TotalSeconds:0} s; {await Reminders(cluster)}.");

        // Two minutes of offers that run out, from three minutes ahead.
        var expiring = ids.Take(Math.Min(2000, Deals / 10)).ToArray();
        var first = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddMinutes(3).ToUnixTimeSeconds());
        await Parallel.ForAsync(0, expiring.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            var open = (await dana.Sees(expiring[i])).Open!;
            await dana.Does(expiring[i], new MakeOffer(SampleDeal.Terms(60), new OfferRef(open.Number, open.Hash), first.AddSeconds(i * 120 / expiring.Length)), $"offer-{i}");
        });
        output.WriteLine($"{expiring.Length} offers that expire made, {(first - DateTimeOffset.UtcNow).TotalSeconds:0} s before the first is due; {await Reminders(cluster)}.");
        await cluster.KillSilo(0);
        clock.Restart();
        await cluster.StartSilo(0);
        output.WriteLine($"The only silo was killed and is back after {clock.Elapsed.TotalSeconds:0} s. No deal is active.");

        var (expired, before) = (0L, 0L);
        while (expired < expiring.Length)
        {
            await Task.Delay(TimeSpan.FromSeconds(30), stop.Token);
            expired = await Count(cluster, "SELECT count(*) FROM events WHERE type = 'offerExpired'");
            output.WriteLine($"{DateTimeOffset.UtcNow:HH:mm:ss}: {expired - before} deadlines acted on in half a minute; {await Reminders(cluster)}.");
            before = expired;
        }

        var late = await Late(cluster);
        output.WriteLine($"{late.Count} deadlines: half within {late[late.Count / 2]:0.0} s, 99 of 100 within {late[late.Count * 99 / 100]:0.0} s, all within {late[^1]:0.0} s.");
        late[^1].ShouldBeLessThan(Latest.TotalSeconds);
    }

    private static async Task<string> Reminders(ClusterProcesses cluster) =>
        $"{await Count(cluster, "SELECT count(*) FROM grain_reminders")} reminders stored, written {await Count(cluster, "SELECT coalesce(sum(version + 1), 0) FROM grain_reminders")} times in all";

    private static async Task<long> Count(ClusterProcesses cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    /// <summary>Seconds from when an offer was due to run out to when it did, in order.</summary>
    private static async Task<List<double>> Late(ClusterProcesses cluster)
    {
        const string Sql = """
            SELECT (x.at - made.due) / 10000000.0 FROM events x
            JOIN LATERAL (
                SELECT (extract(epoch FROM (convert_from(payload, 'UTF8')::jsonb #>> '{offer,expiresAt}')::timestamptz) + 62135596800) * 10000000 AS due
                FROM events m WHERE m.stream = x.stream AND m.type = 'offerMade' ORDER BY m.version DESC LIMIT 1) made ON true
            WHERE x.type = 'offerExpired' ORDER BY 1
            """;
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var late = new List<double>();
        while (await rows.ReadAsync())
        {
            late.Add((double)rows.GetDecimal(0));
        }

        return late;
    }
}
