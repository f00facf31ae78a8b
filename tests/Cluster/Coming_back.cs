using Negotiation.Crash.Tests;
using Npgsql;

namespace Negotiation.Cluster.Tests;

[Collection("cluster")]
public sealed class Coming_back
{
    [Fact]
    public async Task A_deal_whose_silo_died_before_the_journal_had_it_gets_into_the_lists_though_nobody_opens_it()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await using var cluster = await ClusterProcesses.Start(silos: 1, gateways: 1);
        using var priya = new Person(cluster.Gateways[0], "priya", stop.Token);
        await priya.SignIn();
        await Run(cluster, "ALTER TABLE events RENAME TO events_away");
        await priya.Register(SampleDeal.Form, "register-1");
        await cluster.KillSilo(0);
        await Run(cluster, "ALTER TABLE events_away RENAME TO events");
        await cluster.StartSilo(0);

        while (await Run(cluster, "SELECT count(*) FROM deals") == 0)
        {
            await Task.Delay(200, stop.Token);
        }
    }

    private static async Task<long> Run(ClusterProcesses cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync() ?? 0L);
    }
}
