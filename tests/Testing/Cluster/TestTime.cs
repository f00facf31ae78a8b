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
        silo.Services.AddKeyedSingleton(TimeProviderNames.ActivationManagement, clock);
        return silo;
    }

    /// <summary>The clock moves reminders too.</summary>
    public static ISiloBuilder UseSharedReminders(this ISiloBuilder silo, SharedReminders table, TimeProvider clock)
    {
        silo.AddReminders();
        silo.Services.AddSingleton<IReminderTable>(table);
        silo.Services.AddKeyedSingleton(ReminderTimeProviderNames.Reminders, clock);
        return silo;
    }
}
