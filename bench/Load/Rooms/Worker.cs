using System.Diagnostics;
using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Wire;

namespace Negotiation.Bench.Load.Rooms;

/// <summary>One thread that drives its share of the rooms. Rooms never move between workers, so nothing is shared.</summary>
public sealed class Worker : IDisposable
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Poller poller = new();
    private readonly OfferFrame space = new();
    private readonly byte[] ping = Text.Frame("{\"type\":6}"u8);
    private readonly IReadOnlyList<Room> rooms;
    private readonly List<(Connection Connection, Room Room)> connections = [];
    private readonly Schedule schedule;
    private readonly double interval;
    private readonly Dictionary<Room, Queue<long>> late = [];
    private long next;
    private long pings;

    /// <param name="share">This worker's part of the schedule's rate: 1 for a single worker.</param>
    public Worker(IReadOnlyList<Room> rooms, Schedule schedule, Counters counters, double share)
    {
        this.rooms = rooms;
        this.schedule = schedule;
        Counters = counters;
        interval = schedule.Rate is { } rate ? Stopwatch.Frequency / (rate * share) : 0;
        foreach (var room in rooms)
        {
            late[room] = new Queue<long>();
            room.Done = Done;
            foreach (var connection in room.Connections)
            {
                connection.Attach(poller, connections.Count);
                connections.Add((connection, room));
            }
        }
    }

    public Histogram Latency { get; } = new();

    public Counters Counters { get; }

    /// <summary>Rooms whose last offer did not reach everyone, however long we waited, or that failed.</summary>
    public int Unfinished { get; private set; }

    public void Run()
    {
        var began = Stopwatch.GetTimestamp();
        if (schedule.Rate is null)
        {
            foreach (var room in rooms)
            {
                Offer(room, Stopwatch.GetTimestamp());
            }
        }

        for (var now = Stopwatch.GetTimestamp(); now < schedule.To; now = Stopwatch.GetTimestamp())
        {
            Turn(SendDue(now));
            Ping(began, now);
        }

        while (rooms.Any(room => !room.Free && !room.Failed) && Stopwatch.GetElapsedTime(schedule.To) < Patience)
        {
            Turn(TimeSpan.FromMilliseconds(20));
        }

        Unfinished = rooms.Count(room => !room.Free || room.Failed);
    }

    public void Dispose() => poller.Dispose();

    private void Turn(TimeSpan timeout)
    {
        foreach (var index in poller.Wait(timeout))
        {
            var (connection, room) = connections[index];
            if (connection.Blocked)
            {
                connection.Writable(poller, index);
            }

            connection.Readable();
            if (connection.Broken)
            {
                room.Check();
            }
        }
    }

    /// <summary>Sends what is due and says how long until the next.</summary>
    private TimeSpan SendDue(long now)
    {
        if (schedule.Rate is null)
        {
            return TimeSpan.FromMilliseconds(50);
        }

        var due = schedule.Start + (long)(next * interval);
        for (; due <= now; due = schedule.Start + (long)(++next * interval))
        {
            var room = rooms[(int)(next % rooms.Count)];
            if (room.Free)
            {
                Offer(room, due);
            }
            else
            {
                // It waits for the room, and its latency counts from when it was due.
                late[room].Enqueue(due);
            }
        }

        return Stopwatch.GetElapsedTime(now, due);
    }

    private void Done(Room room)
    {
        var now = Stopwatch.GetTimestamp();
        if (schedule.Counts(now))
        {
            Counters.Offers++;
        }

        if (schedule.Counts(room.Due))
        {
            Latency.Add(Stopwatch.GetElapsedTime(room.Due, now));
        }

        if (schedule.Rate is null ? now < schedule.To : late[room].Count > 0)
        {
            Offer(room, schedule.Rate is null ? now : late[room].Dequeue());
        }
    }

    private void Offer(Room room, long due)
    {
        if (room.Failed)
        {
            return;
        }

        var blocked = room.Offer(due, space);
        if (blocked >= 0)
        {
            var connection = room.Connections[blocked];
            connection.WantWrite(poller, connections.FindIndex(entry => ReferenceEquals(entry.Connection, connection)));
        }
    }

    // One after the other, evenly over the time: people do not all connect, and so do not all ping, in the same instant.
    private void Ping(long began, long now)
    {
        var due = (long)(Stopwatch.GetElapsedTime(began, now) / PingEvery * connections.Count);
        for (; pings < due; pings++)
        {
            var index = (int)(pings % connections.Count);
            var connection = connections[index].Connection;
            if (!connection.Blocked && connection.Send(ping))
            {
                connection.WantWrite(poller, index);
            }
        }
    }
}
