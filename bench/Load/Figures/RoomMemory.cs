using Negotiation.Bench.Load.Rooms;
using Negotiation.Bench.Load.Servers;
using Negotiation.Bench.Load.Wire;

namespace Negotiation.Bench.Load.Figures;

/// <summary>
/// What an open, idle room costs beyond its connections: the same three connections a room stand open before and after they
/// join, and both times we read the managed heap after a full collection.
/// </summary>
/// <param name="Heap">Managed bytes a room.</param>
/// <param name="Deal">The part of it that is the active deal itself, without anybody in the room.</param>
/// <param name="Resident">Resident bytes a room, which includes what the collector keeps in reserve.</param>
public sealed record RoomMemory(int Rooms, double Heap, double Deal, double Resident)
{
    private const int Warmers = 50;

    public static async Task<RoomMemory> Measure(Workplace work, int rooms)
    {
        var ids = await Prepare(work, rooms + Warmers);

        // A new process over the same store: no deal is active until somebody joins it.
        await using var server = await ServerProcess.Start(work.Ours("memory", 4, "memory").Probed(work.Probe, work.ProbePort), work, "/health/ready");
        using var gateway = await Gateway.SignIn(server.Address);
        var plans = gateway.Rooms(ids);
        var connections = new List<(Connection Connection, string Room)>();
        try
        {
            Join(await Open(server.Address, plans.Take(Warmers), connections));
            var measured = await Open(server.Address, plans.Skip(Warmers), connections);
            var heap = await Alive(work);
            var resident = server.Resident;
            var list = Path.Combine(work.Folder, "rooms");
            await File.WriteAllLinesAsync(list, ids.Skip(Warmers));
            await ProbeClient.Ask(work.ProbePort, $"activate {gateway.Tenant} 8 {list}");
            var active = await Alive(work);
            Join(measured);
            var open = await Alive(work);
            return new RoomMemory(rooms, (open - heap) / (double)rooms, (active - heap) / (double)rooms, (server.Resident - resident) / (double)rooms);
        }
        finally
        {
            connections.ForEach(open => open.Connection.Dispose());
        }
    }

    private static async Task<IReadOnlyList<string>> Prepare(Workplace work, int count)
    {
        await using var server = await ServerProcess.Start(work.Ours("memory", 4, "memory"), work, "/health/ready");
        using var gateway = await Gateway.SignIn(server.Address);
        var ids = await gateway.Register(count);

        // Until then each deal would post its claim as soon as it is active again, and what that brings into memory is not the room's.
        await gateway.Claimed(count);
        return ids;
    }

    private static async Task<List<(Connection Connection, string Room)>> Open(Uri server, IEnumerable<RoomPlan> plans, List<(Connection, string)> all)
    {
        var seats = plans.SelectMany(plan => plan.Members.Select(member => (member.Token, plan.Id))).ToArray();
        var opened = new (Connection, string)[seats.Length];
        await Parallel.ForAsync(0, seats.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, (i, _) =>
        {
            opened[i] = (Connection.Open(server, seats[i].Token), seats[i].Id);
            return ValueTask.CompletedTask;
        });
        all.AddRange(opened);
        return [.. opened];
    }

    private static void Join(List<(Connection Connection, string Room)> seats) =>
        Parallel.ForEach(seats, new ParallelOptions { MaxDegreeOfParallelism = 16 }, seat => seat.Connection.Invoke("Join", $"\"{seat.Room}\",0"));

    private static async Task<long> Alive(Workplace work) => long.Parse(await ProbeClient.Ask(work.ProbePort, "heap"));
}
