using Negotiation.Crash.Tests;
using Xunit.Abstractions;

namespace Negotiation.Cluster.Tests;

[Collection("cluster")]
public sealed class Losing_parts_of_the_cluster(ITestOutputHelper output)
{
    private const int Rooms = 200;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_nobody_sees_a_gap_and_every_deadline_fires()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(9));
        await using var cluster = await ClusterProcesses.Start(silos: 2, gateways: 2);
        using var priya = new Person(cluster.Gateways[0], "priya", stop.Token);
        using var dana = new Person(cluster.Gateways[1], "dana", stop.Token);
        await priya.SignIn();
        await dana.SignIn();
        await using var rooms = await OpenRooms.Of(Rooms, cluster, priya, dana, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(5), stop.Token);

        await rooms.Lose("a silo", () => cluster.KillSilo(1));
        await cluster.StartSilo(1);
        await rooms.Lose("a gateway", () => cluster.KillGateway(0));
        await cluster.StartGateway(0);
        await rooms.Lose("a gateway that is told to stop", () => cluster.StopGateway(1));
        await cluster.StartGateway(1);
        await rooms.Lose("PostgreSQL for 10 s", async () =>
        {
            await cluster.CrashPostgres();
            await Task.Delay(TimeSpan.FromSeconds(10), stop.Token);
            await cluster.StartPostgres();
        });
        (await rooms.Check()).ShouldBeGreaterThan(Rooms / 10);
        rooms.Report.ForEach(output.WriteLine);
    }
}
