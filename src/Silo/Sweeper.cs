using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Silo;

/// <summary>The last net under the deadlines: slowly looks for deals whose deadline has passed without anything happening, and wakes them.</summary>
internal sealed partial class Sweeper(
    DealQueries deals,
    ClaimQueries claims,
    IGrainFactory grains,
    IOptions<SiloOptions> options,
    TimeProvider time,
    ILogger<Sweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Sweep.Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(fault);
            }
        }
    }

    private async Task Sweep(CancellationToken cancel)
    {
        var sweep = options.Value.Sweep;
        var overdue = await deals.Overdue(time.GetUtcNow() - sweep.Grace, sweep.Limit, cancel);
        foreach (var deal in overdue)
        {
            cancel.ThrowIfCancellationRequested();
            await Touch(new DealKey(deal.Tenant, deal.Id));
        }

        if (overdue.Count > 0)
        {
            LogTouched(overdue.Count);
        }

        foreach (var (tenant, deal) in await claims.Unclaimed(sweep.Limit, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            await Touch(new DealKey(tenant, deal));
        }
    }

    // One deal that cannot be woken must not keep the others asleep.
    private async Task Touch(DealKey deal)
    {
        try
        {
            await grains.GetGrain<IDealGrain>(deal.ToString()).Touch();
        }
        catch (Exception fault)
        {
            LogNotWoken(deal.ToString(), fault);
        }
    }

    [LoggerMessage(20, LogLevel.Information, "Woke {Count} deals whose deadline had passed")]
    private partial void LogTouched(int count);

    [LoggerMessage(23, LogLevel.Warning, "Waking {Deal} failed; the next round tries again")]
    private partial void LogNotWoken(string deal, Exception fault);

    [LoggerMessage(21, LogLevel.Warning, "Looking for overdue deals failed; the next round tries again")]
    private partial void LogFailed(Exception fault);
}
