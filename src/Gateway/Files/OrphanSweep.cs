using Negotiation.Domain.Accounts;
using Negotiation.Gateway.Live;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Files;

/// <summary>Removes files whose upload ended before their deal or case knew of them. They harm nobody and are reachable by nobody; they only take room.</summary>
internal sealed partial class OrphanSweep(DealFiles files, CaseFiles caseFiles, Rooms rooms, IGrainFactory grains, TimeProvider time, ILogger<OrphanSweep> log) : BackgroundService
{
    /// <summary>How long a file may wait for its deal. An upload and its retries take minutes.</summary>
    public static readonly TimeSpan After = TimeSpan.FromHours(24);

    private static readonly TimeSpan s_every = TimeSpan.FromHours(1);

    public async Task<int> Sweep(CancellationToken cancel)
    {
        var before = time.GetUtcNow() - After;
        return await files.DeleteUnknown(before, Knows, cancel) + await caseFiles.DeleteUnknown(before, CaseKnows, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var deleted = await Sweep(stoppingToken);
                if (deleted > 0)
                {
                    Deleted(deleted);
                }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(fault);
            }
        }
    }

    private async Task<bool> Knows(DealKey deal, string sha256) =>
        (await rooms.Grain(deal).Get(Actor.System(deal.Tenant))).View?.Files?.Any(file => file.Sha256 == sha256) == true;

    private async Task<bool> CaseKnows(DealKey dispute, string sha256) =>
        (await grains.GetGrain<IDisputeGrain>(dispute.ToString()).Get(Actor.System(dispute.Tenant))).View?.Items.Any(item => item.File?.Sha256 == sha256) == true;

    [LoggerMessage(2401, LogLevel.Information, "Deleted {Count} files that no deal had got to know")]
    private partial void Deleted(int count);

    [LoggerMessage(2402, LogLevel.Warning, "Looking for files without a deal failed; the next round tries again")]
    private partial void Failed(Exception fault);
}
