using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Negotiation.ReadModel;

public static class ReadModelServices
{
    /// <summary>
    /// Adds <see cref="Journal"/>, <see cref="DealQueries"/>, <see cref="EventQueries"/>, <see cref="SourceRecords"/>, <see cref="JournalVerifier"/> and
    /// <see cref="ViewRebuilder"/>. Register an <see cref="IWriteQueue"/> of your own, before or after, to have the journal
    /// written in another component's transactions on the same database.
    /// </summary>
    public static IServiceCollection AddReadModel(this IServiceCollection services, Action<ReadModelOptions> configure)
    {
        var options = new ReadModelOptions();
        configure(options);
        options.Check();
        services.AddSingleton(options);
        services.AddSingleton<ReadModelStore>();
        services.AddSingleton<SchemaInstaller>();
        services.TryAddSingleton<IWriteQueue, OwnWriteQueue>();
        services.AddSingleton<Journal>();
        services.AddSingleton<DealQueries>();
        services.AddSingleton<PartnerQueries>();
        services.AddSingleton<EventQueries>();
        services.AddSingleton<ClaimRows>();
        services.AddSingleton<ClaimQueries>();
        services.AddSingleton<ClaimRebuilder>();
        services.AddSingleton<CaseRows>();
        services.AddSingleton<CaseQueries>();
        services.AddSingleton<CaseRebuilder>();
        services.AddSingleton<SourceRecords>();
        services.AddSingleton<JournalVerifier>();
        services.AddSingleton<ViewRebuilder>();
        if (options.ApplySchema)
        {
            services.AddHostedService<SchemaStartup>();
        }

        return services;
    }
}

/// <summary>Brings the tables up to date before anything that was registered later starts.</summary>
internal sealed partial class SchemaStartup(SchemaInstaller installer, ILogger<SchemaStartup> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var applied = installer.Apply();
        if (applied.Count > 0)
        {
            Applied(log, string.Join(", ", applied));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(300, LogLevel.Information, "The read model's tables are up to date; scripts carried out now: {Scripts}.")]
    private static partial void Applied(ILogger logger, string scripts);
}
