using Negotiation.Domain.Intake;
using Negotiation.Gateway.Live;
using Negotiation.Grains;
using Negotiation.ReadModel;

namespace Negotiation.Gateway.Imports;

/// <summary>Carries out the imports that were started, one after the other, a few rows at a time.</summary>
internal sealed partial class ImportRunner(ILiveRooms rooms, Jobs jobs, JobStore store, Sender sender, SourceRecords kept, IPolicyBook policies, ImportOptions options, TimeProvider clock, ILogger<ImportRunner> log)
    : BackgroundService
{
    /// <summary>Records between two steps of the progress, which are kept in one write.</summary>
    private const int Batch = 64;

    // The rooms' own writes wait for a write this long, so it is a short one.
    private const int BatchBesideRooms = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Reading a large file must not hold up the start of the server.
        await Task.Yield();
        try
        {
            await foreach (var job in jobs.Queue.ReadAllAsync(stoppingToken))
            {
                await Run(job, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The process is stopping; what is not done goes on at the next start.
        }
    }

    private async Task Run(Job job, CancellationToken stopping)
    {
        Began(job.Order.Id, job.Rows);
        try
        {
            await Rows(job, stopping);
            jobs.Move(job, ImportState.Done);
            var counts = job.Tally.Read().Counts;
            Ended(job.Order.Id, counts.Created, counts.Updated, counts.Unchanged, counts.Failed);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            jobs.Move(job, ImportState.Failed);
            Stopped(job.Order.Id, exception);
        }
    }

    private async Task Rows(Job job, CancellationToken stopping)
    {
        var order = job.Order;
        var policy = await policies.Current(order.Tenant) ?? throw new InvalidOperationException("The tenant has no policy any more.");
        var file = SourceFile.Open(store.Source(order.Id));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var before = store.Results(order.Id).Select(r => r.Row).ToHashSet();
        using var results = store.OpenResults(order.Id);
        var reader = file.Reader(order.Context(policy, today));
        var pace = new Pace(rooms, static () => ThreadPool.PendingWorkItemCount > 0, options.RowEvery, clock);
        using var left = Checking.Read(file, reader).Where(r => !before.Contains(r.Record.Number)).GetEnumerator();
        for (var isLeft = true; isLeft;)
        {
            var (width, most) = rooms.Any ? (1, BatchBesideRooms) : (options.InFlight, Batch);
            var some = new (RowResult Result, KeptRecord? Original)?[most];
            await Parallel.ForEachAsync(
                pace.Each(left, most, stopping),
                new ParallelOptions { MaxDegreeOfParallelism = width, CancellationToken = stopping },
                async (row, token) => some[row.Place] = await Do(order, reader, file.Format, row.Item.Record, row.Item.Reading, token));
            var done = some.TakeWhile(static one => one is not null).Select(static one => one!.Value).ToList();

            // Kept before a result says so: a record whose result is lost is done again, and the same again changes nothing.
            await kept.Keep([.. done.Select(d => d.Original).OfType<KeptRecord>()]);
            foreach (var (result, _) in done)
            {
                results.Add(result);
                job.Tally.Add(result);
            }

            isLeft = done.Count == most;
        }
    }

    private async Task<(RowResult Result, KeptRecord? Original)> Do(Order order, IRecordReader reader, SourceFormat format, SourceRecord record, RowReading reading, CancellationToken stopping)
    {
        if (reading.Act is null)
        {
            return (new RowResult(record.Number, RowOutcome.Failed, reading.Problems), null);
        }

        var act = await sender.Resolve(order, reading.Act, stopping);
        var result = await sender.Send(order, record, act, reader, stopping);
        return result.Outcome is RowOutcome.Failed || act is LeaveAlone
            ? (result, null)
            : (result, new KeptRecord(order.Tenant, act.Deal, FormatNames.Of(format), order.Organisation, clock.GetUtcNow(), reader.Original(record)));
    }

    [LoggerMessage(2301, LogLevel.Information, "Import {Import} of {Rows} rows begins or goes on.")]
    private partial void Began(string import, int rows);

    [LoggerMessage(2302, LogLevel.Information, "Import {Import} is done: {Created} created, {Updated} updated, {Unchanged} unchanged, {Failed} failed.")]
    private partial void Ended(string import, int created, int updated, int unchanged, int failed);

    [LoggerMessage(2303, LogLevel.Error, "Import {Import} stopped before its end. Starting it again goes on from there.")]
    private partial void Stopped(string import, Exception exception);
}
