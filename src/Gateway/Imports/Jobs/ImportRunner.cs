using Negotiation.Grains;

namespace Negotiation.Gateway.Imports;

/// <summary>Carries out the imports that were started, one after the other, a few rows at a time.</summary>
internal sealed partial class ImportRunner(Jobs jobs, JobStore store, Sender sender, IPolicyBook policies, ImportOptions options, TimeProvider clock, ILogger<ImportRunner> log)
    : BackgroundService
{
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
        var (table, map) = Checking.Open(store.Source(order.Id));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var before = store.Results(order.Id).Select(r => r.Row).ToHashSet();
        using var results = store.OpenResults(order.Id);
        var left = Checking.Read(table, map, order.Context(policy, today)).Where(r => !before.Contains(r.Row.Number));
        var width = new ParallelOptions { MaxDegreeOfParallelism = options.InFlight, CancellationToken = stopping };
        await Parallel.ForEachAsync(left, width, async (item, token) =>
        {
            var (row, reading) = item;
            var result = reading.Row is { } found
                ? await sender.Send(order, row.Number, found, token)
                : new RowResult(row.Number, RowOutcome.Failed, reading.Problems);
            results.Add(result);
            job.Tally.Add(result);
        });
    }

    [LoggerMessage(2301, LogLevel.Information, "Import {Import} of {Rows} rows begins or goes on.")]
    private partial void Began(string import, int rows);

    [LoggerMessage(2302, LogLevel.Information, "Import {Import} is done: {Created} created, {Updated} updated, {Unchanged} unchanged, {Failed} failed.")]
    private partial void Ended(string import, int created, int updated, int unchanged, int failed);

    [LoggerMessage(2303, LogLevel.Error, "Import {Import} stopped before its end. Starting it again goes on from there.")]
    private partial void Stopped(string import, Exception exception);
}
