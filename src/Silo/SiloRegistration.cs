using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans.Hosting;
using Orleans.Storage;

namespace Negotiation.Silo;

/// <summary>Puts the grains, their storage, the journal and its views into a host.</summary>
public static class SiloRegistration
{
    public static IHostApplicationBuilder AddNegotiationSilo(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Negotiation");
        var options = section.Get<SiloOptions>() ?? new SiloOptions();
        builder.Services.Configure<SiloOptions>(section);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<IGrainStorageSerializer, StateSerializer>();
        builder.Services.AddSingleton<IPolicyBook, PolicyBook>();
        builder.AddStore(options);
        builder.Services.TryAddSingleton<IEventSink, JournalSink>();
        builder.Services.AddHostedService<Sweeper>();
        return builder;
    }
}
