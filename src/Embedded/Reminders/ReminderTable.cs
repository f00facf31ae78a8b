namespace Orleans.Runtime;

/// <summary>Where reminders are kept.</summary>
internal interface IReminderTable
{
    Task<List<ReminderRow>> ReadAll(CancellationToken cancellationToken);

    /// <returns>The version of the row written.</returns>
    Task<long> Upsert(GrainId grainId, string name, DateTime startAt, TimeSpan period);

    /// <returns>False when the row is gone or has another version.</returns>
    Task<bool> Remove(GrainId grainId, string name, long version);
}

/// <summary>A stored reminder. The first tick is at <paramref name="StartAt"/> (UTC), the others every <paramref name="Period"/> after it.</summary>
internal sealed record ReminderRow(GrainId GrainId, string Name, DateTime StartAt, TimeSpan Period, long Version)
{
    /// <summary>The first tick of the grid that is later than <paramref name="now"/>.</summary>
    public DateTime NextAfter(DateTime now) =>
        now < StartAt ? StartAt : Period <= TimeSpan.Zero ? now : StartAt.AddTicks((((now - StartAt).Ticks / Period.Ticks) + 1) * Period.Ticks);
}

/// <summary>Reminders that last as long as the process.</summary>
internal sealed class MemoryReminderTable : IReminderTable
{
    private readonly Dictionary<(GrainId, string), ReminderRow> _rows = [];
    private long _lastVersion;

    public Task<List<ReminderRow>> ReadAll(CancellationToken cancellationToken)
    {
        lock (_rows)
        {
            return Task.FromResult<List<ReminderRow>>([.. _rows.Values]);
        }
    }

    public Task<long> Upsert(GrainId grainId, string name, DateTime startAt, TimeSpan period)
    {
        lock (_rows)
        {
            var version = ++_lastVersion;
            _rows[(grainId, name)] = new(grainId, name, startAt, period, version);
            return Task.FromResult(version);
        }
    }

    public Task<bool> Remove(GrainId grainId, string name, long version)
    {
        lock (_rows)
        {
            return Task.FromResult(_rows.TryGetValue((grainId, name), out var row) && row.Version == version && _rows.Remove((grainId, name)));
        }
    }
}
