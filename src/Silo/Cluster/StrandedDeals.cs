using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Negotiation.Grains;
using Npgsql;
using Orleans;

namespace Negotiation.Silo;

/// <summary>
/// Finds deals whose last events are in their state and not in the journal: the silo died between the two, and nobody has come to
/// the deal since. Waking them hands the events on. Looks at everything once after the start, then at what was written lately.
/// </summary>
internal sealed partial class StrandedDeals(
    ClusterSettings settings,
    IGrainFactory grains,
    IOptions<SiloOptions> options,
    TimeProvider time,
    ILogger<StrandedDeals> logger) : BackgroundService
{
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(15);

    // The row of a deal is written with its events, so a row behind the state, or none, says that events are missing.
    private const string Behind = """
        SELECT s.key FROM grain_states s
        LEFT JOIN deals d ON d.tenant = split_part(s.key, '/', 1) AND d.id = split_part(s.key, '/', 2)
        WHERE s.service = $1 AND s.type = 'deal' AND s.payload IS NOT NULL AND s.modified >= $2 AND s.modified < now() - interval '20 seconds'
            AND coalesce(d.version, 0) < (convert_from(s.payload, 'UTF8')::jsonb #>> '{deal,version}')::bigint
        LIMIT $3
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Store != ClusterStore.Postgres)
        {
            return;
        }

        var from = DateTimeOffset.UnixEpoch;
        using var timer = new PeriodicTimer(options.Value.Sweep.Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await Wake(from, stoppingToken) < options.Value.Sweep.Limit)
                {
                    from = time.GetUtcNow() - Lately;
                }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(fault);
            }
        }
    }

    private async Task<int> Wake(DateTimeOffset from, CancellationToken cancel)
    {
        var keys = new List<string>();
        await using (var connection = new NpgsqlConnection(settings.ForJournal))
        {
            await connection.OpenAsync(cancel);
            await using var command = new NpgsqlCommand(Behind, connection)
            {
                Parameters = { new() { Value = settings.Service }, new() { Value = from.UtcDateTime }, new() { Value = options.Value.Sweep.Limit } },
            };
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                keys.Add(rows.GetString(0));
            }
        }

        foreach (var key in keys)
        {
            await grains.GetGrain<IDealGrain>(key).Touch();
        }

        if (keys.Count > 0)
        {
            LogWoken(keys.Count);
        }

        return keys.Count;
    }

    [LoggerMessage(44, LogLevel.Information, "Woke {Count} deals with events that the journal lacked")]
    private partial void LogWoken(int count);

    [LoggerMessage(45, LogLevel.Warning, "Looking for events that the journal lacks failed; the next round tries again")]
    private partial void LogFailed(Exception fault);
}
