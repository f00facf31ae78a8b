using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Reminders;
using Orleans.Runtime;
using Orleans.TestingHost;

namespace Negotiation.Testing.Cluster;

/// <summary>A manual clock for what grains see, and real time for what keeps the cluster together.</summary>
public static class TestTime
{
    /// <summary>The clock moves grains, their timers and the collection of idle ones.</summary>
    public static ISiloBuilder UseClock(this ISiloBuilder silo, TimeProvider clock)
    {
        silo.Services.AddSingleton(clock);
        silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        silo.Services.AddKeyedSingleton<TimeProvider>(TimeProviderNames.ActivationManagement, new LateByAMillisecond(clock));
        return silo;
    }

    /// <summary>The clock moves reminders too.</summary>
    public static ISiloBuilder UseSharedReminders(this ISiloBuilder silo, SharedReminders table, TimeProvider clock)
    {
        silo.AddReminders();
        silo.Services.AddSingleton<IReminderTable>(table);
        silo.Services.AddKeyedSingleton<TimeProvider>(ReminderTimeProviderNames.Reminders, new LateByAMillisecond(clock));
        return silo;
    }
}

/// <summary>Orleans waits until a time of its own in whole milliseconds, rounded down, and asks again until the time is there.</summary>
internal sealed class LateByAMillisecond(TimeProvider clock) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime + TimeSpan.FromMilliseconds(1) : dueTime, period);
}
