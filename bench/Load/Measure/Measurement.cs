using System.Diagnostics;
using Negotiation.Bench.Load.Rooms;

namespace Negotiation.Bench.Load.Measure;

/// <summary>One measurement: connects its own rooms, warms up, measures, disconnects.</summary>
/// <param name="Rate">Offers a second over all rooms; null for the closed loop.</param>
/// <param name="Workers">Client threads.</param>
public sealed record Measurement(TimeSpan Warm, TimeSpan Length, double? Rate, int Workers)
{
    /// <param name="process">Id of the server process, for its processor time; 0 when unknown.</param>
    public Sample Of(string name, Uri server, IReadOnlyList<RoomPlan> plans, int process)
    {
        var run = Guid.NewGuid().ToString("N")[..10];
        var counters = Enumerable.Range(0, Workers).Select(_ => new Counters()).ToArray();
        var rooms = new Room[plans.Count];
        var start = 0L;
        var workers = Array.Empty<Worker>();
        try
        {
            Parallel.For(0, plans.Count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
                rooms[i] = Room.Open(server, plans[i], run, counters[i % Workers]));

            start = Stopwatch.GetTimestamp();
            var schedule = new Schedule(Rate, start, start + Ticks(Warm), start + Ticks(Warm + Length));
            workers = Enumerable.Range(0, Workers)
                .Select(w => new Worker([.. rooms.Where((_, i) => i % Workers == w)], schedule, counters[w], 1.0 / Workers))
                .ToArray();
            return Run(name, plans.Count, workers, schedule, process);
        }
        finally
        {
            Array.ForEach(workers, worker => worker.Dispose());
            Array.ForEach(rooms, room => room?.Dispose());
        }
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    private Sample Run(string name, int rooms, Worker[] workers, Schedule schedule, int process)
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
        var counters = workers.Select(worker => worker.Counters).ToArray();
        var offers = counters.Sum(c => c.Offers);
        return new Sample(
            name,
            rooms,
            offers / Length.TotalSeconds,
            latency.At(0.5).TotalMilliseconds,
            latency.At(0.99).TotalMilliseconds,
            latency.Max.TotalMilliseconds,
            counters.Sum(c => c.Errors),
            counters.Sum(c => c.Gaps),
            counters.Sum(c => c.Doubles),
            workers.Sum(worker => worker.Unfinished),
            counters.Sum(c => c.DeliveredBytes) / (double)Math.Max(1, counters.Sum(c => c.Deliveries)),
            used.TotalMicroseconds / Math.Max(1, offers),
            counters.Select(c => c.FirstError).FirstOrDefault(e => e is not null));
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
