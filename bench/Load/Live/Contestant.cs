using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Rooms;
using Negotiation.Bench.Load.Servers;

namespace Negotiation.Bench.Load.Live;

/// <summary>A running server and its rooms.</summary>
public sealed class Contestant(ServerProcess process, string name, Func<int, IReadOnlyList<RoomPlan>> rooms) : IAsyncDisposable
{
    public string Name => name;

    public static async Task<Contestant> Baseline(ServerCommand command, Workplace work)
    {
        var process = await ServerProcess.Start(command, work, "/health/ready");
        return new Contestant(process, command.Name, count => BaselineRooms(count));
    }

    /// <param name="most">The largest number of rooms any measurement will ask for.</param>
    public static async Task<Contestant> Ours(ServerCommand command, Workplace work, int most)
    {
        var process = await ServerProcess.Start(command, work, "/health/ready");
        try
        {
            using var gateway = await Gateway.SignIn(process.Address);
            var plans = gateway.Rooms(await gateway.Register(most));
            return new Contestant(process, command.Name, count => [.. plans.Take(count)]);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public Sample Measure(Measurement measurement, int count) => measurement.Of(name, process.Address, rooms(count), process.Id);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    /// <summary>New names every time: the naive hub keeps what it was told.</summary>
    private static IReadOnlyList<RoomPlan> BaselineRooms(int count)
    {
        var run = Guid.NewGuid().ToString("N")[..12];
        MemberPlan[] members =
        [
            new(null, OfferTerms.Of("northwind", "contoso", 60)),
            new(null, OfferTerms.Of("contoso", "northwind", 50)),
            new(null, OfferTerms.Of("northwind", "contoso", 70)),
        ];
        return [.. Enumerable.Range(0, count).Select(i => new RoomPlan($"deal-{run}-{i:D4}", members, [0, 1, 2, 1]))];
    }
}
