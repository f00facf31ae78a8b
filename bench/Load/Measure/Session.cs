using System.Diagnostics;
using Negotiation.Bench.Load.Rooms;

namespace Negotiation.Bench.Load.Measure;

/// <summary>Rooms with everyone in them. They can be measured several times; in between they stay open and are silent.</summary>
public sealed class Session : IDisposable
{
    private readonly Room[] rooms;
    private readonly Counters[] counters;

    private Session(Room[] rooms, Counters[] counters)
    {
        this.rooms = rooms;
        this.counters = counters;
    }

    /// <param name="workers">Client threads.</param>
    public static Session Open(Uri server, IReadOnlyList<RoomPlan> plans, int workers)
    {
        var run = Guid.NewGuid().ToString("N")[..10];
        var session = new Session(new Room[plans.Count], [.. Enumerable.Range(0, workers).Select(static _ => new Counters())]);
        try
        {
            Parallel.For(0, plans.Count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
                session.rooms[i] = Room.Open(server, plans[i], run, session.counters[i % workers]));
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Warms up and measures, with as many threads as the session was opened for.</summary>
    /// <param name="rate">Offers a second over all rooms; null for the closed loop.</param>
    /// <param name="process">Id of the server process, for its processor time; 0 when unknown.</param>
    public Sample Measure(TimeSpan warm, TimeSpan length, double? rate, string name, int process)
    {
        Array.ForEach(counters, static counter => counter.Clear());
        var start = Stopwatch.GetTimestamp();
        var schedule = new Schedule(rate, start, start + Ticks(warm), start + Ticks(warm + length));
        var workers = Enumerable.Range(0, counters.Length)
            .Select(w => new Worker([.. rooms.Where((_, i) => i % counters.Length == w)], schedule, counters[w], 1.0 / counters.Length))
            .ToArray();
        try
        {
            return Run(name, rooms.Length, workers, schedule, length, process);
        }
        finally
        {
            Array.ForEach(workers, worker => worker.Dispose());
        }
    }

    public void Dispose() => Array.ForEach(rooms, room => room?.Dispose());

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    private static Sample Run(string name, int rooms, Worker[] workers, Schedule schedule, TimeSpan length, int process)
    {
        var threads = workers.Select(worker => new Thread(worker.Run) { IsBackground = true }).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        SleepUntil(schedule.From);
        var before = ProcessorTime(process);
        SleepUntil(schedule.To);
        var used = ProcessorTime(process) - before;
        Array.ForEach(threads, thread => thread.Join());

        var latency = new Histogram();
        Array.ForEach(workers, worker => latency.Add(worker.Latency));
        var counted = workers.Select(worker => worker.Counters).ToArray();
        var offers = counted.Sum(c => c.Offers);
        return new Sample(
            name,
            rooms,
            offers / length.TotalSeconds,
            latency.At(0.5).TotalMilliseconds,
            latency.At(0.99).TotalMilliseconds,
            latency.Max.TotalMilliseconds,
            counted.Sum(c => c.Errors),
            counted.Sum(c => c.Gaps),
            counted.Sum(c => c.Doubles),
            workers.Sum(worker => worker.Unfinished),
            counted.Sum(c => c.DeliveredBytes) / (double)Math.Max(1, counted.Sum(c => c.Deliveries)),
            used.TotalMicroseconds / Math.Max(1, offers),
            counted.Select(c => c.FirstError).FirstOrDefault(e => e is not null));
    }

    private static void SleepUntil(long instant)
    {
        var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), instant);
        Thread.Sleep(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    private static TimeSpan ProcessorTime(int process)
    {
        if (process == 0)
        {
            return TimeSpan.Zero;
        }

        using var handle = Process.GetProcessById(process);
        return handle.TotalProcessorTime;
    }
}
