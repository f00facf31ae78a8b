using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.Hosting;

public static class SiloBuilderReminderMemoryExtensions
{
    /// <summary>Keeps reminders in memory: they end with the process.</summary>
    public static ISiloBuilder UseInMemoryReminderService(this ISiloBuilder builder) =>
        builder.ConfigureServices(services => services.AddSingleton<IReminderTable, MemoryReminderTable>());
}
