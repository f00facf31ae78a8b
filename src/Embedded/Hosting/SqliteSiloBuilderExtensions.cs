using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Providers;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Storage.Sqlite;

namespace Orleans.Hosting;

/// <summary>Durable state and reminders in one SQLite file. Embedded silo only.</summary>
public static class SqliteSiloBuilderExtensions
{
    /// <summary>Keeps the default grain storage and the reminders in the file. <see cref="SqliteCommitQueue"/> is then a service for other writers.</summary>
    public static ISiloBuilder UseSqlite(this ISiloBuilder builder, Action<SqliteOptions> configureOptions) =>
        builder.ConfigureServices(services =>
        {
            services.Configure(configureOptions);
            services.TryAddSingleton<SqliteCommitQueue>();
            services.AddSingleton<IReminderTable, SqliteReminderTable>();
            AddStorage(services, ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME);
            services.TryAddSingleton(static provider =>
                provider.GetRequiredKeyedService<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME));
        });

    /// <summary>Adds a grain storage of another name in the same file. Needs <see cref="UseSqlite"/>.</summary>
    public static ISiloBuilder AddSqliteGrainStorage(this ISiloBuilder builder, string name) =>
        builder.ConfigureServices(services => AddStorage(services, name));

    private static void AddStorage(IServiceCollection services, string name) => services.AddKeyedSingleton<IGrainStorage>(
        name,
        (provider, _) => new SqliteGrainStorage(
            name,
            provider.GetRequiredService<SqliteCommitQueue>(),
            provider.GetRequiredService<IGrainStorageSerializer>(),
            provider.GetService<ISqliteCompanion>()));
}
